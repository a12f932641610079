import Testing

@testable import PostbagPolicy

@Suite struct `Text shape` {
    private func shapes(_ text: String) -> Set<TextShape> {
        TextShape.shapes(of: PlainText(text), maximum: 5_000)
    }

    @Test(arguments: [
        "", "   \n\t", "\u{200B}\u{2060}", "\u{3164}", "\u{2800}\u{2800}", "\u{FEFF}", "\u{E0041}",
    ])
    func `knows when there is nothing to see`(text: String) {
        #expect(shapes(text) == [.empty])
    }

    @Test func `counts the length in scalars`() {
        let words = (1...1_200).map { "word \($0) of many" }.joined(separator: ", ")
        #expect(shapes(String(words.prefix(5_000))).isEmpty)
        #expect(shapes(String(words.prefix(5_001))) == [.tooLong])
    }

    @Test(arguments: [
        "sdfkjhsdf kjhsdfkjh sdkfjh", "asdfghjkl", "hgfhgf jkljkl dfgdfg", "$%^&*()_+{}|<>",
        "lkjhgfdsa zxcvbnm", "asdasdasdasd", "xkcvbqzt wprtksdf qqzxv",
        "\u{FFFD}\u{FFFD}\u{FFFD}abc\u{FFFD}", "TW9zdCBvZiB0aGUgc3RhbGxzIHdlcmUgZ29uZSBieSBub29u",
        "â€œDÃ©jÃ Ã  lâ€™Ã©coleâ€\u{9D} Ã©tÃ©",
    ])
    func `knows keys struck at random`(text: String) {
        #expect(shapes(text).contains(.gibberish))
    }

    @Test(arguments: [
        "Llanfairpwllgwyngyll", "Krzysztof", "Cydymdeimladau dwys i'r teulu", "hmm", "Brrrr", "???",
        "...",
        "RIP ❤️❤️❤️", "NHS BBC DWP HMRC", "Przepraszam, szczerze", "tsk tsk", "!!!", "👍", "2-1",
        "Zzzz",
        "Schwarzkopf strengths rhythms", "pfft", "qwerty keyboards are old", "£$€ matter",
        "Привет всем", "He said â€œnoâ€ and that was the end of it as far as anyone here knows",
        "see https://example.com/a/AbCdEfGh1234567890AbCdEfGh1234567890",
        "Reference 4F2A9C77D1E84B60A3B5C6D7E8F90123",
    ])
    func `takes names, short cries and other languages for speech`(text: String) {
        #expect(shapes(text).isEmpty)
    }

    @Test func `knows a text that only repeats itself`() {
        #expect(shapes(String(repeating: "vote now ", count: 12)) == [.repetitive])
        #expect(shapes("no" + String(repeating: "o", count: 45)) == [.repetitive])
        #expect(
            shapes(
                "Nooo" + String(repeating: "o", count: 45) + ", at least "
                    + String(repeating: "his pain is over, ", count: 3)
            ) == []
        )
        #expect(shapes("no no no no, not again, please not this again").isEmpty)
        #expect(shapes(String(repeating: "-", count: 60) + " a line").isEmpty)
    }

    @Test(arguments: awkwardTexts)
    func `takes any text`(text: String) {
        _ = shapes(text)
    }
}
