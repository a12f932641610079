/// Folds text that is nothing but plain ASCII, without a look at any table.
enum ASCIIFolding {
    /// What stands in the way of reading a text this way.
    private enum Obstacle {
        static let other: UInt8 = 1
        static let lineBreak: UInt8 = 2
    }

    /// The folded text and where its line breaks were, or nothing if the text needs the table.
    ///
    /// It is for text whose folding has the same length: ASCII in single spaces, with no entity
    /// and no markup. The loop is written so that the compiler makes vector instructions of it.
    static func fold(
        _ source: UnsafeBufferPointer<UInt8>
    ) -> (bytes: [UInt8], lineBreaks: [Int])? {
        let count = source.count
        guard count > 0, let start = source.baseAddress else { return ([], []) }
        guard unsafe start[0] > 0x20, unsafe start[count - 1] > 0x20 else { return nil }
        var seen: UInt8 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            if let out = target.baseAddress {
                seen = unsafe lower(start, count, into: out)
            }
            filled = count
        }
        guard seen & Obstacle.other == 0 else { return nil }
        guard seen & Obstacle.lineBreak != 0 else { return (bytes, []) }
        var lineBreaks: [Int] = []
        for index in 0..<count where unsafe start[index] < 0x20 { lineBreaks.append(index) }
        return (bytes, lineBreaks)
    }

    private static func lower(
        _ start: UnsafePointer<UInt8>,
        _ count: Int,
        into out: UnsafeMutablePointer<UInt8>
    ) -> UInt8 {
        var seen: UInt8 = 0
        unsafe out[0] = fold(start[0], after: 0x21, seen: &seen)
        for index in 1..<max(count, 1) {
            unsafe out[index] = fold(start[index], after: start[index &- 1], seen: &seen)
        }
        return seen
    }

    @inline(__always) private static func fold(
        _ byte: UInt8,
        after previous: UInt8,
        seen: inout UInt8
    ) -> UInt8 {
        let isBreak = byte == 0x0A
        let isSpace = byte <= 0x20
        seen |= byte >= 0x7F ? 1 : 0
        seen |= byte == 0x26 ? 1 : 0
        seen |= byte == 0x3C ? 1 : 0
        seen |= byte == 0x5B ? 1 : 0
        seen |= isSpace && byte != 0x20 && !isBreak ? 1 : 0
        seen |= isSpace && previous <= 0x20 ? 1 : 0
        seen |= isBreak ? 2 : 0
        let lowered = byte &- 65 < 26 ? byte | 0x20 : byte
        return isSpace ? 0x20 : lowered
    }
}
