/// Finds the parts of a pattern that can take very long on an unlucky text.
struct HazardFinder {
    private(set) var hazards: [PatternHazard] = []

    /// A repetition this great counts as one without bound where it multiplies with others.
    static let large = 200
    /// An ambiguous group repeated this often can be taken in too many ways to try them all.
    private static let manyTurns = 10

    /// Looks at a part and all that it is made of.
    mutating func visit(_ node: PatternNode, isAtomic: Bool = false) {
        guard !node.isHarmless else { return }
        look(at: node.kind, node.offset, isAtomic: isAtomic)
        var isInsideAtomic = false
        if case .group(_, .atomic) = node.kind { isInsideAtomic = true }
        for child in node.children { visit(child, isAtomic: isInsideAtomic) }
    }

    /// Whether there is nothing to find in a part, whose own parts know that already.
    static func isHarmless(_ kind: PatternNode.Kind) -> Bool {
        guard kind.children.allSatisfy(\.isHarmless) else { return false }
        var finder = HazardFinder()
        finder.look(at: kind, 0, isAtomic: false)
        return finder.hazards.isEmpty
    }

    /// Looks at a part and no further.
    private mutating func look(at kind: PatternNode.Kind, _ offset: Int, isAtomic: Bool) {
        switch kind {
        case .call:
            note(
                .recursion,
                "runs another group from here, which can repeat without end",
                offset,
                fix: "write the group out, or make it a fragment"
            )
        case .repeated(let body, let repetition):
            if !isAtomic, !repetition.isPossessive { visitLoop(offset, body, repetition) }
        case .sequence(let nodes): visitNeighbours(nodes)
        case .scalar, .text, .set, .anything, .assertion, .look, .group, .alternatives,
            .backreference, .conditional:
            break
        }
    }

    private mutating func note(
        _ kind: PatternHazard.Kind,
        _ message: String,
        _ offset: Int,
        fix: String
    ) {
        hazards.append(
            PatternHazard(kind: kind, message: message, offset: offset, fix: fix)
        )
    }

    private mutating func visitLoop(
        _ offset: Int,
        _ body: PatternNode,
        _ repetition: PatternNode.Repetition
    ) {
        let turns = repetition.most ?? .max
        let isSafe = body.isOneCharacter && !body.hasRivalAlternatives
        guard turns > 1, !isSafe, !body.isZeroWidth else { return }
        let repeatsInside = body.contents.hasOpenRepetition
        if repetition.most == nil, repeatsInside {
            note(
                .nestedRepetition,
                "a repetition without bound holds another",
                offset,
                fix: "give the outer one a bound, such as {0,5}"
            )
        } else if repeatsInside, turns >= 3, body.isAmbiguousWhenRepeated {
            note(
                .nestedRepetition,
                "a repeated group holds a repetition without bound and can share the text out "
                    + "between its turns in many ways",
                offset,
                fix: "end the group with something that the inner repetition cannot take"
            )
        } else if turns >= HazardFinder.manyTurns,
            body.canBeEmpty || body.isAmbiguousWhenRepeated || body.hasRivalAlternatives
        {
            note(
                .ambiguousRepetition,
                "a repeated group can take the same text in several ways",
                offset,
                fix: "make the alternatives start differently, or repeat at most 5 times, {0,5}"
            )
        }
    }

    private mutating func visitNeighbours(_ nodes: [PatternNode]) {
        for (index, node) in nodes.enumerated() {
            guard node.contents.hasUnboundedRepetition else { continue }
            let taken = node.edge(isLeading: false) { $0.isUnboundedRepetition }
            guard !taken.isEmpty else { continue }
            for other in nodes[(index + 1)...] {
                let wanted = other.edge(isLeading: true) { $0.isUnboundedRepetition }
                if taken.overlaps(wanted) {
                    note(
                        .adjacentRepetitions,
                        "two repetitions without bound can take the same text",
                        node.offset,
                        fix: "give one of them a bound, such as {0,20}, or put something between "
                            + "them that neither can take"
                    )
                    return
                }
                if !other.canBeEmpty { break }
            }
        }
    }
}

extension ByteSet {
    /// Whether some character is likely to be in both sets.
    ///
    /// Outside ASCII the sets are too rough to say, so there they count only when one of them has
    /// nothing else.
    func overlaps(_ other: ByteSet) -> Bool {
        let shared = intersection(other)
        if !shared.intersection(.ascii).isEmpty { return true }
        let isForeign =
            intersection(.ascii).isEmpty || other.intersection(.ascii).isEmpty
        return isForeign && !shared.isEmpty
    }
}
