/// A comment as training reads it: folded, with what the model should say.
struct TrainingRow: Sendable {
    /// The set that it comes from, by its place in the list of sets.
    var source: Int
    var targets: Targets
    /// The folded text.
    var text: [UInt8]
    /// How often it is read in one pass, on average.
    var share: Float
}
