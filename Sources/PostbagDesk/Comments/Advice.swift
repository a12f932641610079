public import Postbag
public import PostbagCore

/// What the desk would do with a comment, without taking it in.
public struct Advice: Sendable, Hashable {
    /// What the engine makes of it.
    public var screening: Screening
    /// What the desk would do, which is never less than what the engine recommends.
    public var recommendation: Recommendation
    /// Why it would wait or be refused, in words for the desk; empty if it would be published.
    public var why: [String]
    /// The story it stands under, if the register knows it.
    public var story: StoryRecord?
    /// Whether nobody may be told why.
    public var isSealed: Bool

    /// Gives advice.
    public init(
        screening: Screening,
        recommendation: Recommendation,
        why: [String] = [],
        story: StoryRecord? = nil,
        isSealed: Bool = false
    ) {
        self.screening = screening
        self.recommendation = recommendation
        self.why = why
        self.story = story
        self.isSealed = isSealed
    }
}

extension Advice {
    /// The rules that spoke, the main one first; of a sealed matter, none.
    public var rules: [RuleID] { isSealed ? [] : screening.rules }
}
