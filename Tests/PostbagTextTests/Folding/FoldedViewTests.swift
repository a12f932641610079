import PostbagText
import Testing

@Suite struct `Folded view` {
    @Test(arguments: [
        ("FoOL", "fool"), ("Ｆｏｏｌ", "fool"), ("𝓯𝓸𝓸𝓵", "fool"), ("ⓕⓞⓞⓛ", "fool"), ("🄵🄾🄾🄻", "fool"),
        ("🅵🅾🅾🅻", "fool"), ("🅰🅱", "ab"), ("⒡⒪⒪⒧", "fool"), ("ꜰᴏᴏʟ", "fool"), ("fооl", "fool"),
        ("ƒοοl", "fool"), ("ᎪᏴ", "ab"), ("fóòl", "fool"), ("fo\u{301}\u{302}ol", "fool"),
        ("straße", "strasse"), ("Æon Øre Łódź Đ ı", "aeon ore lodz d i"), ("ﬁne", "fine"),
        ("“a” ‘b’ c’d", "\"a\" 'b' c'd"), ("a—b–c−d", "a-b-c-d"), ("wait…", "wait..."),
        ("①２³ ٤", "123 4"), ("f\u{200B}o\u{AD}o\u{2060}l\u{FE0F}", "fool"),
        ("\u{202E}fool\u{202C}", "fool"), ("f\u{E0041}ool", "fool"),
    ])
    func `becomes plain lower-case letters`(_ text: String, _ folded: String) {
        #expect(Reading(text).folded == folded)
    }

    @Test(arguments: [
        "😀 ❤ ♥ 🏴", "10 000 € £5 ¥ ¢ §4", "a*b #c @d e_f", "0123456789", "中文 한국", "™ ®",
        "x < y > z", "[x] [/y]", "<script>", "a & b", "&nope;", "&#0; &#xd800;",
    ])
    func `keeps what is no disguise`(_ text: String) {
        #expect(Reading(text).folded == text)
        #expect(Reading(text).allDisguises == [])
    }

    @Test func `leaves every printed ASCII character but capitals as it is`() {
        let ascii = String(String.UnicodeScalarView((0x21...0x7E).compactMap(Unicode.Scalar.init)))
        #expect(Reading(ascii).folded == ascii.lowercased())
        #expect(Reading(ascii + " é").folded == ascii.lowercased() + " e")
    }

    @Test(arguments: [
        ("  a \t b  ", "a b"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\nb", "a\nb"),
        ("a\r\n\r\nb", "a\nb"), ("a \n \n b", "a\nb"), ("a\u{A0}\u{3000}b", "a b"), ("\n\n", ""),
        ("a\u{0}b\u{7F}c", "a b c"), ("a<br>b", "a b"), ("a<br><br/>b", "a\nb"),
        ("<p>a</p><p>b</p>", "a\nb"), ("a&nbsp;b", "a b"),
    ])
    func `writes one space for white space and one break for a blank line`(
        _ text: String,
        _ folded: String
    ) {
        #expect(Reading(text).folded == folded)
    }

    @Test(arguments: [
        ("f&#111;ol", "fool"), ("f&#x6f;ol", "fool"), ("f&#111ol", "fool"), ("&fopf;ool", "fool"),
        ("f&oacute;&Ouml;l", "fool"), ("f&shy;ool", "fool"), ("f&amp;#111;ol", "fool"),
        ("fo<b>ol</b>", "fool"), ("fo<wbr>ol", "fool"), ("fo<SPAN class=\"x\">ol", "fool"),
        ("fo[b]o[/b]l", "fool"), ("fo<!-- x -->ol", "fool"), ("&lt;b&gt;", "<b>"),
    ])
    func `reads through entities and inline markup`(_ text: String, _ folded: String) {
        #expect(Reading(text).folded == folded)
        #expect(Reading(text).allDisguises.contains(.markup))
    }

    @Test(arguments: [
        ("🇬🇧", "🇬🇧"), ("go 🇫🇷 go", "go 🇫🇷 go"), ("🇫🇴🇴🇱", "fool"), ("🇫 🇴 🇴 🇱", "f o o l"),
        ("🇫\u{200B}🇴\u{200B}🇴\u{200B}🇱", "fool"), ("🇽🇽", "xx"),
    ])
    func `keeps a flag and reads other regional indicators as letters`(
        _ text: String,
        _ folded: String
    ) {
        #expect(Reading(text).folded == folded)
    }

    @Test func `says which disguises it undid and where`() {
        let reading = Reading("fооl 𝓯ool fóol f\u{200B}ool f<b>o</b>ol fool")
        #expect(reading.disguises(in: 0..<4) == .homoglyph)
        #expect(reading.disguises(in: 5..<9) == .styledLetters)
        #expect(reading.disguises(in: 10..<14) == .diacritics)
        #expect(reading.disguises(in: 15..<20) == .invisible)
        #expect(reading.disguises(in: 21..<32) == .markup)
        #expect(reading.disguises(in: 33..<37) == [])
    }

    @Test func `is made from the version of Unicode that it names`() {
        #expect(FoldingVersion.unicode == "15.0.0")
    }
}
