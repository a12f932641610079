/// Collects the words that a pattern writes out, with the forms its brackets and options give.
///
/// `kill(?:s|ed)?` gives kill, kills and killed. Where a part could stand for too many texts, or
/// for texts that are not letters, a word ends.
struct WordCollector {
    /// The most texts that a stretch of a pattern is written out as.
    private static let mostTexts = 1_024
    private static let wordEnd: UInt8 = 0x20

    private(set) var words: Set<String> = []

    /// The words of a pattern.
    static func words(of node: PatternNode) -> Set<String> {
        var collector = WordCollector()
        collector.collect(collector.texts(of: node))
        return collector.words
    }

    /// The texts that a part stands for, any character that is no letter as the end of a word.
    private mutating func texts(of node: PatternNode) -> [[UInt8]] {
        switch node.kind {
        case .scalar(let scalar, _): [[Self.letter(scalar) ?? Self.wordEnd]]
        case .set(let set): Self.texts(of: set)
        case .assertion: [[]]
        case .group(let inner, _): texts(of: inner)
        case .sequence(let nodes): texts(ofSequence: nodes)
        case .alternatives(let nodes): nodes.flatMap { texts(of: $0) }
        case .repeated(let inner, let repetition): texts(of: inner, repeated: repetition)
        case .look(let inner, _, let isNegative): texts(ofLook: inner, isNegative)
        case .conditional(let inner): texts(ofLook: inner, false)
        case .anything, .backreference, .call: [[Self.wordEnd]]
        }
    }

    private mutating func texts(ofSequence nodes: [PatternNode]) -> [[UInt8]] {
        var result: [[UInt8]] = [[]]
        for node in nodes {
            let next = texts(of: node)
            if result.count * next.count > Self.mostTexts {
                collect(result)
                collect(next)
                result = [[Self.wordEnd]]
            } else {
                result = result.flatMap { start in next.map { start + $0 } }
            }
        }
        return result
    }

    private mutating func texts(
        of node: PatternNode,
        repeated repetition: PatternNode.Repetition
    ) -> [[UInt8]] {
        let inner = texts(of: node)
        if repetition.most == 1 { return [[]] + inner }
        if repetition.most == repetition.least, let count = repetition.most, count <= 3 {
            return texts(ofSequence: Array(repeating: node, count: count))
        }
        collect(inner)
        return [[Self.wordEnd]]
    }

    /// What is only looked at takes no text, but its words count.
    private mutating func texts(ofLook node: PatternNode, _ isNegative: Bool) -> [[UInt8]] {
        let inner = texts(of: node)
        if !isNegative { collect(inner) }
        return [[]]
    }

    private mutating func collect(_ texts: [[UInt8]]) {
        for text in texts {
            for word in text.split(separator: Self.wordEnd) where word.count >= 3 {
                words.insert(String(decoding: word, as: UTF8.self))
            }
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z": UInt8(scalar.value)
        case "A"..."Z": UInt8(scalar.value + 32)
        default: nil
        }
    }

    private static func texts(of set: ByteSet) -> [[UInt8]] {
        guard set.count <= 4 else { return [[wordEnd]] }
        let bytes = set.bytes
        let letters = bytes.compactMap { letter(Unicode.Scalar($0)) }
        guard letters.count == bytes.count else { return [[wordEnd]] }
        return Set(letters).sorted().map { [$0] }
    }
}
