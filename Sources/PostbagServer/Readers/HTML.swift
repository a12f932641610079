/// A piece of HTML: what is written in the source stands as it is, and whatever is put in is escaped.
///
///     let name = "<b>Eve</b>"
///     let greeting: HTML = "<p>Hello \(name)</p>"     // <p>Hello &lt;b&gt;Eve&lt;/b&gt;</p>
struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The markup.
    private(set) var markup: String

    init(stringLiteral value: String) {
        markup = value
    }

    init(stringInterpolation: StringInterpolation) {
        markup = stringInterpolation.markup
    }

    /// Takes markup that this program made or was given by whoever runs it.
    init(trusted markup: String) {
        self.markup = markup
    }

    /// Puts pieces in a row.
    init(_ pieces: [HTML]) {
        markup = pieces.map(\.markup).joined(separator: "\n")
    }

    /// Collects the pieces of a literal.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { markup += literal }

        /// Text, which is escaped for elements and for quoted values.
        mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

        mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        /// A piece that is HTML already.
        mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

        /// A piece that may be missing.
        mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // Signs that turn the direction of writing could make a page say something else.
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{0}"..."\u{8}",
                "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
