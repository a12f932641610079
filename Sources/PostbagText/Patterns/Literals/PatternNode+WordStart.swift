extension PatternNode {
    /// Whether a match can only start where a word may start: after `(?<!\\w)` or `\\b`.
    ///
    /// That holds after `\\b` only if the match starts with a word character.
    var startsWord: Bool {
        switch kind {
        case .assertion(let assertion):
            return assertion == .wordBoundary || assertion == .notAfterWord
        case .group(let node, _): return node.startsWord
        case .sequence(let nodes): return nodes.first?.startsWord ?? false
        case .alternatives(let nodes): return nodes.allSatisfy(\.startsWord)
        case .scalar, .text, .set, .anything, .look, .repeated, .backreference, .call, .conditional:
            return false
        }
    }
}

extension Requirement {
    /// Whether each literal starts the match, and with a letter, digit or `_` of ASCII.
    var isWordAtStart: Bool {
        guard distance == .zero else { return false }
        return literals.allSatisfy { literal in
            guard let first = literal.first else { return false }
            return first < 0x80 && ByteSet.word.contains(first)
        }
    }
}
