/// Patterns that take exponential or polynomial time, each with a text that makes it.
enum RunawayPatterns {
    /// A pattern and a text of about 5,000 characters.
    struct Sample: Sendable, CustomStringConvertible {
        var pattern: String
        var text: String

        var description: String { pattern }
        var testDescription: String { pattern }
    }

    private static let length = 5_000

    /// What PCRE2 would notice the lack of before it starts, each where it does not help.
    private static let tail = "\n~" + "abcdqrxyz!?=#$@:;.,Z".map { "\($0)~" }.joined()

    private static func filled(_ unit: String, _ end: String = "") -> String {
        String(repeating: unit, count: length / unit.count) + end + tail
    }

    static let all: [Sample] =
        nested + alternatives + adjacent + looks + references + wide + anchored

    private static let nested = [
        Sample(pattern: "(a+)+b", text: filled("a")),
        Sample(pattern: "(a*)*b", text: filled("a")),
        Sample(pattern: "(?:a+)+$", text: filled("a", "!")),
        Sample(pattern: "(\\w+\\s*)+!", text: filled("word ")),
        Sample(pattern: "(?:\\w+\\s?)*[?]", text: filled("word ")),
        Sample(pattern: "([a-z]+)*=", text: filled("abc")),
        Sample(pattern: "(?:[^,]*,?)*x$", text: filled("a,")),
        Sample(pattern: "((a+)+)+b", text: filled("a")),
        Sample(pattern: "(?:(?:a{1,20}){1,20}){1,20}b", text: filled("a")),
        Sample(pattern: "(x+x+)+y", text: filled("x")),
        Sample(pattern: "^(([a-z])+.)+[A-Z]([a-z])+$", text: filled("a")),
        Sample(pattern: "(?:.*a){20}b", text: filled("a")),
        Sample(pattern: "(.+)+\\.", text: filled("é")),
    ]

    private static let alternatives = [
        Sample(pattern: "(a|a)*b", text: filled("a")),
        Sample(pattern: "(a|aa)+$", text: filled("a", "b")),
        Sample(pattern: "(?:a|ab|b)*c", text: filled("ab")),
        Sample(pattern: "(?:ha|h|a)*!", text: filled("ha")),
        Sample(pattern: "(\\d|\\w)+#", text: filled("1")),
        Sample(pattern: "(?:so|so so|s|o| )*x", text: filled("so ")),
        Sample(pattern: "(?i)(k|\u{212A})*z", text: filled("kK")),
    ]

    private static let adjacent = [
        Sample(pattern: "\\w*\\w*\\w*\\w*!", text: filled("a")),
        Sample(pattern: ".*.*.*x", text: filled("a")),
        Sample(pattern: ".*,.*,.*,.*;", text: filled("a,")),
        Sample(pattern: "\\s*\\s*\\s*x", text: filled(" ")),
        Sample(pattern: "a*a*a*a*a*b", text: filled("a")),
        Sample(pattern: "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b", text: filled("a")),
        Sample(pattern: "[a-z]+[0-9a-z]+[a-z]+@", text: filled("a")),
        Sample(pattern: "\\w+\\w+\\w+ \\w+ \\w+#", text: filled("aaaa ")),
    ]

    private static let looks = [
        Sample(pattern: "(?=.*\\bq\\b)[a-z]", text: filled("a ")),
        Sample(pattern: "(?=.*x)(?=.*y)(?=.*z)a", text: filled("a")),
        Sample(pattern: "(?:(?=.*q)\\w)*z", text: filled("a", "q")),
        Sample(pattern: "(?:(?!.*z)a)+b", text: filled("a")),
        Sample(pattern: "(?=(a+))a*b\\1", text: filled("a")),
        Sample(pattern: "(?:(?=.*q)(?=.*r)a)*z", text: filled("a", "qr")),
        Sample(pattern: "(?<=\\w{200})b", text: filled("a")),
    ]

    private static let references = [
        Sample(pattern: "(a*)b?\\1z", text: filled("a")),
        Sample(pattern: "(.*)(.*)\\1\\2!", text: filled("a")),
        Sample(pattern: "(\\w+) \\1 \\1!", text: filled("a ")),
        Sample(pattern: "(.+)\\1\\1#", text: filled("ab")),
        Sample(pattern: "(a(?1)?b?)+c", text: filled("a")),
        Sample(pattern: "(\\((?:[^()]|(?1))*\\))x", text: filled("(")),
        Sample(pattern: "(?:a(?R)?)*b", text: filled("a")),
    ]

    private static let wide = [
        Sample(
            pattern: "(?:(?:" + (0..<300).map { "a{1,3}b\($0)" }.joined(separator: "|") + ")|a)*c",
            text: filled("a")
        ),
        Sample(
            pattern: "(?:(?:" + (0..<400).map { "word\($0)" }.joined(separator: "|") + ") ?){1,9}!",
            text: filled("word1 word11 word111 ")
        ),
        Sample(pattern: "\\X*\\X*!", text: filled("e\u{301}")),
        Sample(pattern: "(?:\\R|\\s)*x", text: filled("\r\n")),
    ]

    private static let anchored = [
        Sample(pattern: "(?m)^(?:\\s*\\w*)*:$", text: filled("a b\n")),
        Sample(pattern: "(?s).*?.*?.*?!", text: filled("a")),
        Sample(pattern: ".*?(\\.[a-z0-9]{1,10})?x$", text: filled("a.b")),
        Sample(pattern: "^.*?foo.*?bar.*?baz$", text: filled("foobar")),
    ]
}
