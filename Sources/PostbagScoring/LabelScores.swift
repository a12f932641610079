/// A comment's probabilities, one a label.
public struct LabelScores: Sendable, Hashable {
    package var values: SIMD8<Float>

    package init(_ values: SIMD8<Float>) {
        self.values = values
    }

    /// The probability of a label, from 0 to 1.
    public subscript(label: ScoreLabel) -> Double { Double(values[label.index]) }
}
