public import PostbagCore

/// What brings a comment before a person.
public struct CaseConcern: Sendable, Hashable {
    /// Where a person will see it.
    public var queue: Queue
    /// The rules in question, the main one first.
    public var rules: [RuleID]
    /// How grave the main rule is, from 0 to 100.
    public var severity: Int
    /// How likely it is broken, from 0 to 1.
    public var probability: Double
    /// Whether readers see the comment meanwhile.
    public var isLive: Bool
    /// How often the story is read in an hour, if the site tells.
    public var viewsPerHour: Int?
    /// Why, a sentence a line.
    public var why: [String]
    /// Whether publishing or keeping takes two people.
    public var needsTwo: Bool
    /// Whether an order or a protected name is involved.
    public var isSealed: Bool

    /// Describes a concern.
    public init(
        queue: Queue,
        rules: [RuleID] = [],
        severity: Int = 0,
        probability: Double = 0.5,
        isLive: Bool,
        viewsPerHour: Int? = nil,
        why: [String] = [],
        needsTwo: Bool = false,
        isSealed: Bool = false
    ) {
        self.queue = queue
        self.rules = rules
        self.severity = severity
        self.probability = probability
        self.isLive = isLive
        self.viewsPerHour = viewsPerHour
        self.why = why
        self.needsTwo = needsTwo
        self.isSealed = isSealed
    }
}
