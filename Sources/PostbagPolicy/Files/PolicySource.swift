package import PostbagCore
package import PostbagScoring

/// A policy as it stands in its files, read but not yet compiled.
package struct PolicySource: Sendable {
    /// The policy's name, from `policy:`.
    package var name = ""
    /// The folder it was read from.
    package var directory = ""
    /// Every file that was read, in order.
    package var files: [SourceFile] = []
    /// The points at which rules hold and reject.
    package var thresholds = ProfileSetting<Thresholds>(every: Thresholds(hold: 40, reject: 80))
    /// Which filters count and which only record.
    package var strictness = ProfileSetting<Strictness>(every: Strictness(blocks: 1, records: 1))
    /// The longest that patterns may search one comment.
    package var budget = Duration.milliseconds(25)
    /// The classifier that filters may ask, if the policy names one.
    package var models = ScoringModels()
    /// What a commenter is told when a comment is held, unless the rule says something better.
    package var heldMessage = "A moderator will read your comment before it appears."
    /// What a commenter is told when what was found may not be said.
    package var sealedMessage = "Your comment cannot appear as it is. A person may look at it."
    /// From which step on a case is active.
    package var caseTrigger = Proceedings.Trigger.arrest
    /// The site's own facts.
    package var site = Site()
    /// How the desk works; another room reads it.
    package var desk: PolicySection?
    /// Which protocols of other services are answered.
    package var protocols = ProtocolSettings()
    /// Named pieces of patterns.
    package var fragments: [String: LocatedSource] = [:]
    /// Named conditions.
    package var conditions: [String: ConditionSource] = [:]
    /// The rules, in the order of their files.
    package var rules: [RuleSource] = []

    package init() {}
}

/// How many points hold a comment and how many reject it.
public struct Thresholds: Sendable, Hashable {
    /// Points from which a rule holds.
    public var hold: Int
    /// Points from which a rule rejects.
    public var reject: Int

    /// Sets both thresholds, in points.
    public init(hold: Int, reject: Int) {
        self.hold = hold
        self.reject = reject
    }
}

/// Up to which level filters count, and up to which they are only recorded.
public struct Strictness: Sendable, Hashable {
    /// The highest level whose filters count.
    public var blocks: Int
    /// The highest level whose filters are recorded.
    public var records: Int

    /// Sets both levels.
    public init(blocks: Int, records: Int) {
        self.blocks = blocks
        self.records = records
    }
}

/// A text with its place and file.
package struct LocatedSource: Sendable {
    package let text: String
    package let place: Place
    package let file: SourceFile
}

/// Where a published comment with a finding goes.
public enum PublishedQueue: String, Sendable, Hashable, CaseIterable {
    case sample
    case newsDesk = "news-desk"
}

/// A rule as its file says it.
package struct RuleSource: Sendable {
    package var id: RuleID
    package var aliases: [RuleID]
    package var promise: String
    package var message: String
    package var heldMessage: String?
    package var lane: Lane
    /// Whether a commenter is told the policy's sealed message, so that it gives nothing away.
    package var isSealed: Bool
    package var severity: Int
    package var cap: Int
    package var thresholds: ProfileSetting<Thresholds>?
    package var atMost: ProfileSetting<Recommendation>
    package var whenPublished: PublishedQueue?
    package var filters: [FilterSource]
    package var file: SourceFile
    package var place: Place
}

/// What a filter reads.
public enum FilterSubject: String, Sendable, Hashable, CaseIterable {
    /// The comment's text.
    case text
    /// The name shown beside the comment.
    case author
}

/// A filter as its rule's file says it.
package struct FilterSource: Sendable {
    package var id: String
    package var score: Int
    package var isDecisive: Bool
    /// Whether what it finds is somebody who needs help, so that the comment is never rejected.
    package var isForCare: Bool
    package var level: Int
    package var atMost: ProfileSetting<Recommendation>
    package var evidence: Evidence?
    package var isAnywhere: Bool
    package var subject: FilterSubject
    package var needs: [ConditionSource]
    package var except: [ConditionSource]
    package var holdWhen: [ConditionSource]
    package var kind: Document.Entry
    package var file: SourceFile
    package var place: Place
}

/// A kind of evidence; an automatic reject without a decisive filter needs two.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// What was written: words and patterns.
    case wording
    /// Where it points.
    case links
    /// How a person can be reached.
    case contact
    /// The form of the text.
    case shape
    /// The classifier.
    case score
}

/// A condition as a file says it.
package struct ConditionSource: Sendable {
    /// What a condition looks at.
    package enum Kind: Sendable {
        case named(String)
        case patterns(ConditionScope, [Located])
        case anyOf([ConditionSource])
    }

    package let kind: Kind
    package let place: Place
    package let file: SourceFile
}

/// The part of a comment in which a condition's pattern is looked for.
package enum ConditionScope: String, Sendable, CaseIterable {
    case phrase
    case before
    case after
    case sentence
    case comment
}
