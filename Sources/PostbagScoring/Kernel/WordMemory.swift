/// What one worker remembers of the words that it has read, so that a frequent one is not put
/// together from its pieces each time.
///
/// It serves one model. What is remembered is what would be worked out again, to the bit, so that no
/// score depends on what was read before.
@safe package struct WordMemory: ~Copyable {
    /// A word of up to sixteen bytes that has a place.
    private struct Holder {
        var word = Word()
        /// How often a new word may want the place before it gets it.
        var worth = 0
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

    /// Who has which place.
    ///
    /// A new word takes that of another with the same last bits of its hash, unless that was read
    /// more often of late.
    private let holders: UnsafeMutableBufferPointer<Holder>
    /// What the word of each place gives to the outputs, if any has it, and at the end room for a
    /// word that has none.
    private let effects: UnsafeMutablePointer<WordEffect>
    private static let count = 8_192
    private static let mostWorth = 8

    /// Remembers nothing yet.
    package init() {
        self.init(count: Self.count)
    }

    /// Never remembers anything.
    package static func none() -> WordMemory { WordMemory(count: 0) }

    private init(count: Int) {
        unsafe holders = .allocate(capacity: count)
        unsafe holders.initialize(repeating: Holder())
        unsafe effects = .allocate(capacity: count + 1)
    }

    deinit {
        unsafe holders.deinitialize()
        unsafe holders.deallocate()
        unsafe effects.deallocate()
    }

    /// Where stands what a word gives to the outputs, until the next word is asked for.
    @inline(__always)
    mutating func effect(
        of token: TokenReader.Token,
        in text: borrowing Span<UInt8>,
        by kernel: NetworkKernel
    ) -> UnsafePointer<WordEffect> {
        var place = unsafe holders.count
        if token.hasPieces, token.bytes.count <= Word.longest, place > 0 {
            let word = Word(token.bytes, of: text)
            let own = self.place(of: token)
            let holder = unsafe holders.baseAddress.unsafelyUnwrapped + own
            if unsafe holder.pointee.word == word {
                unsafe holder.pointee.worth = min(holder.pointee.worth &+ 1, Self.mostWorth)
                return unsafe UnsafePointer(effects + own)
            }
            if unsafe holder.pointee.worth > 0 {
                unsafe holder.pointee.worth &-= 1
            } else {
                unsafe holder.pointee = Holder(word: word)
                place = own
            }
        }
        unsafe (effects + place).initialize(to: kernel.effect(of: token, in: text))
        return unsafe UnsafePointer(effects + place)
    }

    @inline(__always) private func place(of token: TokenReader.Token) -> Int {
        Int(truncatingIfNeeded: token.hash) & (Self.count - 1)
    }
}
