/// A link or bare domain in a comment.
package struct DetectedLink: Sendable, Hashable {
    /// The host in lower case; a letter from outside ASCII shows as `�`.
    package let host: String
    /// Where the whole link stands, in Unicode scalars of the original text.
    package let range: Range<Int>
    /// Whether it was hidden, as "example dot com" or `hxxp://example.com`.
    package let isSpelledOut: Bool

    /// Whether the host hides where the link leads.
    package var isShortener: Bool { Shorteners.contains(host) }
}

/// Finds links and bare domains, however they are written.
///
///     LinkScanner.links(in: PlainText("see www dot example dot com"))     // www.example.com
package enum LinkScanner {
    /// The links of a text, in order.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func links(in text: PlainText) -> [DetectedLink] {
        guard text.mayHaveHost else { return [] }
        var links: [DetectedLink] = []
        let reader = HostReader(text)
        let lower = text.lower
        var index = 0
        while index < lower.count {
            guard lower[index].isWordByte else {
                index += 1
                continue
            }
            let end = endOfToken(lower, from: index)
            if let link = link(text, at: index, endOfToken: end, reader) {
                links.append(
                    DetectedLink(
                        host: link.host,
                        range: text.scalars(link.range),
                        isSpelledOut: link.isSpelledOut
                    )
                )
                index = max(end, link.range.upperBound)
            } else {
                index = max(end, index + 1)
            }
        }
        return links
    }

    private struct Link {
        var host: String
        var range: Range<Int>
        var isSpelledOut: Bool
    }

    private static func endOfToken(_ lower: [UInt8], from start: Int) -> Int {
        var end = start
        while end < lower.count,
            lower[end].isWordByte || lower[end] == UInt8(ascii: "-")
                || lower[end] == UInt8(ascii: "_")
        {
            end += 1
        }
        return end
    }

    private static func link(
        _ text: PlainText,
        at start: Int,
        endOfToken end: Int,
        _ reader: HostReader
    ) -> Link? {
        if text.byte(end) == UInt8(ascii: ":") {
            return schemeLink(text, scheme: start..<end, reader)
        }
        guard reader.hasDot(at: end), text.byte(start - 1) != UInt8(ascii: "@") else { return nil }
        guard let host = reader.host(at: start), isBelievable(host, in: text) else { return nil }
        // The part before an `@` is the name of an e-mail address, not a host.
        guard text.byte(host.range.upperBound) != UInt8(ascii: "@") else { return nil }
        let range = start..<endOfPath(text, from: host.range.upperBound)
        return Link(host: host.name, range: range, isSpelledOut: host.isSpelledOut)
    }

    private static func schemeLink(
        _ text: PlainText,
        scheme: Range<Int>,
        _ reader: HostReader
    ) -> Link? {
        guard (3...5).contains(scheme.count) else { return nil }
        let name = text.string(scheme)
        let isPlain = ["http", "https", "ftp"].contains(name)
        guard isPlain || ["hxxp", "hxxps", "htp", "htps", "hhttp", "ttp", "ttps"].contains(name)
        else { return nil }
        var start = scheme.upperBound + 1
        let slashes: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: " ")]
        while start - scheme.upperBound < 6, slashes.contains(text.byte(start)) { start += 1 }
        start = startOfHost(text, from: start)
        let host = reader.host(at: start) ?? reader.anyHost(at: start)
        guard let host else { return nil }
        let range = scheme.lowerBound..<endOfPath(text, from: host.range.upperBound)
        return Link(host: host.name, range: range, isSpelledOut: !isPlain || host.isSpelledOut)
    }

    /// Skips `user:password@`, by which a link may pretend to lead elsewhere.
    private static func startOfHost(_ text: PlainText, from start: Int) -> Int {
        var index = start
        var host = start
        while index < text.lower.count, index - start < 200 {
            switch text.lower[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: " "),
                UInt8(ascii: "\n"), UInt8(ascii: "\\"):
                return host
            case UInt8(ascii: "@"): host = index + 1
            default: break
            }
            index += 1
        }
        return host
    }
}
