/// A digest of a comment's letters and digits, without case, to find what was sent twice.
enum WordDigest {
    /// FNV-1a over 64 bits: fast, and not meant to keep anybody out.
    static func of(_ text: String) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            let letter: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter = byte + 32
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                0x80...:
                letter = byte
            default: continue
            }
            hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }

    /// Whether one text quotes another: at least so many of its words in a row.
    static func quotes(_ text: String, _ other: String, words count: Int = 6) -> Bool {
        let own = words(of: text)
        let others = words(of: other)
        guard own.count >= count, others.count >= count else { return false }
        let runs = Set((0...(others.count - count)).map { others[$0..<($0 + count)] })
        return (0...(own.count - count)).contains { runs.contains(own[$0..<($0 + count)]) }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(2_000).map(String.init)
    }
}
