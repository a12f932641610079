import PostbagTerminal
import Testing

@Suite struct `Display width` {
    @Test(arguments: [
        ("muppet", 6), ("", 0), ("café", 4), ("cafe\u{301}", 4), ("日本", 4), ("한국", 4),
        ("😀", 2), ("👩‍👩‍👧", 2), ("👋🏽", 2), ("🇬🇧", 2), ("❤️", 2), ("❤", 1), ("a\u{200B}b", 2),
        ("ｆｕｌｌ", 8), ("…", 1), ("░▸◂", 3), ("אבג", 3), ("\u{1B}", 0),
    ])
    func `counts the columns of a terminal`(text: String, columns: Int) {
        #expect(displayWidth(of: text) == columns)
    }
}

@Suite struct `Visible text` {
    @Test func `writes out what would move or colour the screen`() {
        #expect(visible("a\u{1B}[2Jb\r\u{7}") == "a‹1B›[2Jb‹0D›‹07›")
        #expect(visible("\u{9B}31m") == "‹9B›31m")
    }

    @Test func `writes out what turns the reading direction round`() {
        #expect(visible("ab\u{202E}cd\u{2066}") == "ab‹202E›cd‹2066›")
        #expect(visible("a\u{200B}b\u{FEFF}") == "a‹200B›b‹FEFF›")
    }

    @Test func `keeps line breaks, letters of every script and emoji`() {
        let text = "Café\n日本 👩‍👧 ñ"
        #expect(visible(text) == text)
    }

    @Test func `shows a tab as spaces`() {
        #expect(visible("a\tb") == "a    b")
    }
}

@Suite struct `Styled text` {
    @Test func `joins pieces that look the same`() {
        var text = StyledText("a")
        text.append("b")
        text.append("c", .bold)
        #expect(text.runs.map(\.text) == ["ab", "c"])
        #expect(text.plainText == "abc")
    }

    @Test func `is plain where there are no colours`() {
        let text = "one " + StyledText("two", Style(.red, bold: true, underlined: true))
        #expect(text.rendered(withColours: false) == "one two")
        #expect(text.rendered(withColours: true) == "one \u{1B}[1;4;31mtwo\u{1B}[0m")
    }

    @Test func `switches a background on`() {
        let text = StyledText("x", Style(.black, on: .yellow, dim: true))
        #expect(text.rendered(withColours: true) == "\u{1B}[2;30;43mx\u{1B}[0m")
    }
}
