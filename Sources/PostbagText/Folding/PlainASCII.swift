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
        var seen: UInt8 = 0
        for index in 0..<text.count &- 2 {
            let (one, two, three) = unsafe (start[index], start[index &+ 1], start[index &+ 2])
            let stop = bit(one == 0x2E)
            let isSpaced = bit(two == 0x20) | bit(two == 0x0A)
            let isFar = bit(three &- 0x61 < 26) & bit(three != 0x63)
            seen |= stop & (1 ^ (isSpaced & isFar))
            seen |= bit(one == 0x64) & bit(two == 0x6F) & bit(three == 0x74)
            seen |= bit(one == 0x70) & bit(two == 0x65) & bit(three == 0x72)
            seen |= bit(one == 0x70) & bit(two == 0x75) & bit(three == 0x6E)
            seen |= bit(one == 0x3A)
        }
        return seen != 0
    }

    @inline(__always) private static func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
}
