/// Reads a host such as `mail.example.com`, or spelt out as "mail dot example dot com".
struct HostReader {
    struct Host {
        /// The host in lower case with dots; letters from outside ASCII show as `�`.
        var name: String
        var range: Range<Int>
        var firstLabel: String
        var topLevel: String
        /// Whether a dot was written otherwise than as a dot alone.
        var isSpelledOut: Bool
    }

    private let text: PlainText

    init(_ text: PlainText) {
        self.text = text
    }

    /// The longest host at an index that ends in a known top-level domain.
    func host(at start: Int) -> Host? {
        guard let dot = dot(at: endOfLabel(from: start)), !dot.isLoose || startsCom(dot.end) else {
            return nil
        }
        let labels = labels(at: start)
        guard
            let last = labels.indices.last(where: { index in
                index > 0 && isTopLevel(labels[index])
            })
        else { return nil }
        return host(of: Array(labels[...last]))
    }

    /// The host at an index, whatever its last label, as follows a scheme.
    func anyHost(at start: Int) -> Host? {
        let labels = labels(at: start).prefix { !$0.isAfterSpelledDot }
        guard !labels.isEmpty else { return nil }
        return host(of: Array(labels))
    }

    private struct Label {
        var name: String
        var range: Range<Int>
        var isAfterSpelledDot: Bool
        var isAfterLooseDot: Bool
    }

    private func host(of labels: [Label]) -> Host? {
        guard let first = labels.first, let last = labels.last else { return nil }
        return Host(
            name: labels.map(\.name).joined(separator: "."),
            range: first.range.lowerBound..<last.range.upperBound,
            firstLabel: first.name,
            topLevel: last.name,
            isSpelledOut: labels.contains { $0.isAfterSpelledDot }
        )
    }

    private func isTopLevel(_ label: Label) -> Bool {
        // "It broke. Com" is rare, "It broke. Net result" is not.
        if label.isAfterLooseDot { return label.name == "com" }
        return TopLevelDomains.isKnown(label.name)
    }

    private func labels(at start: Int) -> [Label] {
        var labels: [Label] = []
        var index = start
        var spelled = false
        var loose = false
        while labels.count < 10 {
            let end = endOfLabel(from: index)
            guard end > index, end - index < 64 else { break }
            // "It is old. example.org has more" is two sentences, "example. com" is one host.
            guard !loose || name(of: index..<end) == "com" else { break }
            labels.append(
                Label(
                    name: name(of: index..<end),
                    range: index..<end,
                    isAfterSpelledDot: spelled,
                    isAfterLooseDot: loose
                )
            )
            guard let dot = dot(at: end) else { break }
            (index, spelled, loose) = (dot.end, dot.isSpelledOut, dot.isLoose)
        }
        return labels
    }

    /// Whether the label at an index is the one that may follow a loose dot.
    private func startsCom(_ index: Int) -> Bool {
        let end = endOfLabel(from: index)
        return end - index == 3 && text.lower[index..<end].elementsEqual("com".utf8)
    }

    private func endOfLabel(from start: Int) -> Int {
        var end = start
        while end < text.lower.count {
            let byte = text.lower[end]
            guard byte.isWordByte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else {
                break
            }
            end += 1
        }
        while end > start, text.lower[end - 1] == UInt8(ascii: "-") { end -= 1 }
        return end
    }

    private func name(of range: Range<Int>) -> String {
        String(text.lower[range].map { $0 < 0x80 ? Character(Unicode.Scalar($0)) : "\u{FFFD}" })
    }
}

extension HostReader {
    private struct Dot {
        var end: Int
        var isSpelledOut: Bool
        var isLoose: Bool
    }

    /// Whether a dot, however written, starts at an index; cheap when there is none.
    func hasDot(at index: Int) -> Bool {
        dot(at: index) != nil
    }

    private func dot(at start: Int) -> Dot? {
        let full = UInt8(ascii: ".")
        let first = text.byte(start)
        if first == full, text.byte(start + 1).isWordByte {
            return Dot(end: start + 1, isSpelledOut: false, isLoose: false)
        }
        guard
            first == full || first == UInt8(ascii: " ") || isBracket(first)
                || first == UInt8(ascii: "-")
        else { return nil }
        // After most words comes a space and a word that is no "dot".
        let second = text.byte(start + 1)
        guard second == UInt8(ascii: "d") || second == UInt8(ascii: "p") || !second.isWordByte
        else { return nil }
        var index = start
        while index - start < 3, isFiller(text.byte(index)) { index += 1 }
        guard let after = endOfDot(at: index) else { return nil }
        let isBracketed = isBracket(text.byte(index - 1)) && isBracket(text.byte(after))
        let isWord = after - index > 1
        var end = after
        while end - after < 3, isFiller(text.byte(end)) { end += 1 }
        guard text.byte(end).isWordByte else { return nil }
        return Dot(end: end, isSpelledOut: true, isLoose: !isWord && !isBracketed)
    }

    private func endOfDot(at index: Int) -> Int? {
        if text.byte(index) == UInt8(ascii: ".") { return index + 1 }
        for word in ["dot", "punkt", "period"] {
            let end = index + word.utf8.count
            guard end < text.lower.count, text.lower[index] == word.utf8.first else { continue }
            if text.lower[index..<end].elementsEqual(word.utf8), !text.byte(end).isWordByte {
                return end
            }
        }
        return nil
    }

    private func isBracket(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"):
            true
        default: false
        }
    }

    private func isFiller(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || isBracket(byte)
    }
}
