/// What a name sounds like in English, roughly: words with the same key are said much the same.
///
/// After the idea of L. Philips's Metaphone: silent letters fall away, letters that sound alike
/// become one, and vowels count only at the beginning.
enum PhoneticKey {
    /// The key of a word in lower-case letters.
    ///
    ///     PhoneticKey.of("philippa") == PhoneticKey.of("filipa")
    ///     PhoneticKey.of("clarke") == PhoneticKey.of("klark")
    static func of(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var walk = Walk(letters: Array(letters))
        walk.run()
        return Letters.collapsed(walk.key)
    }

    private struct Walk {
        let letters: [UInt8]
        var key: [UInt8] = []
        var at = 0

        init(letters: [UInt8]) { self.letters = letters }

        func letter(_ offset: Int) -> Unicode.Scalar {
            letters.indices.contains(at + offset) ? Unicode.Scalar(letters[at + offset]) : " "
        }

        func isFront(_ offset: Int) -> Bool {
            letter(offset) == "e" || letter(offset) == "i" || letter(offset) == "y"
        }

        func isVowel(_ offset: Int) -> Bool {
            letters.indices.contains(at + offset) && Letters.isVowel(letters[at + offset])
        }

        mutating func put(_ sound: Unicode.Scalar, over count: Int) {
            if sound != " " { key.append(UInt8(truncatingIfNeeded: sound.value)) }
            at += count
        }

        mutating func run() {
            skipSilentStart()
            while at < letters.count { step() }
        }

        /// The k of Knight, the p of Psyche, the w of Wright.
        private mutating func skipSilentStart() {
            switch (letter(0), letter(1)) {
            case ("k", "n"), ("g", "n"), ("p", "n"), ("p", "s"), ("w", "r"): at = 1
            case ("w", "h"): put("w", over: 2)
            case ("x", _): put("s", over: 1)
            default: break
            }
        }

        private mutating func step() {
            let isStart = key.isEmpty && at <= 1
            switch letter(0) {
            case "a", "e", "i", "o", "u": put(isStart && at == 0 ? "a" : " ", over: 1)
            case "y": put(isStart && isVowel(1) ? "y" : " ", over: 1)
            case "h": put(isStart && at == 0 ? "h" : " ", over: 1)
            case "w": put(isVowel(1) ? "w" : " ", over: 1)
            case "b": put(letter(-1) == "m" && at == letters.count - 1 ? " " : "b", over: 1)
            case "c": stepC()
            case "d": letter(1) == "g" && isFront(2) ? put("j", over: 2) : put("d", over: 1)
            case "g": stepG()
            case "p": letter(1) == "h" ? put("f", over: 2) : put("p", over: 1)
            case "q": put("k", over: 1)
            case "s": stepS()
            case "t": stepT()
            case "v": put("f", over: 1)
            case "x":
                key.append(UInt8(ascii: "k"))
                put("s", over: 1)
            case "z": put("s", over: 1)
            default:
                key.append(letters[at])
                at += 1
            }
        }

        private mutating func stepC() {
            switch (letter(1), letter(2)) {
            case ("k", _): put("k", over: 2)
            case ("h", "r"), ("h", "l"): put("k", over: 2)
            case ("h", _): put("x", over: 2)
            default: put(isFront(1) ? "s" : "k", over: 1)
            }
        }

        private mutating func stepG() {
            if letter(1) == "h" {
                put(at == 0 ? "g" : " ", over: 2)
            } else if letter(1) == "n", at + 2 == letters.count {
                at += 1
            } else {
                put(isFront(1) ? "j" : "g", over: 1)
            }
        }

        private mutating func stepS() {
            switch (letter(1), letter(2)) {
            case ("c", "h"): put("x", over: 3)
            case ("h", _): put("x", over: 2)
            case ("c", _) where isFront(2): put("s", over: 2)
            default: put("s", over: 1)
            }
        }

        private mutating func stepT() {
            switch (letter(1), letter(2)) {
            case ("h", _): put("t", over: 2)
            case ("c", "h"): put("x", over: 3)
            default: put("t", over: 1)
            }
        }
    }
}
