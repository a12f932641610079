extension PatternParser {
    /// Which characters of ASCII stand for themselves and nothing else, spaces included.
    private static let plain: ByteSet = {
        let special = ByteSet(of: "\\^$.[]|()?*+{}#")
        return ByteSet.ascii.intersection(special.complement)
    }()

    /// Reads a character that stands for itself, if there is one here and its case matters.
    mutating func plainByte() -> UInt8? {
        guard !flags.caseless, let scalar = next, scalar.isASCII else { return nil }
        let byte = UInt8(scalar.value)
        guard PatternParser.plain.contains(byte) else { return nil }
        position += 1
        return byte
    }

    /// Makes a part of characters that were read one by one.
    func flush(_ text: inout [UInt8], at end: Int, into items: inout [PatternNode]) {
        if let only = text.first, text.count == 1 {
            items.append(literal(Unicode.Scalar(only), at: end - 1))
        } else if !text.isEmpty {
            items.append(PatternNode(kind: .text(text), offset: end - text.count))
        }
        text.removeAll(keepingCapacity: true)
    }
}
