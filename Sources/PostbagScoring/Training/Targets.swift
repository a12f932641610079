/// What a model should say of a comment, label by label; below nothing where nobody said.
struct Targets: Sendable, Equatable {
    private(set) var values = SIMD8<Float>(repeating: -1)

    /// Nothing is known.
    init() {}

    /// The same is known of every label.
    init(every value: Float) {
        values = SIMD8(repeating: value)
    }

    /// Whether a comment is said to be of some label's kind.
    var nameBreach: Bool { values.max() >= 0.5 }

    subscript(label: ScoreLabel) -> Float? {
        get {
            let value = values[label.index]
            return value >= 0 ? value : nil
        }
        set { values[label.index] = newValue ?? -1 }
    }
}
