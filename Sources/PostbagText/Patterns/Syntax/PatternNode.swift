/// One part of a pattern, as our own parser understands it.
///
/// The tree says what a pattern needs, never exactly what it matches: what the parser does not
/// know is `anything`, and every use of the tree must stay right when a part matches less.
struct PatternNode: Sendable {
    indirect enum Kind: Sendable {
        /// One character; `caseless` when its other case matches too.
        case scalar(Unicode.Scalar, caseless: Bool)
        /// One character out of several.
        case set(ByteSet)
        /// Text of any length, none included: `\X`, `\R`, and whatever we do not know.
        case anything
        /// Nothing, at a place that has to fulfil a condition: `^`, `\b`, `\K`.
        case assertion(isWordBoundary: Bool)
        /// A look ahead or behind.
        case look(PatternNode, isAhead: Bool, isNegative: Bool)
        /// What brackets hold.
        case group(PatternNode, GroupKind)
        case sequence([PatternNode])
        case alternatives([PatternNode])
        case repeated(PatternNode, Repetition)
        /// The text of an earlier group once more, by the group's number if we know it
        /// and the case of letters matters.
        case backreference(Int?)
        /// Another group, or the whole pattern, run from here.
        case call
        /// `(?(…)yes|no)`.
        case conditional(PatternNode)
    }

    /// What brackets are for.
    enum GroupKind: Sendable, Hashable {
        case plain
        /// Never gives back what it took.
        case atomic
        /// Remembers what it took, by its number if we know it.
        case capture(Int?)
    }

    /// How often a part is repeated.
    struct Repetition: Sendable, Hashable {
        var least: Int
        /// The greatest number of times, or nil when there is no bound.
        var most: Int?
        /// Whether it never gives back what it took.
        var isPossessive = false
        /// Whether it takes as little as it can, which it does one turn at a time.
        var isLazy = false
    }

    var kind: Kind
    /// Where the part starts in the source, in Unicode scalars.
    var offset: Int
}

extension PatternNode {
    /// Whether the part can match nothing at all, as far as we know.
    var canBeEmpty: Bool {
        switch kind {
        case .scalar, .set: false
        case .anything, .assertion, .look, .backreference, .call, .conditional: true
        case .group(let node, _): node.canBeEmpty
        case .sequence(let nodes): nodes.allSatisfy(\.canBeEmpty)
        case .alternatives(let nodes): nodes.contains(where: \.canBeEmpty)
        case .repeated(let node, let repetition): repetition.least == 0 || node.canBeEmpty
        }
    }

    /// Whether the part never takes any text.
    var isZeroWidth: Bool {
        switch kind {
        case .assertion, .look: true
        case .scalar, .set, .anything, .backreference, .call, .conditional: false
        case .group(let node, _): node.isZeroWidth
        case .sequence(let nodes): nodes.allSatisfy(\.isZeroWidth)
        case .alternatives(let nodes): nodes.allSatisfy(\.isZeroWidth)
        case .repeated(let node, _): node.isZeroWidth
        }
    }

    /// The characters that the part may start with.
    var firstBytes: ByteSet {
        switch kind {
        case .scalar(let scalar, let caseless):
            var set = ByteSet()
            set.insert(scalar)
            return caseless ? set.withBothCases : set
        case .set(let set): return set
        case .anything, .backreference, .call, .conditional: return .all
        case .assertion, .look: return .none
        case .group(let node, _): return node.firstBytes
        case .alternatives(let nodes):
            return nodes.reduce(into: ByteSet()) { $0 = $0.union($1.firstBytes) }
        case .repeated(let node, _): return node.firstBytes
        case .sequence(let nodes):
            var set = ByteSet()
            for node in nodes {
                set = set.union(node.firstBytes)
                if !node.canBeEmpty { break }
            }
            return set
        }
    }

    /// The parts that this part is made of.
    var children: [PatternNode] {
        switch kind {
        case .scalar, .set, .anything, .assertion, .backreference, .call: []
        case .look(let node, _, _), .group(let node, _), .repeated(let node, _),
            .conditional(let node):
            [node]
        case .sequence(let nodes), .alternatives(let nodes): nodes
        }
    }

    /// Whether the part or a part of it is such.
    func contains(where isSuch: (PatternNode) -> Bool) -> Bool {
        isSuch(self) || children.contains { $0.contains(where: isSuch) }
    }
}
