/// A case in a list.
package struct CaseLine: Codable, Sendable, Hashable {
    /// The case's id.
    package var id: String
    /// Counts the case's changes.
    package var version: Int
    /// The queue it waits in.
    package var queue: String
    /// Who wrote the comment.
    package var author: String
    /// The headline of its story.
    package var headline: String
    /// The start of the text.
    package var excerpt: String
    /// The main rule that spoke, if one did.
    package var rule: String?
    /// By when it should be decided.
    package var dueAt: Double?
    /// Who is looking at it, if somebody else is.
    package var heldBy: String?
    /// Whether publishing it needs two people, or a lawyer.
    package var isLegal: Bool
    /// Whether there are words in it that nobody should come upon unawares.
    package var isHard = false

    /// Describes a case.
    package init(
        id: String,
        version: Int = 1,
        queue: String,
        author: String,
        headline: String,
        excerpt: String,
        rule: String? = nil,
        dueAt: Double? = nil,
        heldBy: String? = nil,
        isLegal: Bool = false
    ) {
        self.id = id
        self.version = version
        self.queue = queue
        self.author = author
        self.headline = headline
        self.excerpt = excerpt
        self.rule = rule
        self.dueAt = dueAt
        self.heldBy = heldBy
        self.isLegal = isLegal
    }
}

/// Which cases to show; what is `nil` does not matter.
package struct CaseFilter: Codable, Sendable, Hashable {
    /// Only this queue.
    package var queue: String?
    /// Only under this story.
    package var story: String?
    /// Only where this rule spoke.
    package var rule: String?
    /// Only by this commenter.
    package var commenter: String?
    /// Only where the text holds these words.
    package var text: String?

    /// Shows all.
    package init(
        queue: String? = nil,
        story: String? = nil,
        rule: String? = nil,
        commenter: String? = nil,
        text: String? = nil
    ) {
        self.queue = queue
        self.story = story
        self.rule = rule
        self.commenter = commenter
        self.text = text
    }

    /// Whether it shows all.
    package var isEmpty: Bool { self == CaseFilter() }

    /// The filter in words, `queue held, rule threats` for one.
    package var words: String {
        let parts = [
            queue.map { "queue \($0)" }, story.map { "story \($0)" }, rule.map { "rule \($0)" },
            commenter.map { "commenter \($0)" }, text.map { "text “\($0)”" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

/// Which case to serve next.
package struct NextCase: Codable, Sendable, Hashable {
    /// Which cases count.
    package var filter: CaseFilter
    /// Cases that the person has put aside for now.
    package var skipping: [String]
    /// Topics, rules that is, that the person would rather not see.
    package var avoiding: [String]
    /// Whether a case without severe findings is preferred.
    package var prefersNeutral: Bool

    /// Describes the wish.
    package init(
        filter: CaseFilter = CaseFilter(),
        skipping: [String] = [],
        avoiding: [String] = [],
        prefersNeutral: Bool = false
    ) {
        self.filter = filter
        self.skipping = skipping
        self.avoiding = avoiding
        self.prefersNeutral = prefersNeutral
    }
}
