extension PatternNode {
    /// An offset that stands for none, since the part stands in many places.
    static let nowhere = -1

    /// The characters of ASCII, which patterns are full of.
    private static let characters = shared(caseless: false)
    private static let caselessCharacters = shared(caseless: true)

    private static func shared(caseless: Bool) -> [PatternNode] {
        (0..<0x80).map { byte in
            PatternNode(
                kind: .scalar(Unicode.Scalar(UInt8(byte)), caseless: caseless),
                offset: nowhere
            )
        }
    }

    /// The one part that stands for a character of ASCII everywhere.
    static func shared(_ scalar: Unicode.Scalar, caseless: Bool) -> PatternNode? {
        guard scalar.isASCII else { return nil }
        return caseless ? caselessCharacters[Int(scalar.value)] : characters[Int(scalar.value)]
    }
}
