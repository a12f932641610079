/// The words of a piece of HTML, as a browser would show them.
///
/// Tags go, whatever a browser shows as a new line becomes one, character references become what
/// they stand for, and the target of a link stands after its words, so that nothing that readers
/// see or follow escapes a filter. What only looks like a tag stays as it is, and so does a tag that
/// is never closed.
///
///     HTMLText.words(of: "<p>You <b>mup</b>pet &amp; co</p>")     // "You muppet & co"
enum HTMLText {
    /// The words.
    ///
    /// - Complexity: O(*n*) in the length of the HTML.
    static func words(of html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
        else { return html }
        var reader = HTMLReader(html)
        return reader.words()
    }
}

/// Walks over the bytes of a piece of HTML once.
private struct HTMLReader {
    private let bytes: [UInt8]
    private var place = 0
    private var out: [UInt8] = []
    private var link: String?
    /// Where the last `>` stands, so that the search for one ends at once where there is none.
    private let lastClosing: Int
    /// What was looked for once and never comes, so that it is not looked for again.
    private var missing: Set<String> = []

    init(_ html: String) {
        bytes = Array(html.utf8)
        out.reserveCapacity(bytes.count)
        lastClosing = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    }

    mutating func words() -> String {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "<"):
                if !readTag() { keep() }
            case UInt8(ascii: "&"):
                if !readReference() { keep() }
            default: keep()
            }
        }
        return String(decoding: out, as: UTF8.self).trimmingLines()
    }

    private mutating func keep() {
        out.append(bytes[place])
        place += 1
    }

    /// Reads a tag or a comment; `false` if this is neither.
    private mutating func readTag() -> Bool {
        if bytes[place...].starts(with: "<!--".utf8) { return skipComment() }
        var start = place + 1
        let isClosing = start < bytes.count && bytes[start] == UInt8(ascii: "/")
        if isClosing { start += 1 }
        guard start < bytes.count, bytes[start].isLetter, start <= lastClosing,
            let end = tagEnd(from: start)
        else { return false }
        var nameEnd = start
        while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit { nameEnd += 1 }
        let name = String(decoding: bytes[start..<nameEnd], as: UTF8.self).lowercased()
        let attributes = bytes[nameEnd..<end]
        place = end + 1
        act(on: name, isClosing: isClosing, attributes)
        return true
    }

    private mutating func skipComment() -> Bool {
        guard place <= lastClosing, !missing.contains("-->") else { return false }
        var end = place + 2
        while end + 2 < bytes.count {
            if bytes[end] == UInt8(ascii: "-"), bytes[end + 1] == UInt8(ascii: "-"),
                bytes[end + 2] == UInt8(ascii: ">")
            {
                place = end + 3
                return true
            }
            end += 1
        }
        missing.insert("-->")
        return false
    }

    /// Where the tag ends: at the first `>` that no quoted value holds.
    private func tagEnd(from start: Int) -> Int? {
        var quote: UInt8?
        var place = start
        var plainEnd: Int?
        while place <= lastClosing {
            let byte = bytes[place]
            if byte == UInt8(ascii: ">"), plainEnd == nil { plainEnd = place }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return place
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            place += 1
        }
        // A quotation mark that is never closed is no quotation.
        return plainEnd
    }

    private mutating func act(on name: String, isClosing: Bool, _ attributes: ArraySlice<UInt8>) {
        switch name {
        case "br", "p", "div", "li", "ul", "ol", "blockquote", "tr", "table", "hr", "pre",
            "section", "article", "h1", "h2", "h3", "h4", "h5", "h6":
            if out.last != UInt8(ascii: "\n"), !out.isEmpty { out.append(UInt8(ascii: "\n")) }
        case "td", "th": out.append(UInt8(ascii: " "))
        case "a":
            if isClosing {
                closeLink()
            } else {
                closeLink()
                link = HTMLAttribute.value(of: "href", in: attributes)
            }
        case "img":
            if let words = HTMLAttribute.value(of: "alt", in: attributes) {
                out += " \(words) ".utf8
            }
        case "script", "style":
            if !isClosing { skipContent(of: name) }
        default: break
        }
    }

    private mutating func closeLink() {
        guard let target = link else { return }
        link = nil
        guard !target.isEmpty, !String(decoding: out.suffix(2_000), as: UTF8.self).hasSuffix(target)
        else { return }
        out += " \(target) ".utf8
    }

    /// What stands in a script or a style is never shown.
    private mutating func skipContent(of name: String) {
        guard !missing.contains(name) else { return }
        let closing = Array("</\(name)".utf8)
        var end = place
        while end + closing.count <= bytes.count {
            let isThere = zip(bytes[end..<(end + closing.count)], closing).allSatisfy {
                $0 | ($0.isLetter ? 0x20 : 0) == $1
            }
            if isThere {
                place = end
                return
            }
            end += 1
        }
        missing.insert(name)
    }

    private mutating func readReference() -> Bool {
        let limit = min(bytes.count, place + 34)
        guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")) else { return false }
        let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        guard let text = HTMLReferences.text(for: name) else { return false }
        out += text.utf8
        place = end + 1
        return true
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (self | 0x20) &- 97 < 26 }
    fileprivate var isDigit: Bool { self &- 48 < 10 }
}

extension String {
    /// The text without white space at both its ends.
    fileprivate func trimmingLines() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
