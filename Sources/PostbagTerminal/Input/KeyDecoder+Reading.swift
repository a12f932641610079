enum Byte {
    static let escape: UInt8 = 0x1B
}

extension KeyDecoder {
    /// What stands at the start of some bytes.
    enum Reading {
        case key(Key, length: Int)
        case pasteBegins(length: Int)
        case nothing(length: Int)
        case incomplete
    }

    /// Reads the key at the start of bytes; there is one byte at least.
    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard let first = bytes.first else { return .incomplete }
        switch first {
        case Byte.escape: return readEscape(bytes)
        case 0x0D, 0x0A: return .key(Key(.enter), length: 1)
        case 0x09: return .key(Key(.tab), length: 1)
        case 0x7F, 0x08: return .key(Key(.backspace), length: 1)
        case 0x00: return .key(.control(" "), length: 1)
        case 0x01...0x1A:
            return .key(.control(Character(Unicode.Scalar(first + 0x60))), length: 1)
        case 0x1C...0x1F:
            return .key(.control(Character(Unicode.Scalar(first + 0x40))), length: 1)
        case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(first))), length: 1)
        default: return readUTF8(bytes, first: first)
        }
    }

    private static func readUTF8(_ bytes: ArraySlice<UInt8>, first: UInt8) -> Reading {
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .key(.character("\u{FFFD}"), length: 1)
        }
        let found = bytes.prefix(length)
        let tail = found.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
        if tail + 1 < found.count { return .key(.character("\u{FFFD}"), length: tail + 1) }
        guard found.count == length else { return .incomplete }
        guard let text = String(validating: found, as: UTF8.self), let character = text.first else {
            return .key(.character("\u{FFFD}"), length: length)
        }
        return .key(.character(character), length: length)
    }

    private static func readEscape(_ bytes: ArraySlice<UInt8>) -> Reading {
        let rest = bytes.dropFirst()
        guard let second = rest.first else { return .incomplete }
        switch second {
        case UInt8(ascii: "["): return readControlSequence(bytes)
        case UInt8(ascii: "O"):
            guard let third = rest.dropFirst().first else { return .incomplete }
            guard let code = codes[third] else { return .nothing(length: 3) }
            return .key(Key(code), length: 3)
        case Byte.escape: return .key(Key(.escape), length: 1)
        default:
            switch read(rest) {
            case .key(let key, let length):
                return .key(Key(key.code, key.modifiers.union(.alt)), length: length + 1)
            case .incomplete: return .incomplete
            case .pasteBegins(let length), .nothing(let length):
                return .nothing(length: length + 1)
            }
        }
    }

    /// Reads `ESC [ parameters final`, as ECMA-48 section 5.4 lays it out.
    private static func readControlSequence(_ bytes: ArraySlice<UInt8>) -> Reading {
        let body = bytes.dropFirst(2)
        let parameters = body.prefix { (0x20...0x3F).contains($0) }
        let length = 2 + parameters.count + 1
        guard parameters.count <= 64 else { return .nothing(length: 2 + parameters.count) }
        guard let final = body.dropFirst(parameters.count).first else { return .incomplete }
        guard (0x40...0x7E).contains(final) else { return .nothing(length: length - 1) }
        let numbers = String(decoding: parameters, as: UTF8.self)
            .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
        if final == UInt8(ascii: "~"), numbers.first == 200 { return .pasteBegins(length: length) }
        let modifiers = numbers.count > 1 ? Key.Modifiers(parameter: numbers[1]) : []
        if final == UInt8(ascii: "Z") { return .key(Key(.tab, .shift), length: length) }
        let code =
            final == UInt8(ascii: "~") ? numbers.first.flatMap { numbered[$0] } : codes[final]
        guard let code else { return .nothing(length: length) }
        return .key(Key(code, modifiers), length: length)
    }

    private static let codes: [UInt8: Key.Code] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
        UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
        UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
        UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]
}

extension Key.Modifiers {
    /// xterm's parameter: one more than a sum of 1 for shift, 2 for alt and 4 for control.
    init(parameter: Int) {
        self.init(rawValue: UInt8(clamping: max(0, parameter - 1) & 0b111))
    }
}
