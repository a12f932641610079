import Testing

@testable import PostbagPolicy

@Suite struct `Links` {
    private func hosts(_ text: String) -> [String] {
        LinkScanner.links(in: PlainText(text)).map(\.host)
    }

    @Test(arguments: [
        ("See ▸https://example.com/a?b=c◂.", "example.com"),
        ("▸www.example.org◂!", "www.example.org"),
        ("go to ▸example.co.uk◂ now", "example.co.uk"), ("▸hxxp://bad.example/x◂", "bad.example"),
        ("▸example dot com◂", "example.com"),
        ("▸www dot example dot co dot uk◂", "www.example.co.uk"),
        ("▸example(dot)com◂", "example.com"), ("▸example[.]com◂", "example.com"),
        ("▸pimpviews. com◂", "pimpviews.com"), ("▸bit.ly/3xYz◂", "bit.ly"),
        ("▸t.me/group1◂", "t.me"),
        ("▸https://gov.uk@evil.example/x◂", "evil.example"), ("😀▸ｅｘａｍｐｌｅ．ｃｏｍ◂", "example.com"),
        ("(▸http://example.com/a◂)", "example.com"), ("▸EXAMPLE.COM◂", "example.com"),
        ("▸https://new.museum/x◂", "new.museum"), ("▸exa\u{200B}mple.com◂", "example.com"),
    ])
    func `finds links and bare domains`(marked: String, host: String) {
        let example = MarkedSample(marked)
        let links = LinkScanner.links(in: PlainText(example.text))
        #expect(links.map(\.host) == [host])
        #expect(links.map(\.range) == example.ranges)
    }

    @Test(arguments: [
        "The end.The next", "U.S.A. and U.K.", "e.g. this", "No.10 said", "3.14",
        "the dot com boom",
        "That's the end.Net result: nil", "jo@example.com", "so.It was", "report.pdf",
        "ha...com on",
        "It is old. example", "a.m. or p.m.", "what a day.is it over", "Mr.Smith",
    ])
    func `leaves ordinary full stops alone`(text: String) {
        #expect(hosts(text).isEmpty)
    }

    @Test func `tells shorteners and hidden links`() {
        let links = LinkScanner.links(in: PlainText("bit.ly/a www.tinyurl.com/b example dot com"))
        #expect(links.map(\.isShortener) == [true, true, false])
        #expect(links.map(\.isSpelledOut) == [false, false, true])
    }

    @Test func `a star allows a domain and what is under it`() {
        let allowed = AllowedHosts(["ellerbypost.example", "*.gov.uk"])
        #expect(allowed.covers("ellerbypost.example"))
        #expect(allowed.covers("www.ellerbypost.example"))
        #expect(allowed.covers("gov.uk"))
        #expect(allowed.covers("www.leeds.gov.uk"))
        #expect(!allowed.covers("shop.ellerbypost.example"))
        #expect(!allowed.covers("notgov.uk"))
        #expect(!allowed.covers("gov.uk.refund.example"))
    }

    @Test func `a host with a look-alike letter is not the host it looks like`() {
        let allowed = AllowedHosts(["ellerbypost.example"])
        let host = hosts("https://\u{435}llerbypost.example/").first ?? "ellerbypost.example"
        #expect(!allowed.covers(host))
    }

    @Test(arguments: awkwardTexts)
    func `takes any text`(text: String) {
        for link in LinkScanner.links(in: PlainText(text)) {
            #expect(link.range.upperBound <= text.unicodeScalars.count)
        }
    }
}
