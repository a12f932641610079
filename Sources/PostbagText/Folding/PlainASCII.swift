/// A text that is ASCII throughout, with and without its capitals, made in one pass.
///
/// Every control character but a line feed becomes a space. The loop is written so that the
/// compiler makes vector instructions of it.
package struct PlainASCII: Sendable {
    /// The text with its capitals.
    package let bytes: [UInt8]
    /// The text in lower case.
    package let lower: [UInt8]
    /// Whether there is a digit.
    package let hasDigit: Bool
    /// Whether the host of a link or an e-mail address may be in it.
    ///
    /// It needs a colon, a full stop that no space follows or that a space and a "c" follow, or
    /// the start of one of the words "dot", "period" and "punkt".
    package let mayHaveHost: Bool

    /// What was seen on the way, one bit each.
    private enum Seen {
        static let other: UInt8 = 1
        static let digit: UInt8 = 2
    }

    /// Reads a text; `nil` if it holds anything but ASCII.
    package init?(_ text: String) {
        var text = text
        var lower: [UInt8] = []
        var seen: UInt8 = 0
        let bytes = text.withUTF8 { source in
            unsafe [UInt8](unsafeUninitializedCapacity: source.count) { bytes, filled in
                lower = unsafe [UInt8](unsafeUninitializedCapacity: source.count) { small, count in
                    seen = unsafe PlainASCII.copy(source, to: bytes, small)
                    count = source.count
                }
                filled = source.count
            }
        }
        guard seen & Seen.other == 0 else { return nil }
        self.bytes = bytes
        self.lower = lower
        hasDigit = seen & Seen.digit != 0
        mayHaveHost = unsafe lower.withUnsafeBufferPointer { unsafe PlainASCII.mayHaveHost($0) }
    }

    private static func copy(
        _ source: UnsafeBufferPointer<UInt8>,
        to bytes: UnsafeMutableBufferPointer<UInt8>,
        _ lower: UnsafeMutableBufferPointer<UInt8>
    ) -> UInt8 {
        guard let from = source.baseAddress, let bytes = bytes.baseAddress,
            let lower = lower.baseAddress
        else { return 0 }
        var seen: UInt8 = 0
        for index in 0..<source.count {
            let byte = unsafe from[index]
            seen |= byte >= 0x7F ? Seen.other : 0
            seen |= byte &- 0x30 < 10 ? Seen.digit : 0
            let shown = byte < 0x20 && byte != 0x0A ? 0x20 : byte
            unsafe bytes[index] = shown
            unsafe lower[index] = shown &- 0x41 < 26 ? shown | 0x20 : shown
        }
        return seen
    }

    private static func mayHaveHost(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = text.baseAddress, text.count > 2 else { return false }
        for index in 0..<text.count &- 2 {
            switch unsafe start[index] {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "."):
                if unsafe mayGoOn(start[index &+ 1], start[index &+ 2]) { return true }
            case UInt8(ascii: "d"):
                if unsafe start[index &+ 1] == 0x6F && start[index &+ 2] == 0x74 { return true }
            case UInt8(ascii: "p"):
                let next = unsafe (start[index &+ 1], start[index &+ 2])
                if next == (0x65, 0x72) || next == (0x75, 0x6E) { return true }
            default: continue
            }
        }
        return false
    }

    /// Whether a host may go on after a full stop and these two bytes.
    private static func mayGoOn(_ one: UInt8, _ two: UInt8) -> Bool {
        switch one {
        case UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ","):
            return false
        // Of the words after "full stop, space" only "com" goes on with a host.
        case UInt8(ascii: " "), UInt8(ascii: "\n"):
            return !(two &- 0x61 < 26) || two == UInt8(ascii: "c")
        default: return true
        }
    }
}
