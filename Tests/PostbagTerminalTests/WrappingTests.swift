import PostbagTerminal
import Testing

@Suite struct `Wrapping` {
    private func wrap(_ text: StyledText, _ width: Int) -> [String] {
        text.wrapped(to: width).map(\.plainText)
    }

    @Test func `ends lines at spaces`() {
        #expect(wrap("the quick brown fox", 10) == ["the quick", "brown fox"])
    }

    @Test func `fills a line to the last column`() {
        #expect(wrap("abcd efgh", 9) == ["abcd efgh"])
        #expect(wrap("abcd efgh", 8) == ["abcd", "efgh"])
    }

    @Test func `cuts a word that is longer than a line`() {
        #expect(wrap("abcdefghij k", 4) == ["abcd", "efgh", "ij k"])
    }

    @Test func `keeps line breaks and empty lines`() {
        #expect(wrap("a\n\nb", 10) == ["a", "", "b"])
    }

    @Test func `never cuts an emoji or a wide letter in two`() {
        #expect(wrap("日本語", 5) == ["日本", "語"])
        #expect(wrap("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4) == ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"])
    }

    @Test func `keeps the look of every letter`() {
        let text = "one " + StyledText("two three", .bold)
        let lines = text.wrapped(to: 7)
        #expect(lines.map(\.plainText) == ["one two", "three"])
        #expect(lines[1].runs.first?.style == .bold)
    }

    @Test(arguments: 1...12) func `no line is wider than asked`(width: Int) {
        let text: StyledText = "Grüße aus 東京, said the  bus driver 🚌 — incomprehensibilities!"
        for line in text.wrapped(to: width) where line.plainText.count > 1 {
            #expect(line.width <= width)
        }
    }

    @Test func `an empty text is one empty line`() {
        #expect(wrap("", 10) == [""])
    }

    @Test func `cuts to one line with an ellipsis`() {
        let text: StyledText = "one\ntwo three"
        #expect(text.truncated(to: 8).plainText == "one two…")
        #expect(text.truncated(to: 13).plainText == "one two three")
    }
}
