/// What stands somewhere in a part of a pattern, the part itself included.
struct PatternContents: Sendable {
    /// Any repetition.
    private(set) var hasRepetition = false
    /// A repetition without any bound.
    private(set) var hasEndlessRepetition = false
    /// A repetition without a bound worth the name that can give back what it took.
    private(set) var hasUnboundedRepetition = false
    /// Such a repetition outside of atomic groups.
    private(set) var hasOpenRepetition = false
    /// A look that holds a repetition.
    private(set) var looksFar = false
    private(set) var hasBackreference = false
    /// The greatest number of alternatives in one place.
    private(set) var widest = 0

    /// Looks at a part whose own parts know already.
    init(of kind: PatternNode.Kind) {
        for child in kind.children { add(child.contents) }
        switch kind {
        case .repeated(_, let repetition):
            hasRepetition = true
            if repetition.most == nil { hasEndlessRepetition = true }
            if kind.isUnboundedRepetition {
                hasUnboundedRepetition = true
                hasOpenRepetition = true
            }
        case .look: looksFar = looksFar || hasRepetition
        case .backreference: hasBackreference = true
        case .alternatives(let nodes): widest = max(widest, nodes.count)
        case .group(_, .atomic): hasOpenRepetition = false
        case .scalar, .text, .set, .anything, .assertion, .group, .sequence, .call, .conditional:
            break
        }
    }

    private mutating func add(_ other: PatternContents) {
        hasRepetition = hasRepetition || other.hasRepetition
        hasUnboundedRepetition = hasUnboundedRepetition || other.hasUnboundedRepetition
        hasOpenRepetition = hasOpenRepetition || other.hasOpenRepetition
        hasEndlessRepetition = hasEndlessRepetition || other.hasEndlessRepetition
        looksFar = looksFar || other.looksFar
        hasBackreference = hasBackreference || other.hasBackreference
        widest = max(widest, other.widest)
    }
}

extension PatternNode.Kind {
    /// Whether such a part repeats without a bound worth the name and can give back what it took.
    var isUnboundedRepetition: Bool {
        guard case .repeated(let body, let repetition) = self, !body.isZeroWidth else {
            return false
        }
        return !repetition.isPossessive && (repetition.most ?? .max) >= HazardFinder.large
    }
}
