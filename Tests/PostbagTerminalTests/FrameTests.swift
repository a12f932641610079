import PostbagTerminal
import Testing

@Suite struct `Frames` {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
        Frame(TerminalSize(columns: columns, rows: rows))
    }

    @Test func `cuts what does not fit`() {
        var frame = frame(5)
        #expect(frame.draw("abcdefgh", row: 0) == 5)
        #expect(frame.plainText == "abcde\n")
    }

    @Test func `never draws half a wide character`() {
        var frame = frame(5)
        #expect(frame.draw("日本語", row: 0) == 4)
        #expect(frame.plainText == "日本\n")
    }

    @Test func `takes away the other half of a wide character that is drawn over`() {
        var left = frame(4)
        left.draw("日本", row: 0)
        left.draw("x", row: 0, column: 0)
        #expect(left.plainText == "x 本\n")
        var right = frame(4)
        right.draw("日本", row: 0)
        right.draw("x", row: 0, column: 1)
        #expect(right.plainText == " x本\n")
    }

    @Test func `ignores what lies outside`() {
        var frame = frame(4, 2)
        frame.draw("abc", row: 7)
        frame.draw("abc", row: -1)
        frame.draw("abc", row: 0, column: 9)
        #expect(frame.plainText == "\n\n")
    }

    @Test func `draws a box with its title`() {
        var frame = frame(16, 3)
        let inner = frame.box(frame.area, title: "Comment")
        frame.draw(["hello"], in: inner)
        #expect(
            frame.plainText == """
                ┌─ Comment ────┐
                │hello         │
                └──────────────┘

                """
        )
    }

    @Test func `stands a mark that has no letter on a dotted circle`() {
        var frame = frame(4)
        frame.draw("\u{301}a", row: 0)
        #expect(frame.plainText == "◌\u{301}a\n")
    }

    @Test(arguments: [
        "\u{1B}[2J", "\u{9B}31m", "\r", "\u{7}", "\u{202E}abc", "\u{2066}x", "\u{200B}", "\u{0}",
        "\u{E0041}", "a\nb", "\u{85}", "\u{2028}",
    ])
    func `lets no control character through`(text: String) {
        var frame = frame(40)
        frame.draw(StyledText(text), row: 0)
        var renderer = FrameRenderer(depth: .none)
        let written = renderer.render(frame).replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
        for scalar in written.unicodeScalars {
            #expect(scalar.properties.generalCategory != .control)
            #expect(scalar.properties.generalCategory != .format)
        }
    }

    @Test func `bounds the marks that are stacked on a letter`() {
        var frame = frame(40)
        let text = "a" + String(repeating: "\u{301}", count: 5_000) + "b"
        frame.draw(StyledText(text), row: 0)
        #expect(frame.plainText.unicodeScalars.count < 60)
        #expect(frame.plainText.contains("‹+4992 marks›b"))
    }

    @Test func `isolates text that is read from right to left`() {
        var frame = frame(12)
        frame.draw("| ", row: 0)
        frame.draw("אבג abc", row: 0, column: 2)
        frame.draw(" |", row: 0, column: 9)
        #expect(frame.plainText == "| \u{2068}אבג abc\u{2069} |\n")
    }

    @Test func `cuts areas from each side`() {
        var area = Area(width: 10, height: 6)
        #expect(area.takeTop(2) == Area(width: 10, height: 2))
        #expect(area.takeBottom(1) == Area(row: 5, width: 10, height: 1))
        #expect(area.takeRight(4) == Area(row: 2, column: 6, width: 4, height: 3))
        #expect(area == Area(row: 2, width: 6, height: 3))
        #expect(area.takeTop(99).height == 3)
        #expect(area.isEmpty)
    }
}
