/// The words that are all that a pattern matches, such as `(?<!\w)(?:toad|newt)s?(?!\w)`.
///
/// A set finds them as it finds the words of a list, and the pattern never runs. Unlike the rest
/// of what is said of a pattern this must be exact, so only plain syntax is read this way.
struct WholeWords: Sendable {
    /// The words, in the order in which the pattern tries them.
    let words: [String]

    /// The most words that a pattern is written out as.
    private static let mostWords = 600
    /// The most members of a class that are written out.
    private static let mostMembers = 4

    /// Nil when the pattern may match anything else, or prefers a word to a longer one.
    init?(_ source: String, _ root: PatternNode) {
        guard let all = root.literals.exact, all.count <= WholeWords.mostWords,
            WholeWords.isPlain(source), let texts = WholeWords.bounded(root)
        else { return nil }
        var ranks: [[UInt8]: Int] = [:]
        var kept: [[UInt8]] = []
        for text in texts where ranks[text] == nil {
            // Texts are searched with their capitals made small, which words must not have then.
            guard !text.isEmpty, !text.contains(where: ByteSet.upper.contains) else { return nil }
            ranks[text] = kept.count
            kept.append(text)
        }
        if kept.contains(where: { WholeWords.isHidden($0, ranks) }) { return nil }
        words = kept.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a shorter word comes first wherever this one stands; a set takes the longest.
    private static func isHidden(_ word: [UInt8], _ ranks: [[UInt8]: Int]) -> Bool {
        let rank = ranks[word] ?? 0
        return word.indices.dropFirst().contains { end in
            !isASCIIWord(word[end]) && (ranks[Array(word[..<end])] ?? .max) < rank
        }
    }

    private static func isASCIIWord(_ byte: UInt8) -> Bool {
        byte < 0x80 && ByteSet.word.contains(byte)
    }

    /// Whether the source has no escape but `\b`, `\w` and characters escaped, no flags, and no
    /// brackets that do more than hold alternatives or say where words end.
    private static func isPlain(_ source: String) -> Bool {
        var rest = Substring(source).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\" {
                guard let escaped = rest.popFirst(), escaped.isASCII else { return false }
                let isLetter = ByteSet.word.contains(UInt8(escaped.value))
                if isLetter, escaped != "b", escaped != "w" { return false }
            } else if scalar == "(", rest.first == "?" {
                let isKnown = plainBrackets.contains { rest.starts(with: $0.unicodeScalars) }
                if !isKnown { return false }
            } else if scalar == "(", rest.first == "*" {
                return false
            } else if scalar == "[" {
                guard let end = rest.firstIndex(of: "]"),
                    rest[..<end].allSatisfy({ $0.isASCII && plainInClass.contains($0) })
                else { return false }
                rest = rest[end...].dropFirst()
            }
        }
        return true
    }

    private static let plainInClass = Set("abcdefghijklmnopqrstuvwxyz0123456789 '_".unicodeScalars)
    private static let plainBrackets = ["?:", "?!\\w)", "?<!\\w)"]

    /// What a part matches that stands between ends of words.
    private static func bounded(_ node: PatternNode) -> [[UInt8]]? {
        if case .alternatives(let nodes) = node.kind { return union(nodes, bounded) }
        guard case .sequence(let nodes) = node.kind, nodes.count >= 3,
            case .assertion(let before) = nodes[0].kind,
            case .assertion(let after) = nodes[nodes.count - 1].kind,
            before == .notAfterWord || before == .wordBoundary,
            after == .notBeforeWord || after == .wordBoundary,
            let texts = product(nodes[1..<(nodes.count - 1)])
        else { return nil }
        // `\b` says what the others do only beside a character of a word.
        let fits = texts.allSatisfy { text in
            guard let first = text.first, let last = text.last else { return false }
            return (before == .notAfterWord || isASCIIWord(first))
                && (after == .notBeforeWord || isASCIIWord(last))
        }
        return fits ? texts : nil
    }

    /// What a part matches, what it tries first foremost, or nil when that is not certain.
    private static func texts(of node: PatternNode) -> [[UInt8]]? {
        switch node.kind {
        case .scalar(let scalar, caseless: false): [Array(String(scalar).utf8)]
        case .text(let bytes): [bytes]
        case .set(let set):
            set.count <= mostMembers && set.intersection(.leads).isEmpty
                ? set.bytes.map { [$0] } : nil
        case .group(let inner, .plain), .group(let inner, .capture): texts(of: inner)
        case .alternatives(let nodes): union(nodes, texts)
        case .sequence(let nodes): product(nodes[...])
        case .repeated(let inner, let repetition):
            repetition == PatternNode.Repetition(least: 0, most: 1)
                ? texts(of: inner).map { $0 + [[]] } : nil
        case .scalar, .anything, .assertion, .look, .group, .backreference, .call, .conditional:
            nil
        }
    }

    private static func union(
        _ nodes: [PatternNode],
        _ texts: (PatternNode) -> [[UInt8]]?
    ) -> [[UInt8]]? {
        var all: [[UInt8]] = []
        for node in nodes {
            guard let more = texts(node), all.count + more.count <= mostWords else { return nil }
            all += more
        }
        return all
    }

    private static func product(_ nodes: ArraySlice<PatternNode>) -> [[UInt8]]? {
        var all: [[UInt8]] = [[]]
        for node in nodes {
            guard let more = texts(of: node), all.count * more.count <= mostWords else {
                return nil
            }
            all = all.flatMap { start in more.map { start + $0 } }
        }
        return all
    }
}
