package import PostbagCore
package import PostbagScoring
package import PostbagText

/// A filter that is ready to run; a class, since it is large and shared by everything it finds.
package final class CompiledFilter: Sendable {
    /// How a filter looks at a comment.
    package enum Matcher: Sendable {
        /// Entries of the policy's pattern set.
        case patterns(Range<Int>)
        /// Code of its own.
        case native(any NativeMatcher)
    }

    /// The name shown in findings, `rule/filter`.
    package let name: String
    package let kind: String
    package let description: String
    package let matcher: Matcher
    /// Whether it reads the comment or its author's name.
    package let subject: FilterSubject
    package let score: Int
    package let isDecisive: Bool
    /// Whether what it finds is somebody who needs help, so that the comment is never rejected.
    package let isForCare: Bool
    package let level: Int
    package let atMost: ProfileSetting<Recommendation>
    package let evidence: Evidence
    package let needs: [Condition]
    package let except: [Condition]
    package let holdWhen: [Condition]
    /// Whether what it finds may not be repeated to anyone.
    package let isSealed: Bool
    /// What the filter's kind promises to survive.
    package let survives: Set<CaseVariant>
    package let exceptNames: [String]
    package let holdWhenNames: [String]

    init(
        _ source: FilterSource,
        of rule: RuleID,
        kind: any FilterKind.Type,
        matcher: Matcher,
        needs: [Condition],
        except: [Condition],
        holdWhen: [Condition]
    ) {
        name = "\(rule)/\(source.id)"
        self.kind = kind.name
        description = source.kind.value.summary
        self.matcher = matcher
        subject = source.subject
        score = source.score
        isDecisive = source.isDecisive
        isForCare = source.isForCare
        level = source.level
        atMost = source.atMost
        evidence = source.evidence ?? kind.evidence
        self.needs = needs
        self.except = except
        self.holdWhen = holdWhen
        survives = kind.survives
        isSealed = kind.isSealed
        exceptNames = source.except.map(\.summary)
        holdWhenNames = source.holdWhen.map(\.summary)
    }
}

extension CompiledFilter {
    /// Whether it has code of its own.
    package var isNative: Bool {
        switch matcher {
        case .native: true
        case .patterns: false
        }
    }
}

/// A way of looking at a comment that is not a pattern.
package protocol NativeMatcher: Sendable {
    /// Where the comment shows what the filter looks for, in scalars of the original text.
    ///
    /// An empty range at 0 means the comment as a whole.
    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>]
}

/// What a filter may look at; a class, since every condition asks it.
package final class ScreeningInput: Sendable {
    package let comment: Comment
    package let context: StoryContext
    package let site: Site
    package let reading: Reading
    /// The classifier's probabilities, if the policy names a classifier.
    package let scores: LabelScores?
    /// The text reduced to plain bytes, for numbers, links and addresses.
    package let plainText: PlainText
    /// The orders of the site.
    package let orders: CompiledOrders
    /// What is known of the story, made ready to be looked for.
    package let known: KnownStory?
    /// From which step on a case is active.
    let caseTrigger: Proceedings.Trigger

    package init(
        _ text: String,
        of comment: Comment,
        in context: StoryContext,
        under policy: CompiledPolicy,
        orders: CompiledOrders = .none,
        known: KnownStory? = nil,
        remembering words: inout ScoringMemory
    ) {
        self.orders = orders
        self.known = known
        caseTrigger = policy.caseTrigger
        self.comment = comment
        self.context = context
        site = policy.site
        reading = Reading(text, vocabulary: policy.vocabulary)
        scores = policy.models.scores(of: reading, remembering: &words)
        plainText = PlainText(text)
    }
}

/// What native filters found in one text, so that filters of one kind share one scan.
package struct NativeScans {
    private var details: [DetectedDetail]?
    private var links: [DetectedLink]?
    private var words: WordTokens?
    private var mentions: [StoryPeople.Mention]?
    var identityScan: IdentityScan?
    var threadDetails: [ProtectedDetail.Reference: Int]?
    /// What moved the scores that a filter asked about.
    private(set) var explanations: [ScoreLabel: Explanation] = [:]

    package init() {}

    mutating func explanation(
        of label: ScoreLabel,
        in reading: Reading,
        by model: ScoringModel
    ) -> Explanation {
        if let known = explanations[label] { return known }
        let explanation = model.explain(label, of: reading)
        explanations[label] = explanation
        return explanation
    }

    mutating func details(in text: PlainText, by scanner: ContactDetailScanner) -> [DetectedDetail]
    {
        let known = details ?? scanner.details(in: text)
        details = known
        return known
    }

    mutating func links(in text: PlainText) -> [DetectedLink] {
        let known = links ?? LinkScanner.links(in: text)
        links = known
        return known
    }

    /// The words of the folded view.
    mutating func words(of view: TextView) -> WordTokens {
        let known = words ?? WordTokens(of: view)
        words = known
        return known
    }

    /// The people of the story whom the folded view speaks of; a dozen filters ask.
    mutating func mentions(of people: StoryPeople, in view: TextView) -> [StoryPeople.Mention] {
        let known = mentions ?? (people.isEmpty ? [] : people.mentions(in: words(of: view)))
        mentions = known
        return known
    }
}

/// A compiled condition.
package indirect enum Condition: Sendable {
    case builtIn(BuiltInCondition)
    case pattern(ConditionScope, Pattern)
    case anyOf([Condition])
}

/// A rule that is ready to run; a class, since its source is large.
package final class CompiledRule: Sendable {
    package let source: RuleSource
    package let thresholds: ProfileSetting<Thresholds>
    /// The rule's filters, as indices into the policy's.
    package let filters: Range<Int>

    init(source: RuleSource, thresholds: ProfileSetting<Thresholds>, filters: Range<Int>) {
        self.source = source
        self.thresholds = thresholds
        self.filters = filters
    }
}
