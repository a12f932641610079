/// One character of a disguised word, or a run of the same one, and what it may stand for.
struct TokenUnit {
    /// How a character may be read.
    struct Role: OptionSet {
        let rawValue: UInt8

        /// Nothing: it stands between letters.
        static let separator = Role(rawValue: 1)
        /// Any one letter.
        static let mask = Role(rawValue: 2)
        /// Any one letter, but only inside a listed word.
        static let thinMask = Role(rawValue: 4)
        /// Nothing, before the word begins or after it ends.
        static let edge = Role(rawValue: 8)
        static let digit = Role(rawValue: 16)
    }

    /// The letter it is, 0 for a, or nothing.
    var letter: Int?
    /// The letters it may stand for, as bits.
    var leet: UInt32 = 0
    var roles: Role = []
    var run = 1
    /// The character itself if it is ASCII, or else 0.
    var sign: UInt8 = 0
    var bytes: Range<Int>

    /// Reads the units of some bytes of folded text.
    static func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        into units: inout [TokenUnit]
    ) {
        units.removeAll(keepingCapacity: true)
        units.reserveCapacity(min(range.count, 64))
        var at = range.lowerBound
        while at < range.upperBound {
            let (scalar, length) = unsafe UTF8Reader.scalar(text, at)
            var end = at + length
            var run = 1
            while end + length <= range.upperBound,
                unsafe UTF8Reader.scalar(text, end).value == scalar
            {
                run += 1
                end += length
            }
            let unit = TokenUnit(scalar, bytes: at..<at + length)
            if run == 2, unit.letter == nil, unit.roles != .separator {
                units.append(unit)
                units.append(TokenUnit(scalar, bytes: at + length..<end))
            } else {
                var merged = unit
                merged.run = run
                merged.bytes = at..<end
                units.append(merged)
            }
            at = end
        }
    }

    init(_ scalar: UInt32, bytes: Range<Int>) {
        self.bytes = bytes
        guard scalar < 0x80 else {
            leet = Self.sign(scalar)
            roles = Self.isSymbol(scalar) ? [.separator, .thinMask, .edge] : []
            return
        }
        let byte = UInt8(truncatingIfNeeded: scalar)
        sign = byte
        switch byte {
        case 0x61...0x7A: letter = Int(byte) - 97
        case 0x30...0x39: roles = .digit
        case UInt8(ascii: "@"): roles = [.mask, .edge]
        case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"):
            roles = [.mask, .separator, .edge]
        case UInt8(ascii: "$"), UInt8(ascii: "+"): roles = []
        case UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "("): roles = [.separator, .edge]
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "'"):
            roles = [.separator, .thinMask, .edge]
        default: roles = [.separator, .edge]
        }
        leet = Self.leet(byte)
    }

    /// The letters that an ASCII character may stand for, as bits.
    private static func leet(_ byte: UInt8) -> UInt32 {
        switch byte {
        case UInt8(ascii: "0"): bits("o")
        case UInt8(ascii: "1"): bits("i") | bits("l") | bits("t")
        case UInt8(ascii: "2"): bits("z")
        case UInt8(ascii: "3"): bits("e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): bits("a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): bits("s")
        case UInt8(ascii: "6"): bits("g") | bits("b")
        case UInt8(ascii: "7"): bits("t") | bits("l")
        case UInt8(ascii: "8"): bits("b")
        case UInt8(ascii: "9"): bits("g") | bits("q")
        case UInt8(ascii: "!"), UInt8(ascii: "|"): bits("i") | bits("l")
        case UInt8(ascii: "+"): bits("t")
        case UInt8(ascii: "("): bits("c")
        default: 0
        }
    }

    /// The letter that a sign beyond ASCII stands for, as a bit.
    private static func sign(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x20AC: bits("e")
        case 0xA3: bits("l")
        case 0xA5: bits("y")
        case 0xA2: bits("c")
        case 0xA7: bits("s")
        case 0xD7: bits("x")
        default: 0
        }
    }

    @inline(__always) private static func bits(_ letter: Unicode.Scalar) -> UInt32 {
        1 << (letter.value & 31 &- 1)
    }

    /// Whether a scalar beyond ASCII is a sign, a dash, a bullet or an emoji rather than a letter.
    private static func isSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE6F,
            0x1F000...0x1FAFF:
            true
        default: false
        }
    }
}
