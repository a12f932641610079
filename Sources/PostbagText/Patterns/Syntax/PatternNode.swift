import Synchronization

/// One part of a pattern, as our own parser understands it.
///
/// The tree says what a pattern needs, never exactly what it matches: what the parser does not
/// know is `anything`, and every use of the tree must stay right when a part matches less.
/// What a part needs is worked out once from what its own parts need; a part may stand in many
/// patterns.
final class PatternNode: Sendable {
    enum Kind: Sendable {
        /// One character; `caseless` when its other case matches too.
        case scalar(Unicode.Scalar, caseless: Bool)
        /// Several characters of ASCII, one after the other, whose case matters.
        case text([UInt8])
        /// One character out of several.
        case set(ByteSet)
        /// Text of any length, none included: `\X`, `\R`, and whatever we do not know.
        case anything
        /// Nothing, at a place that has to fulfil a condition: `^`, `\b`, `\K`.
        case assertion(Assertion)
        /// A look ahead or behind.
        case look(PatternNode, isAhead: Bool, isNegative: Bool)
        /// What brackets hold.
        case group(PatternNode, GroupKind)
        case sequence([PatternNode])
        case alternatives([PatternNode])
        case repeated(PatternNode, Repetition)
        /// The text of an earlier group once more, by the group's number if we know it.
        case backreference(Int?, caseless: Bool)
        /// Another group, or the whole pattern, run from here.
        case call
        /// `(?(…)yes|no)`.
        case conditional(PatternNode)
    }

    /// What has to hold at a place, as far as we tell it apart.
    enum Assertion: Sendable, Hashable {
        /// `\b`
        case wordBoundary
        /// `(?<!\w)`
        case notAfterWord
        /// `(?!\w)`
        case notBeforeWord
        /// `^` or `\A`
        case textStart
        /// `^` where `(?m)` holds
        case lineStart
        /// `$` or `\Z`, which also hold before a newline
        case lineEnd
        /// `\z`
        case textEnd
        case other
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

    let kind: Kind
    /// Where the part starts in the source, in Unicode scalars; nothing in a shared part.
    let offset: Int
    /// Whether the part can match nothing at all, as far as we know.
    let canBeEmpty: Bool
    /// Whether the part never takes any text.
    let isZeroWidth: Bool
    /// Whether the part is one character, in brackets or not.
    let isOneCharacter: Bool
    /// The characters that the part may start with.
    let firstBytes: ByteSet
    /// What stands somewhere in the part, itself included.
    let contents: PatternContents
    /// How many bytes a match has.
    let length: Requirement.Distance
    private let madeLiterals = Mutex<LiteralInfo?>(nil)
    /// In how many ways the part can match from one start, and how many steps that takes.
    let growth: (ways: Growth, steps: Growth)
    /// What a step may cost in the part when it is tried once, and when it is tried again.
    let stepCost: (once: StepCost, again: StepCost)
    /// The words that the part writes out.
    let words: WordTexts
    /// Whether nothing in the part can take very long.
    let isHarmless: Bool

    /// Makes a part, of parts that know already what they need.
    init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
        canBeEmpty = kind.canBeEmpty
        isZeroWidth = kind.isZeroWidth
        isOneCharacter = kind.isOneCharacter
        firstBytes = kind.firstBytes
        contents = PatternContents(of: kind)
        length = kind.length
        growth = kind.growth
        stepCost = (kind.stepCost(isTriedAgain: false), kind.stepCost(isTriedAgain: true))
        words = kind.words
        isHarmless = HazardFinder.isHarmless(kind)
    }

    /// The parts that this part is made of.
    var children: [PatternNode] { kind.children }

    /// What literal text the part needs, worked out when it is first asked for: of patterns that are
    /// only looked for beside something else, nobody asks.
    var literals: LiteralInfo {
        madeLiterals.withLock { made in
            let literals = made ?? kind.literals
            made = literals
            return literals
        }
    }
}

extension PatternNode.Kind {
    /// Whether such a part can match nothing at all, as far as we know.
    fileprivate var canBeEmpty: Bool {
        switch self {
        case .scalar, .text, .set: false
        case .anything, .assertion, .look, .backreference, .call, .conditional: true
        case .group(let node, _): node.canBeEmpty
        case .sequence(let nodes): nodes.allSatisfy(\.canBeEmpty)
        case .alternatives(let nodes): nodes.contains(where: \.canBeEmpty)
        case .repeated(let node, let repetition): repetition.least == 0 || node.canBeEmpty
        }
    }

    /// Whether such a part never takes any text.
    fileprivate var isZeroWidth: Bool {
        switch self {
        case .assertion, .look: true
        case .scalar, .text, .set, .anything, .backreference, .call, .conditional: false
        case .group(let node, _): node.isZeroWidth
        case .sequence(let nodes): nodes.allSatisfy(\.isZeroWidth)
        case .alternatives(let nodes): nodes.allSatisfy(\.isZeroWidth)
        case .repeated(let node, _): node.isZeroWidth
        }
    }

    /// How many bytes a match of such a part has.
    fileprivate var length: Requirement.Distance {
        switch self {
        case .scalar(let scalar, let caseless):
            LiteralInfo(scalar, caseless: caseless).length
        case .text(let bytes): .init(least: bytes.count, most: bytes.count)
        case .set(let set): LiteralInfo(set).length
        case .anything, .backreference, .call, .conditional: .init(least: 0, most: nil)
        case .assertion, .look: .zero
        case .group(let node, _): node.length
        case .sequence(let nodes): nodes.reduce(.zero) { $0 + $1.length }
        case .alternatives(let nodes):
            nodes.dropFirst().reduce(nodes.first?.length ?? .zero) { $0.union($1.length) }
        case .repeated(let node, let repetition): node.length.repeated(repetition)
        }
    }

    /// Whether such a part is one character, in brackets or not.
    fileprivate var isOneCharacter: Bool {
        switch self {
        case .scalar, .set: true
        case .group(let node, _): node.isOneCharacter
        case .alternatives(let nodes): nodes.allSatisfy(\.isOneCharacter)
        case .text, .anything, .assertion, .look, .sequence, .repeated, .backreference, .call,
            .conditional:
            false
        }
    }

    /// The characters that such a part may start with.
    var firstBytes: ByteSet {
        switch self {
        case .scalar(let scalar, let caseless):
            var set = ByteSet()
            set.insert(scalar)
            return caseless ? set.withBothCases : set
        case .text(let bytes):
            var set = ByteSet()
            if let first = bytes.first { set.insert(first) }
            return set
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

    /// The parts that such a part is made of.
    var children: [PatternNode] {
        switch self {
        case .scalar, .text, .set, .anything, .assertion, .backreference, .call: []
        case .look(let node, _, _), .group(let node, _), .repeated(let node, _),
            .conditional(let node):
            [node]
        case .sequence(let nodes), .alternatives(let nodes): nodes
        }
    }
}
