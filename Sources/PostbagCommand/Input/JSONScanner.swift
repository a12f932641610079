/// Reads one JSON value from bytes, strictly as RFC 8259 has it.
///
/// Made for lines that hold one object: it builds only what is asked for and passes over the rest.
/// A `\u` escape that is half a surrogate pair, which JSON allows and UTF-8 does not, is read as
/// U+FFFD: a comment that was cut in the middle of an emoji is still read.
struct JSONScanner {
    /// What is wrong, and at which byte.
    struct Problem: Error, Equatable {
        var message: String
        var offset: Int
    }

    let bytes: [UInt8]
    let end: Int
    var index: Int
    /// How deeply arrays and objects may stand in each other.
    static let deepest = 128

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// The first byte of the next token, or `nil` at the end.
    mutating func peek() -> UInt8? {
        while index < end {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            index += 1
        }
        return nil
    }

    func problem(_ message: String) -> Problem {
        Problem(message: message, offset: index)
    }

    /// Checks that nothing but white space follows.
    mutating func finish() throws(Problem) {
        if peek() != nil { throw problem("something follows the value") }
    }

    /// Takes `{` or another single character that must come next.
    mutating func take(_ character: Unicode.Scalar) throws(Problem) {
        guard let byte = peek() else { throw problem("it ends too early") }
        guard byte == UInt8(ascii: character) else { throw problem("expected '\(character)'") }
        index += 1
    }

    /// The next member's name, or `nil` once `}` has been taken.
    ///
    /// - Parameter isFirst: Whether no member has been taken yet; it is set to `false`.
    /// - Returns: The name, after which its value must be taken.
    /// - Throws: A problem if no name follows.
    mutating func nextKey(isFirst: inout Bool) throws(Problem) -> String? {
        guard let byte = peek() else { throw problem("the object is never closed") }
        if byte == UInt8(ascii: "}") {
            index += 1
            return nil
        }
        if !isFirst { try take(",") }
        isFirst = false
        guard peek() == UInt8(ascii: "\"") else { throw problem("expected a name in quotes") }
        let key = try string()
        try take(":")
        return key
    }

    /// Whether another element follows; `false` once `]` has been taken.
    mutating func hasNextElement(isFirst: inout Bool) throws(Problem) -> Bool {
        guard let byte = peek() else { throw problem("the array is never closed") }
        if byte == UInt8(ascii: "]") {
            index += 1
            return false
        }
        if !isFirst { try take(",") }
        isFirst = false
        return true
    }

    /// Passes over a value of any kind, checking it all the same.
    mutating func skipValue(depth: Int = 0) throws(Problem) {
        guard depth < Self.deepest else { throw problem("it is nested too deeply") }
        switch peek() {
        case UInt8(ascii: "{"):
            index += 1
            var isFirst = true
            while try nextKey(isFirst: &isFirst) != nil { try skipValue(depth: depth + 1) }
        case UInt8(ascii: "["):
            index += 1
            var isFirst = true
            while try hasNextElement(isFirst: &isFirst) { try skipValue(depth: depth + 1) }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case nil: throw problem("a value is missing")
        case .some: _ = try number()
        }
    }

    /// Takes `true`, `false` or `null`.
    mutating func word(_ word: String) throws(Problem) {
        guard bytes[index..<end].starts(with: word.utf8) else {
            throw problem("expected a value")
        }
        index += word.utf8.count
    }

    /// Takes a number and returns it as it is written.
    mutating func number() throws(Problem) -> String {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        if current == UInt8(ascii: "0") {
            index += 1
        } else {
            guard takeDigits() else { throw problem("expected a value") }
        }
        if current == UInt8(ascii: ".") {
            index += 1
            guard takeDigits() else { throw problem("expected a digit") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            index += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            guard takeDigits() else { throw problem("expected a digit") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private var current: UInt8? { index < end ? bytes[index] : nil }

    private mutating func takeDigits() -> Bool {
        let start = index
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            index += 1
        }
        return index > start
    }
}
