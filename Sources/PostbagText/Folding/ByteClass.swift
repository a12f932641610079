/// What a byte of folded text may be in a disguised word.
struct ByteClass: OptionSet {
    let rawValue: UInt8

    static let letter = ByteClass(rawValue: 1)
    static let digit = ByteClass(rawValue: 2)
    /// A symbol that stands for a letter.
    static let symbol = ByteClass(rawValue: 4)
    /// A symbol that stands for any one letter.
    static let mask = ByteClass(rawValue: 8)
    /// Punctuation, which may stand between letters or round a word.
    static let punctuation = ByteClass(rawValue: 16)
    /// A byte of a character beyond ASCII.
    static let beyond = ByteClass(rawValue: 32)
    static let space = ByteClass(rawValue: 64)

    /// Whether it is a letter or most likely stands for one.
    @inline(__always) var isCore: Bool {
        rawValue & 3 != 0 || rawValue & 20 == 4
    }

    /// The class of a byte.
    @inline(__always) static func of(_ byte: UInt8) -> ByteClass {
        switch byte {
        case 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x20, 0x0A: .space
        case UInt8(ascii: "@"): [.symbol, .mask]
        case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"): .mask
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "|"): .symbol
        case UInt8(ascii: "!"), UInt8(ascii: "("): [.symbol, .punctuation]
        case 0x80...: .beyond
        default: .punctuation
        }
    }
}
