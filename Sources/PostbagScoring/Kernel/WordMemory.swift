/// What one worker remembers of the words that it has read, so that a frequent one is not put
/// together from its pieces each time.
///
/// It serves one model. What is remembered is what would be worked out again, to the bit, so that no
/// score depends on what was read before.
@safe package struct WordMemory: ~Copyable {
    /// A word of up to sixteen bytes and what it gives to the outputs.
    private struct Entry {
        var word = Word()
        /// How often a new word may want the place before it gets it.
        var worth = 0
        var effect = WordEffect()
    }

    /// The bytes of a word, the first lowest, and nothing after the last.
    private struct Word: Equatable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        static let longest = 16

        init() {}

        @inline(__always) init(_ bytes: Range<Int>, of text: borrowing Span<UInt8>) {
            if bytes.lowerBound &+ Word.longest <= text.count {
                let raw = unsafe text.bytes
                let first = unsafe raw.unsafeLoadUnaligned(
                    fromByteOffset: bytes.lowerBound,
                    as: UInt64.self
                )
                let second = unsafe raw.unsafeLoadUnaligned(
                    fromByteOffset: bytes.lowerBound &+ 8,
                    as: UInt64.self
                )
                low = UInt64(littleEndian: first) & Word.mask(bytes.count)
                high = UInt64(littleEndian: second) & Word.mask(bytes.count &- 8)
                return
            }
            for (place, index) in bytes.enumerated() {
                let byte = UInt64(text[index])
                if place < 8 {
                    low |= byte << UInt64(place * 8)
                } else {
                    high |= byte << UInt64((place - 8) * 8)
                }
            }
        }

        /// The bits of so many first bytes.
        @inline(__always) private static func mask(_ count: Int) -> UInt64 {
            count <= 0 ? 0 : UInt64.max >> UInt64(max(0, 64 &- count &* 8))
        }
    }

    /// A new word takes the place of another with the same last bits of its hash, unless that was
    /// read more often of late.
    private let entries: UnsafeMutableBufferPointer<Entry>
    private static let count = 2_048
    private static let mostWorth = 8

    /// Remembers nothing yet.
    package init() {
        self.init(count: Self.count)
    }

    /// Never remembers anything.
    package static func none() -> WordMemory { WordMemory(count: 0) }

    private init(count: Int) {
        unsafe entries = .allocate(capacity: count)
        unsafe entries.initialize(repeating: Entry())
    }

    deinit {
        unsafe entries.deinitialize()
        unsafe entries.deallocate()
    }

    /// Calls `body` with what a word gives to the outputs.
    @inline(__always)
    mutating func withEffect(
        of token: TokenReader.Token,
        in text: borrowing Span<UInt8>,
        by kernel: borrowing NetworkKernel,
        _ body: (borrowing WordEffect) -> Void
    ) {
        guard token.hasPieces, token.bytes.count <= Word.longest, unsafe !entries.isEmpty else {
            return body(kernel.effect(of: token, in: text))
        }
        let word = Word(token.bytes, of: text)
        let place = place(of: token)
        let entry = unsafe entries.baseAddress.unsafelyUnwrapped + place
        if unsafe entry.pointee.word == word {
            unsafe entry.pointee.worth = min(entry.pointee.worth &+ 1, Self.mostWorth)
            return unsafe body(entry.pointee.effect)
        }
        let effect = kernel.effect(of: token, in: text)
        if unsafe entry.pointee.worth > 0 {
            unsafe entry.pointee.worth &-= 1
        } else {
            unsafe entry.pointee = Entry(word: word, effect: effect)
        }
        body(effect)
    }

    @inline(__always) private func place(of token: TokenReader.Token) -> Int {
        Int(truncatingIfNeeded: token.hash) & (Self.count - 1)
    }
}
