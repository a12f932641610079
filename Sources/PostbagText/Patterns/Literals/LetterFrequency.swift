/// How often characters and literals occur in comments, as far as needed to tell good from bad.
enum LetterFrequency {
    /// How often each byte stands at a place, per 100,000, in English comments.
    private static let table: [Double] = {
        var table = [Double](repeating: 5, count: 256)
        let common: [(String, Double)] = [
            (" ", 17_500), ("e", 9_600), ("t", 7_300), ("a", 6_500), ("o", 6_300), ("i", 5_800),
            ("n", 5_600), ("s", 5_200), ("r", 4_600), ("h", 4_400), ("l", 3_400), ("d", 3_000),
            ("u", 2_500), ("c", 2_200), ("m", 2_000), ("y", 1_900), ("w", 1_700), ("g", 1_700),
            ("p", 1_600), ("f", 1_600), ("b", 1_400), ("v", 850), ("k", 850), (".", 1_200),
            (",", 900), ("'", 600), ("\"", 350), ("\n", 300), ("-", 250), ("!", 250), ("?", 200),
            ("j", 200), ("x", 170), ("q", 80), ("z", 70), (":", 150), ("/", 120), ("(", 130),
            (")", 130), ("=", 40), ("*", 40), ("0", 110), ("1", 110), ("2", 90), ("3", 60),
            ("4", 50), ("5", 60), ("6", 50), ("7", 50), ("8", 50), ("9", 60), (";", 40),
            ("_", 25), ("@", 10), ("#", 20), ("$", 20), ("%", 15), ("&", 20),
        ]
        for (character, count) in common {
            for byte in character.utf8 { table[Int(byte)] = count }
        }
        for byte in 0xC2...0xF4 { table[byte] = 20 }
        table[0xE2] = 150
        return table
    }()

    /// Common words, and how often each stands in 100,000 bytes.
    private static let words: [(String, Double)] = {
        let lists: [(String, Double)] = [
            ("the", 900), ("to and of you", 480), ("that is in it", 280),
            ("for this not are have be on with your was they", 120),
            (
                "but what who his about people just like would their them can from there don't all "
                    + "one will know think when because", 50
            ),
            (
                "has been were our more some out how time than only other these then get should "
                    + "good make even want right well never really going into those being over", 22
            ),
            (
                "article page wikipedia please thanks talk trump government country years world "
                    + "money stop help fact against another before where here same through such", 12
            ),
        ]
        return lists.flatMap { list, count in
            list.split(separator: " ").map { (String($0), count) }
        }
    }()

    /// For every piece of two letters or more of a common word, how often it comes by that.
    private static let pieces: [[UInt8]: Double] = {
        var pieces: [[UInt8]: Double] = [:]
        for (word, count) in words {
            let bytes = Array(word.utf8)
            for start in 0..<bytes.count - 1 {
                for end in (start + 2)...bytes.count {
                    pieces[Array(bytes[start..<end]), default: 0] += count
                }
            }
        }
        return pieces
    }()

    /// How likely a byte of the set is to stand at a place.
    static func likelihood(of set: ByteSet) -> Double {
        var sum = 0.0
        set.forEach { sum += table[Int($0)] }
        return sum / 100_000
    }

    /// How likely the literal is to start at a place.
    static func likelihood(of literal: [UInt8]) -> Double {
        var rarest = 1.0
        for word in literal.split(separator: UInt8(ascii: " ")) {
            var likelihood = 1.0
            for byte in word { likelihood *= table[Int(byte)] / 100_000 }
            // Neighbouring letters favour each other, so that words are likelier than that.
            likelihood *= min(Double(word.count), 4)
            let known = pieces[Array(word)].map { $0 / 100_000 } ?? 0
            rarest = min(rarest, max(likelihood, known))
        }
        let isBlank = literal.allSatisfy { $0 == UInt8(ascii: " ") }
        return isBlank ? table[Int(UInt8(ascii: " "))] / 100_000 : rarest
    }
}

extension Requirement {
    /// How likely one of the literals is to start at a place in a comment.
    var frequency: Double {
        literals.reduce(0) { $0 + LetterFrequency.likelihood(of: $1) }
    }
}
