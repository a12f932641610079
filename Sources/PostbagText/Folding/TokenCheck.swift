/// Tells tokens that are what they seem from those that may be disguised words.
enum TokenCheck {
    /// The most bytes that are tried as one word.
    static let longest = 64

    /// The last labels of addresses and the endings of file names, each packed into one value.
    private static let domains: [UInt64] = [
        "com", "org", "net", "uk", "gov", "edu", "info", "biz", "html", "htm", "php", "example",
        "eu", "de", "fr", "ie", "au", "ca", "nz", "us", "io", "co", "me", "tv", "ly", "be", "pdf",
        "jpg", "png",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The units of measure that follow a number, each packed into one value.
    private static let measures: [UInt32] = [
        "am", "pm", "st", "nd", "rd", "th", "k", "m", "bn", "b", "g", "kg", "km", "mph", "s", "p",
        "x", "mm", "cm", "ft", "in", "hz", "gb", "mb", "tb", "h", "d", "yr", "yrs", "yo", "hrs",
        "mins", "min", "l", "ml", "pc", "tn", "c", "f", "v", "w", "e",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    /// The part of a token that may be a disguised word, which is empty if the token is honest.
    ///
    /// Left out are the punctuation round it and the ending of a contraction or a possessive.
    static func core(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Range<Int> {
        let core = unsafe trimmed(text, token)
        let honest = token.lowerBound..<token.lowerBound
        guard core.count > 1, unsafe isSuspicious(text, core) else { return honest }
        let suffix = unsafe contraction(text, core)
        guard suffix > 0 else { return core }
        let stem = core.lowerBound..<core.upperBound - suffix
        return unsafe stem.count > 1 && isSuspicious(text, stem) ? stem : honest
    }

    /// Leaves out the punctuation round a token.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Range<
        Int
    > {
        var lower = token.lowerBound
        var upper = token.upperBound
        while lower < upper, unsafe ByteClass.of(text[lower]) == .punctuation { lower += 1 }
        while lower < upper, unsafe ByteClass.of(text[upper - 1]).contains(.punctuation) {
            upper -= 1
        }
        return lower..<upper
    }

    /// Whether anything but letters stands in it, or a letter three times in a row.
    private static func isSuspicious(_ text: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> Bool
    {
        var run = 0
        var last: UInt8 = 0
        for at in core {
            let byte = unsafe text[at]
            guard byte &- 97 < 26 else { return true }
            run = byte == last ? run + 1 : 1
            if run == 3 { return true }
            last = byte
        }
        return false
    }

    /// Whether a token is an address of the web or of e-mail.
    static func isAddress(_ text: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> Bool {
        var end = core.lowerBound
        var dot: Int?
        var labelStart = core.lowerBound
        while end < core.upperBound {
            let byte = unsafe text[end]
            if byte == UInt8(ascii: ":") {
                return unsafe end + 2 < core.upperBound && text[end + 1] == UInt8(ascii: "/")
                    && text[end + 2] == UInt8(ascii: "/") || hasDomain(text, dot, labelStart, end)
            }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { break }
            if byte == UInt8(ascii: ".") {
                labelStart = dot.map { $0 + 1 } ?? core.lowerBound
                dot = end
            }
            end += 1
        }
        guard let first = dot else { return false }
        let isWeb =
            unsafe core.count > 4 && text[core.lowerBound] == UInt8(ascii: "w")
            && text[core.lowerBound + 2] == UInt8(ascii: "w")
            && text[core.lowerBound + 3] == UInt8(ascii: ".")
        return unsafe isWeb || hasDomain(text, first, labelStart, end)
    }

    /// Whether a known domain follows the last dot and a label of some length stands before it.
    private static func hasDomain(
        _ text: UnsafeBufferPointer<UInt8>,
        _ dot: Int?,
        _ labelStart: Int,
        _ end: Int
    ) -> Bool {
        guard let dot, dot - labelStart > 1, end - dot > 2, end - dot < 9 else { return false }
        let domain = (dot + 1..<end).reduce(UInt64(0)) {
            unsafe $0 << 8 | UInt64(text[$1])
        }
        return domains.contains(domain)
    }

    /// Whether a token is a number, an amount, a time or a measure.
    static func isAmount(_ text: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> Bool {
        let first = unsafe text[core.lowerBound]
        guard first &- 48 < 10 || first >= 0x80 || first == UInt8(ascii: "$") else { return false }
        guard let letter = core.first(where: { unsafe text[$0] &- 97 < 26 }) else {
            return true
        }
        let head = core.lowerBound..<letter
        guard head.contains(where: { unsafe text[$0] &- 48 < 10 }) else { return false }
        guard core.upperBound - letter < 5 else { return false }
        let unit = (letter..<core.upperBound).reduce(UInt32(0)) {
            unsafe $0 << 8 | UInt32(text[$1])
        }
        return measures.contains(unit)
    }

    /// How many bytes at the end are the ending of a contraction or a possessive.
    ///
    /// Nothing when there is none, and all of them for `n't`, which leaves no word of its own.
    private static func contraction(_ text: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> Int {
        let end = core.upperBound
        if core.count > 2, unsafe text[end - 2] == UInt8(ascii: "'") {
            let last = unsafe text[end - 1]
            if last == UInt8(ascii: "t") {
                return unsafe text[end - 3] == UInt8(ascii: "n") ? core.count : 0
            }
            return "sdm".utf8.contains(last) ? 2 : 0
        }
        guard core.count > 3, unsafe text[end - 3] == UInt8(ascii: "'") else { return 0 }
        let pair = unsafe UInt16(text[end - 2]) << 8 | UInt16(text[end - 1])
        return pair == 0x6C6C || pair == 0x7265 || pair == 0x7665 ? 3 : 0
    }
}
