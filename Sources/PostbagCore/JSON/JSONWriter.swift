/// Writes JSON into bytes that are kept from one value to the next.
///
/// It trusts its caller to open, name and close in the right order.
package struct JSONWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Makes room for at least this many bytes.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Opens an object.
    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Closes an object.
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Opens a list.
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Closes a list.
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a member's name; its value must follow.
    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string.
    package mutating func string(_ value: String) {
        separate()
        quote(value)
    }

    /// Writes a string, or `null` for none.
    package mutating func string(orNull value: String?) {
        guard let value else { return plain("null") }
        string(value)
    }

    /// Writes a whole number.
    package mutating func integer(_ value: Int) { plain(String(value)) }

    /// Writes `true` or `false`.
    package mutating func boolean(_ value: Bool) { plain(value ? "true" : "false") }

    /// Writes a number as exactly as it is, or `null` if it is none.
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return plain("null") }
        plain(Int(exactly: value).map { String($0) } ?? value.description)
    }

    /// Writes a probability with four decimals at most, or `null` if it is not a number.
    package mutating func probability(_ value: Double) {
        guard value.isFinite, abs(value) < 1e12 else { return plain("null") }
        let scaled = Int((abs(value) * 10_000).rounded())
        separate()
        if value < 0, scaled != 0 { bytes.append(UInt8(ascii: "-")) }
        if scaled < 100_000 {
            appendDigit(scaled / 10_000)
        } else {
            bytes.append(contentsOf: String(scaled / 10_000).utf8)
        }
        var decimals = scaled % 10_000
        guard decimals != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        while decimals != 0 {
            appendDigit(decimals / 1_000)
            decimals = decimals % 1_000 * 10
        }
    }

    private mutating func appendDigit(_ digit: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(digit))
    }

    /// Ends a line, so that another value can follow on the next.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Forgets what has been written and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func plain(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if JSONWriter.isPlain(text.utf8Span.span) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { appendEscaped(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether nothing in a text has to be escaped.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for place in text.indices {
            let byte = text[place]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return false
            }
        }
        return true
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case ..<0x20:
            bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }
}
