/// Places between two characters, told apart by the kinds of characters around them.
///
/// Tells at which places an assertion such as `\b` or `^` may hold; a character outside ASCII may
/// be of a word or not.
struct GapSet: Hashable, Sendable, BitwiseCopyable {
    private(set) var bits: UInt32

    /// What stands on one side of a place.
    enum Side: UInt32, CaseIterable, Sendable {
        /// Nothing: the text starts or ends here.
        case edge
        case newline
        /// An ASCII character of no word.
        case other
        /// An ASCII letter, digit or `_`.
        case word
        /// A character outside ASCII.
        case unknown

        /// The side that a byte is for the place before it, or after it.
        init(_ byte: UInt8) {
            if byte >= 0x80 {
                self = .unknown
            } else if byte == 0x0A {
                self = .newline
            } else {
                self = ByteSet.word.contains(byte) ? .word : .other
            }
        }

        fileprivate var isWord: Bool? { self == .unknown ? nil : self == .word }
    }

    /// How many kinds of sides there are.
    static let sideCount: UInt32 = 5

    static let all = GapSet { _, _ in true }
    /// The bits of all places, which need no asking whether they are made yet.
    static let allBits: UInt32 = (1 << (sideCount * sideCount)) - 1
    static let none = GapSet { _, _ in false }

    /// The places where a condition on what stands before and after may hold.
    init(where holds: (_ before: Side, _ after: Side) -> Bool) {
        bits = 0
        for before in Side.allCases {
            for after in Side.allCases where holds(before, after) {
                bits |= GapSet.bit(before, after)
            }
        }
    }

    /// The places where an assertion may hold.
    init(_ assertion: PatternNode.Assertion) {
        switch assertion {
        case .wordBoundary:
            self.init { $0.isWord == nil || $0.isWord != $1.isWord || $1 == .unknown }
        case .notAfterWord: self.init { before, _ in before.isWord != true }
        case .notBeforeWord: self.init { _, after in after.isWord != true }
        case .textStart: self.init { before, _ in before == .edge }
        case .lineStart: self.init { before, _ in before == .edge || before == .newline }
        case .lineEnd: self.init { _, after in after == .edge || after == .newline }
        case .textEnd: self.init { _, after in after == .edge }
        case .other: self = .all
        }
    }

    @inline(__always)
    static func bit(_ before: Side, _ after: Side) -> UInt32 {
        1 << (before.rawValue * sideCount + after.rawValue)
    }

    /// The places that are in both.
    func intersection(_ other: GapSet) -> GapSet {
        var result = self
        result.bits &= other.bits
        return result
    }

    /// The places that are in either.
    func union(_ other: GapSet) -> GapSet {
        var result = self
        result.bits |= other.bits
        return result
    }

    var isEmpty: Bool { bits == 0 }
}
