/// What came of a reviewer's choice.
public enum DecideOutcome: Sendable, Hashable {
    /// It is decided; `first` is what the first of two people had chosen, shown only now.
    case decided(DecisionRecord, first: FirstChoice?)
    /// Another person must choose too before anything is published or kept.
    case awaitsSecond(ReviewCase)
}
