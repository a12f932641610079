/// How large the parts of a model are; fixed in this version, and checked when a file is read.
package enum NetworkShape {
    /// Numbers that stand for a word in one member.
    package static let dimension = 16
    /// Networks that were trained apart and whose outputs are averaged.
    package static let members = 2
    /// Detectors of three words side by side, in one member.
    package static let filters = 16
    /// Words that a detector looks at.
    package static let width = 3
    /// How much the pieces of a word count beside the word.
    package static let pieceWeight: Float = 1.5

    /// Floating-point numbers of a model with so many outputs: members, scale of the pairs, and per
    /// label bias, slope and intercept.
    static func floats(labels: Int) -> Int { members * memberFloats(labels) + 1 + 3 * labels }

    /// Floating-point numbers of one member: scale, detectors, their biases, outputs, mean's outputs.
    private static func memberFloats(_ labels: Int) -> Int {
        1 + width * dimension * filters + filters + filters * labels + dimension * labels
    }
}
