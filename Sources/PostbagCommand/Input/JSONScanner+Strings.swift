extension JSONScanner {
    /// Takes a string; its opening quotation mark must come next.
    mutating func string() throws(Problem) -> String {
        index += 1
        let start = index
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            guard byte >= 0x20 else { throw problem("a control character stands in a string") }
            index += 1
        }
        throw problem("a string is never closed")
    }

    private mutating func stringWithEscapes(from start: Int) throws(Problem) -> String {
        var decoded = Array(bytes[start..<index])
        while index < end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: decoded, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &decoded)
            case ..<0x20:
                index -= 1
                throw problem("a control character stands in a string")
            default: decoded.append(byte)
            }
        }
        throw problem("a string is never closed")
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(Problem) {
        guard index < end else { throw problem("a string is never closed") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: String(try unicodeEscape()).utf8)
        default:
            index -= 1
            throw problem("unknown escape in a string")
        }
    }

    private mutating func unicodeEscape() throws(Problem) -> Character {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard first < 0xDC00, followsEscape() else { return "\u{FFFD}" }
        let afterFirst = index
        index += 2
        let second = try codeUnit()
        guard (0xDC00...0xDFFF).contains(second) else {
            // The second escape is a character of its own: read it again.
            index = afterFirst
            return "\u{FFFD}"
        }
        let value = 0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00)
        return Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"
    }

    private func followsEscape() -> Bool {
        index + 1 < end && bytes[index] == UInt8(ascii: "\\")
            && bytes[index + 1] == UInt8(ascii: "u")
    }

    private mutating func codeUnit() throws(Problem) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard index < end, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue,
                bytes[index] < 0x80
            else { throw problem("expected four hexadecimal digits") }
            value = value << 4 | UInt16(digit)
            index += 1
        }
        return value
    }
}
