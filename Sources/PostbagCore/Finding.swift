/// What a filter of a rule saw in a comment, and where.
public struct Finding: Sendable, Hashable, Codable {
    /// The rule whose filter spoke.
    public var rule: RuleID
    /// The filter, as `rule/filter`.
    public var filter: String
    /// The points the filter adds to its rule.
    public var score: Int
    /// What this finding leads to by itself; the rule may lead to more.
    public var recommendation: Recommendation
    /// Where, in Unicode scalars of the text as it came in; empty when the whole comment is meant.
    public var spans: [Range<Int>]
    /// The disguises that were undone to see it, sorted.
    public var survived: [Disguise]
    /// Whether what was found may not be repeated to anyone.
    public var isSealed: Bool

    /// Records what a filter saw.
    public init(
        rule: RuleID,
        filter: String,
        score: Int,
        recommendation: Recommendation,
        spans: [Range<Int>],
        survived: [Disguise] = [],
        isSealed: Bool = false
    ) {
        self.rule = rule
        self.filter = filter
        self.score = score
        self.recommendation = recommendation
        self.spans = spans
        self.survived = survived
        self.isSealed = isSealed
    }
}
