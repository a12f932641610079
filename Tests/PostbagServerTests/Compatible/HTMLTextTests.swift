import Testing

@testable import PostbagServer

@Suite struct `The words of HTML` {
    @Test(arguments: [
        ("A fair point.", "A fair point."),
        ("<p>You <b>mup</b>pet &amp; co</p>", "You muppet & co"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<div>One</div><div>two</div>", "One\ntwo"),
        ("m&#117;pp&#x65;t", "muppet"),
        ("a &lt;b&gt; c &quot;d&quot; &apos;e&apos; &nbsp;f", "a <b> c \"d\" 'e' \u{A0}f"),
        ("fish &chips; &unknown; & co", "fish &chips; &unknown; & co"),
        (
            #"<a href="https://spam.example/?a=1&amp;b=2">look</a> here"#,
            "look https://spam.example/?a=1&b=2  here"
        ),
        ("<a href='https://a.example'>https://a.example</a>", "https://a.example"),
        ("<a href=https://a.example rel=nofollow>x</a>", "x https://a.example"),
        (#"<img src="x.png" alt="a muppet">"#, "a muppet"),
        ("mup<!-- nothing -->pet", "muppet"),
        ("one<script>alert('muppet')</script> two", "one two"),
        (#"<b title="a > b">bold</b>"#, "bold"),
        ("<p>A<blockquote>B</blockquote>C</p>", "A\nB\nC"),
        ("&#0;&#xD800;&#1114112;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ])
    func `are what a browser shows`(html: String, words: String) {
        #expect(HTMLText.words(of: html) == words)
    }

    @Test(arguments: [
        "3 < 4 and 5 > 4", "I <3 this", "a <- b", "<", "a <b", "x <!-- never closed",
        "\"<\" is a sign", "R&D", "&", "&#;", "&#x;", "&#99999999999999999999;", "<>", "</>",
    ])
    func `keep what only looks like HTML`(text: String) {
        #expect(HTMLText.words(of: text) == text)
    }

    @Test func `lose nothing after a quotation mark that is never closed`() {
        #expect(HTMLText.words(of: "<a title='>muppet") == "muppet")
        #expect(HTMLText.words(of: "<b don't>muppet</b>") == "muppet")
    }

    /// Each would take minutes if the time grew with the square of the length.
    @Test(arguments: [
        "<!--", "<script>", "<a '>", "<a \">", "<a href=", "<", "&", "&#", "<b", "</", "<a x='",
        "<style>", "<!-- >",
    ])
    func `are read once, however often this comes`(piece: String) {
        let html = String(repeating: piece, count: 200_000 / piece.utf8.count) + ">"
        #expect(HTMLText.words(of: html).utf8.count <= html.utf8.count + 200_000)
    }
}
