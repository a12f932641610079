extension LinkScanner {
    /// Whether a bare host is meant as one and is not a missing space after a full stop.
    static func isBelievable(_ host: HostReader.Host, in text: PlainText) -> Bool {
        let range = host.range
        if host.name.hasPrefix("www.") { return true }
        if host.isSpelledOut { return isBelievableSpelledOut(host, in: text) }
        let top = range.upperBound - host.topLevel.utf8.count
        guard top > range.lowerBound + 1 else { return false }
        // "the end.Net result": a capital after a small letter starts a sentence.
        if text.bytes[top].isUpper, !text.bytes[range.upperBound - 1].isUpper { return false }
        guard text.lower[top - 2].isWordByte else { return false }
        if !TopLevelDomains.isDoubtful(host.topLevel) {
            return host.name.utf8.count > 4 || hasPath(host, text)
        }
        return hasPath(host, text)
    }

    private static func hasPath(_ host: HostReader.Host, _ text: PlainText) -> Bool {
        let end = host.range.upperBound
        return text.byte(end) == UInt8(ascii: "/") && text.byte(end + 1).isWordByte
    }

    private static func isBelievableSpelledOut(
        _ host: HostReader.Host,
        in text: PlainText
    ) -> Bool {
        guard !TopLevelDomains.isDoubtful(host.topLevel), host.topLevel.utf8.count > 1 else {
            return false
        }
        if articles.contains(host.firstLabel) { return false }
        let after = text.wordsAfter(host.range.upperBound, atMost: 1).first ?? ""
        return !["boom", "bubble", "crash", "era", "bust", "millionaire"].contains(after)
    }

    private static let articles: Set<String> = [
        "the", "a", "an", "this", "that", "of", "old", "late", "early", "big", "some", "every",
        "those", "these", "and", "or", "is", "any", "another", "first", "second", "other",
    ]

    /// The end of a link's path, without the punctuation that belongs to the sentence.
    static func endOfPath(_ text: PlainText, from start: Int) -> Int {
        guard
            [
                UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"),
                UInt8(ascii: "\\"),
            ].contains(text.byte(start))
        else { return start }
        var end = start
        while end < text.lower.count, !isSpaceOrQuote(text.lower[end]) { end += 1 }
        while end > start, isClosing(text.lower[end - 1]) { end -= 1 }
        return end
    }

    private static func isSpaceOrQuote(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "<"),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
            UInt8(ascii: "'"), UInt8(ascii: "*"):
            true
        default: false
        }
    }
}
