import PostbagTerminal
import Testing

@Suite struct `Key decoder` {
    private func events(_ text: String) -> [InputEvent] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8))
    }

    @Test(arguments: [
        ("a", Key.character("a")), ("é", .character("é")), ("語", .character("語")),
        ("😀", .character("😀")), ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)),
        ("\u{7F}", Key(.backspace)), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
        ("\u{0}", .control(" ")), ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)),
        ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[3~", Key(.delete)),
        ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[Z", Key(.tab, .shift)),
        ("\u{1B}[15~", Key(.function(5))), ("\u{1B}x", Key(.character("x"), .alt)),
        ("\u{1B}[1;2A", Key(.up, .shift)), ("\u{1B}OP", Key(.function(1))),
    ])
    func `knows the keys`(text: String, key: Key) {
        #expect(events(text) == [.key(key)])
    }

    @Test func `takes pasted text for text`() {
        #expect(
            events("\u{1B}[200~a\u{3}\nb\u{1B}[201~c") == [
                .paste("a\u{3}\nb"), .key(.character("c")),
            ]
        )
    }

    @Test func `a lone escape waits until nothing follows`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.timeOut() == [.key(Key(.escape))])
        #expect(!decoder.isWaiting)
    }

    @Test func `an unfinished sequence becomes what was typed`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[".utf8)) == [])
        #expect(decoder.timeOut() == [.key(Key(.escape)), .key(.character("["))])
    }

    @Test func `skips sequences it does not know and keeps what follows`() {
        #expect(events("\u{1B}[?1;2cq") == [.key(.character("q"))])
        #expect(events("\u{1B}[999~q") == [.key(.character("q"))])
    }

    @Test func `shows a broken byte as one and goes on`() {
        var decoder = KeyDecoder()
        #expect(
            decoder.feed([0xFF, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))]
        )
        #expect(
            decoder.feed([0xE2, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))]
        )
    }

    @Test func `loses nothing when bytes come one by one`() {
        let text = "aé語😀\u{1B}[A\u{1B}OB\u{1B}[200~pasted é\u{1B}[201~\r\u{1B}[1;5Cz"
        var decoder = KeyDecoder()
        var single: [InputEvent] = []
        for byte in text.utf8 { single += decoder.feed([byte]) }
        #expect(single == events(text))
        #expect(single.count == 10)
    }

    @Test func `keeps thousands of keys typed ahead`() {
        let text = String(repeating: "ar\r", count: 5_000)
        #expect(events(text).count == 15_000)
    }
}
