/// Words as the letters that tell them apart.
enum Letters {
    /// The letters without repeats side by side, so that doubled and stretched letters fall away.
    ///
    ///     Letters.collapsed("annabelle".utf8)   // "anabele"
    static func collapsed(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for letter in letters where letter != result.last { result.append(letter) }
        return result
    }

    /// Whether a byte is a letter of a folded text: a small one, or part of a foreign one.
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
        byte &- 97 < 26 || byte >= 0x80
    }

    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"):
            true
        default: false
        }
    }

    /// The letters without their vowels, as people leave them out.
    static func skeleton(_ letters: some Sequence<UInt8>) -> [UInt8] {
        collapsed(letters.filter { !isVowel($0) })
    }
}

/// Hashes of short runs of letters.
enum LetterHash {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Spreads a hash over all its bits; never 0.
    @inline(__always) static func finished(_ hash: UInt64) -> UInt64 {
        var hash = hash
        hash = (hash ^ (hash >> 31)) &* 0x9E37_79B9_7F4A_7C15
        return (hash ^ (hash >> 29)) | 1
    }

    static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
        finished(letters.reduce(seed) { adding($1, to: $0) })
    }
}
