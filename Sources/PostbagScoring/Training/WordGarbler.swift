/// Spells words wrongly in ways that folding does not undo, so that a model learns their pieces.
struct WordGarbler {
    /// Words that people hide.
    let hidden: Set<String>
    /// How many of the texts are touched.
    var share: Float = 0.3

    private static let vowels = Set("aeiou".utf8)

    /// A text with some words spelled wrongly, or the text itself.
    func garbled(_ text: [UInt8], using random: inout SeededRandom) -> [UInt8] {
        guard random.unit() < share else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        var at = 0
        while at < text.count {
            guard text[at] &- 97 < 26 else {
                result.append(text[at])
                at += 1
                continue
            }
            var end = at
            while end < text.count, text[end] &- 97 < 26 { end += 1 }
            let word = Array(text[at..<end])
            at = end
            let isHidden = word.count > 2 && hidden.contains(String(decoding: word, as: UTF8.self))
            // A garbled word must not by itself tell that something is hidden.
            let chance: Float = isHidden ? 0.7 : 0.03
            result += word.count > 2 && random.unit() < chance ? garble(word, using: &random) : word
        }
        return result
    }

    private func garble(_ word: [UInt8], using random: inout SeededRandom) -> [UInt8] {
        var word = word
        switch random.below(4) {
        case 0:
            let place = 1 + random.below(word.count - 2)
            word.swapAt(place, min(place + 1, word.count - 1))
        case 1:
            let places = word.indices.dropFirst().filter { Self.vowels.contains(word[$0]) }
            guard !places.isEmpty else { return word }
            if random.below(2) == 0 {
                word.remove(at: places[random.below(places.count)])
            } else {
                for place in places.reversed() { word.remove(at: place) }
            }
        case 2:
            let place = random.below(word.count)
            word.insert(word[place], at: place)
        default:
            guard word.count > 4 else { return word }
            word.remove(at: 1 + random.below(word.count - 2))
        }
        return word
    }
}
