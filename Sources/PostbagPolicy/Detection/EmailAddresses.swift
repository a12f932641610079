/// Finds e-mail addresses, written plainly or spelt out ("name at mail dot com").
enum EmailAddresses {
    /// The addresses outside the allowed domains.
    static func ranges(in text: PlainText, allowed: AllowedHosts) -> [Range<Int>] {
        guard text.mayHaveHost else { return [] }
        var found: [Range<Int>] = []
        var index = 0
        while index < text.lower.count {
            guard let at = nextAt(in: text, from: index) else { break }
            if let (range, host) = address(in: text, around: at) {
                if !allowed.covers(host), !isOffice(text, range, host) { found.append(range) }
                index = range.upperBound
            } else {
                index = at.upperBound
            }
        }
        return found
    }

    /// The next `@`, `(at)` or separate word "at".
    private static func nextAt(in text: PlainText, from start: Int) -> Range<Int>? {
        let lower = text.lower
        var index = start
        while index < lower.count {
            let byte = lower[index]
            if byte == UInt8(ascii: "@") { return index..<index + 1 }
            if byte == UInt8(ascii: "a"), text.byte(index + 1) == UInt8(ascii: "t"),
                !text.byte(index - 1).isWordByte, !text.byte(index + 2).isWordByte, index > 0
            {
                return index..<index + 2
            }
            index += 1
        }
        return nil
    }

    private static func address(
        in text: PlainText,
        around at: Range<Int>
    ) -> (Range<Int>, String)? {
        let isSign = at.count == 1
        // Most words "at" are followed by no host, which is soon told.
        var after = at.upperBound
        while after < text.lower.count, isFiller(text.lower[after], after: isSign) { after += 1 }
        guard after - at.upperBound < 4, let host = HostReader(text).host(at: after) else {
            return nil
        }
        let bracketed = isBracketed(text, at)
        var before = at.lowerBound
        while before > 0, isFiller(text.lower[before - 1], after: isSign) { before -= 1 }
        let start = startOfName(text, endingAt: before)
        guard start < before, before - at.lowerBound < 4 else { return nil }
        let isPlain = isSign && start < before && before == at.lowerBound
        let isAddress =
            isPlain || bracketed
            || isPlausible(text, name: start..<before, host: host, isSign: isSign)
        return isAddress ? (start..<host.range.upperBound, host.name) : nil
    }

    private static func isFiller(_ byte: UInt8, after isSign: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"),
            UInt8(ascii: ">"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"): !isSign
        default: false
        }
    }

    private static func isBracketed(_ text: PlainText, _ at: Range<Int>) -> Bool {
        let open = text.byte(at.lowerBound - 1)
        let close = text.byte(at.upperBound)
        return (open == UInt8(ascii: "(") && close == UInt8(ascii: ")"))
            || (open == UInt8(ascii: "[") && close == UInt8(ascii: "]"))
            || (open == UInt8(ascii: "{") && close == UInt8(ascii: "}"))
            || (open == UInt8(ascii: "<") && close == UInt8(ascii: ">"))
    }

    /// The start of the part before the `@`, with ` dot ` read as a dot.
    private static func startOfName(_ text: PlainText, endingAt end: Int) -> Int {
        var start = end
        while start > 0, end - start < 64 {
            let byte = text.lower[start - 1]
            guard byte.isWordByte || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(byte) else { break }
            start -= 1
        }
        // ".name" and "-name" are not how a name starts.
        while start < end, !text.lower[start].isWordByte { start += 1 }
        let dot = start - 5
        if dot > 0, text.lower[dot..<start].elementsEqual(" dot ".utf8) {
            return startOfName(text, endingAt: dot)
        }
        return start
    }

    /// Whether "name at host" is an address and not "look at example.com".
    private static func isPlausible(
        _ text: PlainText,
        name: Range<Int>,
        host: HostReader.Host,
        isSign: Bool
    ) -> Bool {
        if Self.commonBefore.contains(text.string(name)) { return false }
        if Self.providers.contains(host.firstLabel) { return true }
        let word = text.lower[name]
        if word.contains(where: { $0.isDigit || $0 == 0x2E || $0 == 0x5F }) { return true }
        if text.string(name).contains(" dot ") { return true }
        let before = text.wordsBefore(name.lowerBound, atMost: 5)
        return before.contains { Self.cues.contains($0) }
    }

    /// Whether an address is an organisation's own, such as `press@example.org`.
    private static func isOffice(_ text: PlainText, _ range: Range<Int>, _ host: String) -> Bool {
        let name = text.string(range).prefix { $0.isLetter }
        let provider = host.prefix { $0 != "." }
        return offices.contains(String(name)) && !providers.contains(String(provider))
    }

    private static let offices: Set<String> = [
        "info", "contact", "press", "webmaster", "editor", "support", "help", "helpline", "admin",
        "enquiries", "enquiry", "news", "newsdesk", "letters", "complaints", "permissions", "legal",
        "appeals", "office", "reception", "feedback", "customerservice", "hello", "postmaster",
    ]
    private static let cues: Set<String> = ["email", "mail", "contact", "write", "e", "emails"]
    private static let commonBefore: Set<String> = [
        "us", "me", "them", "form", "it", "him", "her", "page", "details", "look", "team",
        "looking", "available", "seen", "watch", "report", "found", "read", "is", "was", "are",
    ]
    private static let providers: Set<String> = [
        "gmail", "googlemail", "hotmail", "outlook", "yahoo", "ymail", "icloud", "proton",
        "protonmail", "btinternet", "live", "aol", "sky", "talktalk", "virginmedia", "mail",
        "email", "gmx", "msn", "rocketmail", "ntlworld", "tiscali", "blueyonder", "zoho", "me",
        "yandex", "tutanota", "fastmail", "hushmail", "inbox", "post",
    ]
}
