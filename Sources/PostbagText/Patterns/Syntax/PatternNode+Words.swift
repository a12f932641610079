extension PatternNode.Kind {
    /// The texts that such a part stands for.
    var words: WordTexts {
        switch self {
        case .scalar(let scalar, _):
            return Self.letter(scalar).map { WordTexts(whole: [$0]) } ?? .wordEnd
        case .text(let bytes): return WordTexts(text: bytes)
        case .set(let set): return Self.words(of: set)
        case .assertion: return .nothing
        case .group(let inner, _): return inner.words
        case .sequence(let nodes):
            var texts = WordTexts.nothing
            for node in nodes { texts.append(node.words) }
            return texts
        case .alternatives(let nodes): return .union(nodes.lazy.map(\.words))
        case .repeated(let inner, let repetition): return inner.words.repeated(repetition)
        case .look(let inner, _, let isNegative):
            return inner.words.lookedAt(isNegative: isNegative)
        case .conditional(let inner): return inner.words.lookedAt(isNegative: false)
        case .anything, .backreference, .call: return .wordEnd
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.isASCII, ByteSet.letters.contains(UInt8(scalar.value)) else { return nil }
        return String(Unicode.Scalar(UInt8(scalar.value).asciiLowercased))
    }

    private static func words(of set: ByteSet) -> WordTexts {
        guard set.count <= 4 else { return .wordEnd }
        let bytes = set.bytes
        let letters = bytes.compactMap { letter(Unicode.Scalar($0)) }
        guard letters.count == bytes.count else { return .wordEnd }
        return WordTexts(whole: Set(letters).sorted())
    }
}

extension WordTexts {
    /// The texts several times over.
    fileprivate func repeated(_ repetition: PatternNode.Repetition) -> WordTexts {
        if repetition.most == 1 { return .union([.nothing, self]) }
        guard repetition.most == repetition.least, let count = repetition.most, count <= 3 else {
            return ended
        }
        // What counts in one turn counts even if there is none.
        var texts = lookedAt(isNegative: true)
        for _ in 0..<count { texts.append(self) }
        return texts
    }
}
