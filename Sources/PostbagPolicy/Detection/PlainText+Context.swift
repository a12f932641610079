extension PlainText {
    /// The last words before an index in the same sentence, nearest first.
    func wordsBefore(_ index: Int, atMost count: Int) -> [String] {
        var found: [String] = []
        var end = index
        let horizon = max(0, index - 120)
        while end > horizon, found.count < count {
            if lower[end - 1].isWordByte {
                let start = startOfWord(before: end)
                found.append(string(start..<end))
                end = start
            } else if endsSentence(at: end - 1) {
                break
            } else {
                end -= 1
            }
        }
        return found
    }

    /// The first words from an index on in the same sentence.
    func wordsAfter(_ index: Int, atMost count: Int) -> [String] {
        var found: [String] = []
        var start = index
        let horizon = min(lower.count, index + 120)
        while start < horizon, found.count < count {
            if lower[start].isWordByte {
                let end = endOfWord(from: start)
                found.append(string(start..<end))
                start = end
            } else if endsSentence(at: start) {
                break
            } else {
                start += 1
            }
        }
        return found
    }

    /// Whether a sentence ends at the byte at `index`.
    func endsSentence(at index: Int) -> Bool {
        switch lower[index] {
        case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "."):
            // "no. 14" and "St. Mary" do not end a sentence.
            guard byte(index + 1) == UInt8(ascii: " ") else { return false }
            return index - startOfWord(before: index) > 3
        default: return false
        }
    }
}
