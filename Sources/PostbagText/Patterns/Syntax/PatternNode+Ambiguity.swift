extension PatternNode {
    /// Whether the part repeats without a bound worth the name and can give back what it took.
    var isUnboundedRepetition: Bool { kind.isUnboundedRepetition }

    /// Whether the part can take more text or less.
    private var isVariable: Bool {
        guard case .repeated(let body, let repetition) = kind, !body.isZeroWidth else {
            return false
        }
        return !repetition.isPossessive && repetition.most != repetition.least
    }

    /// What repetitions of a kind can take at the start or the end of the part.
    func edge(isLeading: Bool, where isSuch: (PatternNode) -> Bool) -> ByteSet {
        guard contents.hasRepetition else { return .none }
        switch kind {
        case .scalar, .text, .set, .anything, .assertion, .look, .backreference, .call:
            return .none
        case .group(let node, let kind):
            return kind == .atomic ? .none : node.edge(isLeading: isLeading, where: isSuch)
        case .conditional(let node): return node.edge(isLeading: isLeading, where: isSuch)
        case .alternatives(let nodes):
            return nodes.reduce(into: ByteSet()) {
                $0 = $0.union($1.edge(isLeading: isLeading, where: isSuch))
            }
        case .repeated(let body, _):
            let inner = body.edge(isLeading: isLeading, where: isSuch)
            return isSuch(self) ? inner.union(body.firstBytes) : inner
        case .sequence(let nodes):
            var set = ByteSet()
            for node in isLeading ? nodes : nodes.reversed() {
                set = set.union(node.edge(isLeading: isLeading, where: isSuch))
                if !node.canBeEmpty { break }
            }
            return set
        }
    }

    /// Whether the text can be shared out between several turns of the part in several ways.
    var isAmbiguousWhenRepeated: Bool {
        let items = repeatedItems
        for (index, item) in items.enumerated() {
            let taken = item.edge(isLeading: false, where: \.isVariable)
            guard !taken.isEmpty else { continue }
            for other in items[(index + 1)...] + items[...index] {
                if taken.overlaps(other.firstBytes) { return true }
                if !other.canBeEmpty { break }
            }
        }
        return false
    }

    private var repeatedItems: [PatternNode] {
        switch kind {
        case .group(_, .atomic): [self]
        case .group(let node, _): node.repeatedItems
        case .sequence(let nodes): nodes
        case .scalar, .text, .set, .anything, .assertion, .look, .alternatives, .repeated,
            .backreference, .call, .conditional:
            [self]
        }
    }

    /// Whether two alternatives, here or further in, can start on the same text.
    var hasRivalAlternatives: Bool {
        if case .alternatives(let nodes) = kind, nodes.count <= 400 {
            let starts = nodes.map(\.leadingSets)
            for (index, start) in starts.enumerated() {
                let isRival = starts[(index + 1)...].contains { other in
                    zip(start, other).allSatisfy { $0.overlaps($1) }
                }
                if isRival { return true }
            }
        }
        return children.contains(where: \.hasRivalAlternatives)
    }

    private static let mostLeadingSets = 16

    /// The characters that the part starts with, one set a place, as far as they are fixed.
    private var leadingSets: [ByteSet] {
        switch kind {
        case .scalar, .set: return [firstBytes]
        case .text(let bytes): return bytes.prefix(PatternNode.mostLeadingSets).map(ByteSet.init)
        case .group(let node, _): return node.leadingSets
        case .sequence(let nodes):
            var sets: [ByteSet] = []
            for node in nodes {
                if node.isZeroWidth { continue }
                guard sets.count < PatternNode.mostLeadingSets else { break }
                if case .text = node.kind {
                    sets += node.leadingSets
                } else if node.isOneCharacter {
                    sets.append(node.firstBytes)
                } else {
                    break
                }
            }
            return Array(sets.prefix(PatternNode.mostLeadingSets))
        case .repeated(let body, let repetition):
            return repetition.least > 0 && body.isOneCharacter ? [body.firstBytes] : []
        case .anything, .assertion, .look, .alternatives, .backreference, .call, .conditional:
            return []
        }
    }
}
