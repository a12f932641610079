/// What the folding does with an ASCII byte.
enum ASCIIClass {
    case plain
    case space
    case lineBreak
    case markup

    @inline(__always) static func of(_ byte: UInt8) -> ASCIIClass {
        if isPlain(byte) { return .plain }
        if byte == 0x26 || byte == 0x3C || byte == 0x5B { return .markup }
        return byte >= 0x0A && byte <= 0x0D ? .lineBreak : .space
    }

    /// Whether a byte is printed ASCII that starts no entity and no markup.
    @inline(__always) static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x5B
    }
}
