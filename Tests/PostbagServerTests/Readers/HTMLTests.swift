import Testing

@testable import PostbagServer

@Suite struct `A piece of HTML` {
    @Test(arguments: [
        ("<b>Eve</b>", "&lt;b&gt;Eve&lt;/b&gt;"), ("\" onclick=\"x", "&quot; onclick=&quot;x"),
        ("' x='", "&#39; x=&#39;"), ("a & b", "a &amp; b"), ("&lt;", "&amp;lt;"),
        ("</textarea>", "&lt;/textarea&gt;"), ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
        ("abc\u{202E}cba", "abc\u{FFFD}cba"), ("café 💔\n\ttwo", "café 💔\n\ttwo"),
    ])
    func `escapes what is put into it`(text: String, escaped: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `takes other pieces as they are, and leaves out those that are missing`() {
        let inner: HTML = "<b>\("<")</b>"
        let none: HTML? = nil
        let html: HTML = "<p>\(inner)\(none)\(3)</p>"
        #expect(html.markup == "<p><b>&lt;</b>3</p>")
        #expect(HTML([inner, inner]).markup == "<b>&lt;</b>\n<b>&lt;</b>")
    }
}
