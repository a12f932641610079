import PostbagScoring
import PostbagTestSupport
import PostbagText
import Testing

@Suite struct `A memory of words` {
    @Test func `changes no score, whatever was read before`() async throws {
        let file = try TemporaryModel(await SmallSet.trained.value)
        let model = try ScoringModel(path: file.path)
        var random = SeededGenerator(seed: 7)
        var memory = WordMemory()
        // More words than are remembered, some of them too long, some again and again.
        for number in 0..<3_000 {
            let words = (0..<8).map { _ in
                Self.word(
                    number: Int.random(in: 0..<(number % 2 == 0 ? 50 : 20_000), using: &random)
                )
            }
            let reading = Reading(words.joined(separator: " "))
            #expect(model.scores(of: reading, remembering: &memory) == model.scores(of: reading))
        }
    }

    private static func word(number: Int) -> String {
        var rest = number
        var word = ""
        repeat {
            word.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 20)))
            rest /= 20
        } while rest > 0
        return number % 11 == 0 ? String(repeating: word, count: 7) : word
    }
}
