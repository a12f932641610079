/// What one step of PCRE2 may hide in a part of a pattern: runs over the text, long lists.
struct StepCost: Sendable, BitwiseCopyable {
    /// The cost of a step that does not depend on the text.
    private(set) var fixed = 1.0
    /// Whether any part can run along a word, or along the whole text.
    private(set) var runsAlongWords = false
    private(set) var runsAlongText = false
    /// Whether a part can do so again and again from one start.
    private(set) var rerunsAlongWords = false
    private(set) var rerunsAlongText = false
    /// Whether a look that runs on is tried again and again from one start.
    ///
    /// The machine code that PCRE2 makes does not count those runs, its interpreter does.
    private(set) var looksAgain = false
    /// How many parts run once from a start.
    private(set) var runs = 0.0

    static let costOfCharacter = 0.3

    /// Adds what another part hides.
    fileprivate mutating func add(_ other: StepCost) {
        fixed = max(fixed, other.fixed)
        runsAlongWords = runsAlongWords || other.runsAlongWords
        runsAlongText = runsAlongText || other.runsAlongText
        rerunsAlongWords = rerunsAlongWords || other.rerunsAlongWords
        rerunsAlongText = rerunsAlongText || other.rerunsAlongText
        looksAgain = looksAgain || other.looksAgain
        runs += other.runs
    }

    fileprivate mutating func add(_ node: PatternNode, isTriedAgain: Bool) {
        add(isTriedAgain ? node.stepCost.again : node.stepCost.once)
    }

    fileprivate mutating func raise(to cost: Double) {
        fixed = max(fixed, cost)
    }

    fileprivate mutating func noteLookAgain() {
        looksAgain = true
    }

    fileprivate mutating func runsAlong(_ set: ByteSet, isTriedAgain: Bool) {
        runs += 1
        if set.intersection(.space).isEmpty {
            runsAlongWords = true
            rerunsAlongWords = rerunsAlongWords || isTriedAgain
        } else {
            runsAlongText = true
            rerunsAlongText = rerunsAlongText || isTriedAgain
        }
    }

    /// Adds that a back-reference compares as many bytes as its group took.
    mutating func addCaptures(in node: PatternNode) {
        if case .group(let body, .capture) = node.kind {
            let most = body.length.most ?? .max
            if most > 256 { runsAlong(.all, isTriedAgain: true) }
            raise(to: Double(min(most, 256)) * StepCost.costOfCharacter)
        }
        for child in node.children { addCaptures(in: child) }
    }
}

extension PatternNode.Kind {
    /// What a step may hide in such a part, of parts that know it of themselves.
    func stepCost(isTriedAgain: Bool) -> StepCost {
        var cost = StepCost()
        switch self {
        case .scalar, .text, .set, .assertion, .backreference: break
        case .group(let body, _), .conditional(let body):
            cost.add(body, isTriedAgain: isTriedAgain)
        case .alternatives(let nodes):
            cost.raise(to: Double(nodes.count) * 0.5)
            for node in nodes { cost.add(node, isTriedAgain: isTriedAgain) }
        case .anything, .call: cost.runsAlong(.all, isTriedAgain: true)
        case .look(let body, let isAhead, _):
            let most = body.length.most ?? 0
            if !isAhead { cost.raise(to: Double(most) * StepCost.costOfCharacter) }
            cost.add(body, isTriedAgain: isTriedAgain)
            if isTriedAgain, body.contents.hasUnboundedRepetition { cost.noteLookAgain() }
        case .sequence(let nodes):
            var isTriedAgain = isTriedAgain
            for node in nodes {
                cost.add(node, isTriedAgain: isTriedAgain)
                let ways = node.growth.ways
                if ways.factor > 1 || ways.power > 0 { isTriedAgain = true }
            }
        case .repeated(let body, let repetition):
            cost.addLoop(body, repetition, isTriedAgain: isTriedAgain)
            let isLoop = (repetition.most ?? .max) > 1
            cost.add(body, isTriedAgain: isTriedAgain || isLoop)
        }
        return cost
    }
}

extension StepCost {
    fileprivate mutating func addLoop(
        _ body: PatternNode,
        _ repetition: PatternNode.Repetition,
        isTriedAgain: Bool
    ) {
        // A lazy repetition, and one of a group, takes a step for each turn.
        guard !repetition.isLazy, body.isOneCharacter else { return }
        let most = repetition.most ?? .max
        if most <= 64 {
            raise(to: Double(most) * StepCost.costOfCharacter)
        } else {
            runsAlong(body.firstBytes, isTriedAgain: isTriedAgain)
        }
    }
}
