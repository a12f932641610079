package import PostbagCore

/// A review case with everything that somebody needs to decide it.
package struct CaseSheet: Codable, Sendable, Hashable {
    /// The case's id.
    package var id: String
    /// Counts the case's changes; a decision names the version it was made on.
    package var version: Int
    /// The queue it waits in.
    package var queue: String
    /// Why it comes now, weightiest first.
    package var why: [String] = []
    /// When it entered the queue.
    package var enteredAt: Double
    /// By when it should be decided.
    package var dueAt: Double?
    /// The story it stands under.
    package var story: StorySheet
    /// The comment.
    package var comment: CommentSheet
    /// The comments round it, in the order of reading.
    package var thread: [ThreadSheet] = []
    /// What readers said against it, by reason.
    package var reports: [ReportGroup] = []
    /// Who wrote it.
    package var commenter: CommenterSheet
    /// What colleagues wrote about it.
    package var notes: [NoteSheet] = []
    /// What was decided before, oldest first.
    package var decisions: [DecisionSheet] = []
    /// Who holds it.
    package var claim: ClaimSheet?
    /// What to know if publishing needs two people.
    package var secondPerson: SecondPerson?
    /// Whether the case has been decided.
    package var isDecided = false
    /// Cases with nearly the same text.
    package var duplicates: [CaseLine] = []

    /// Describes a case.
    package init(
        id: String,
        version: Int = 1,
        queue: String,
        enteredAt: Double,
        story: StorySheet,
        comment: CommentSheet,
        commenter: CommenterSheet
    ) {
        self.id = id
        self.version = version
        self.queue = queue
        self.enteredAt = enteredAt
        self.story = story
        self.comment = comment
        self.commenter = commenter
    }

    /// The rules that found something, the main one first.
    package var rules: [String] {
        var seen: Set<String> = []
        return comment.findings.map(\.rule).filter { seen.insert($0).inserted }
    }

    /// Whether the law has a say, so that publishing needs a second look.
    package var isLegal: Bool {
        queue == "sealed-legal" || queue == "notices" || secondPerson != nil
            || comment.findings.contains { $0.isSealed }
    }
}

/// A story as a reviewer needs it.
package struct StorySheet: Codable, Sendable, Hashable {
    /// Its id.
    package var id: String
    /// Its headline.
    package var headline: String
    /// What kind of story it is.
    package var profile: StoryProfile
    /// How it takes comments, `pre_moderated` for one.
    package var mode: String
    /// What the law forbids here now, in words.
    package var legalState: [String]

    /// Describes a story.
    package init(
        id: String,
        headline: String,
        profile: StoryProfile = .none,
        mode: String = "open",
        legalState: [String] = []
    ) {
        self.id = id
        self.headline = headline
        self.profile = profile
        self.mode = mode
        self.legalState = legalState
    }
}

/// The comment that a case is about.
package struct CommentSheet: Codable, Sendable, Hashable {
    /// Its id.
    package var id: String
    /// Its text, as it came in.
    package var text: String
    /// When it came in.
    package var createdAt: Double
    /// Where it stands: held, published and so on.
    package var state: String
    /// What the engine advised.
    package var recommendation: Recommendation
    /// What rules saw, the main rule's first.
    package var findings: [FindingSheet]
    /// What moved the classifier's highest score, if a filter spoke for it.
    package var score: ScoreSheet?

    /// Describes a comment.
    package init(
        id: String,
        text: String,
        createdAt: Double,
        state: String = "held",
        recommendation: Recommendation = .hold,
        findings: [FindingSheet] = []
    ) {
        self.id = id
        self.text = text
        self.createdAt = createdAt
        self.state = state
        self.recommendation = recommendation
        self.findings = findings
    }

    /// Whether readers can see it now.
    package var isPublic: Bool { ["published", "reported", "kept", "restored"].contains(state) }
}

/// A score of the classifier with the words that moved it most.
package struct ScoreSheet: Codable, Sendable, Hashable {
    /// A word, and what it added to the log-odds.
    package struct Word: Codable, Sendable, Hashable {
        /// Where it stands in the text.
        package var span: SpanSheet
        /// What it added.
        package var weight: Double

        /// Describes a word.
        package init(span: SpanSheet, weight: Double) {
            self.span = span
            self.weight = weight
        }
    }

    /// What was asked about, `toxicity` for one.
    package var label: String
    /// The score, from 0 to 1.
    package var score: Double
    /// The words, strongest first; none where something is sealed.
    package var words: [Word]

    /// Describes a score.
    package init(label: String, score: Double, words: [Word] = []) {
        self.label = label
        self.score = score
        self.words = words
    }
}

/// What a rule saw in a comment.
package struct FindingSheet: Codable, Sendable, Hashable {
    /// The rule.
    package var rule: String
    /// The filter of that rule.
    package var filter: String
    /// How much it weighs.
    package var score: Int
    /// What it makes the engine advise.
    package var recommendation: Recommendation
    /// Where, in Unicode scalars of the text.
    package var spans: [SpanSheet]
    /// The disguises that did not help.
    package var survived: [String] = []
    /// Who may see what is sealed, if it is.
    package var sealedFor: [String]?
    /// Whether the person is one of those.
    package var mayBeOpened = false

    /// Describes a finding.
    package init(
        rule: String,
        filter: String,
        score: Int,
        recommendation: Recommendation,
        spans: [SpanSheet] = []
    ) {
        self.rule = rule
        self.filter = filter
        self.score = score
        self.recommendation = recommendation
        self.spans = spans
    }

    /// Whether the words are covered.
    package var isSealed: Bool { sealedFor != nil }
}

/// A place in a text, in Unicode scalars.
package struct SpanSheet: Codable, Sendable, Hashable {
    /// The first scalar.
    package var start: Int
    /// The one after the last.
    package var end: Int

    /// Describes a place.
    package init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}
