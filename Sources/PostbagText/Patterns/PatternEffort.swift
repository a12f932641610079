/// How many steps a search for a pattern can take, from its syntax.
///
/// PCRE2 counts the steps from each start and can be told to stop, but a step may hide a run over
/// the text or a long list of alternatives. This says how long such a run can be, so that a
/// search can be cut into slices that each end within about a millisecond.
struct PatternEffort: Sendable {
    /// The cost of a step that does not depend on the text.
    private var fixed = 1.0
    /// Whether any part can run along a word, or along the whole text.
    private(set) var runsAlongWords = false
    private(set) var runsAlongText = false
    /// Whether a part can do so again and again from one start.
    private var rerunsAlongWords = false
    private var rerunsAlongText = false
    /// Whether a look that runs on is tried again and again from one start.
    ///
    /// The machine code that PCRE2 makes does not count those runs, its interpreter does.
    private(set) var looksAgain = false
    /// How many parts run once from a start.
    private var runs = 0.0
    /// The steps from one start, if nothing stops it.
    private let steps: Growth
    /// The bytes that a match can start with, or nil when that tells little.
    let firstBytes: ByteSet?

    /// How many steps' time one slice of a search may take, which is about a millisecond.
    static let stepsPerSlice = 400_000.0
    private static let costOfCharacter = 0.3
    private static let costOfInterpreting = 10.0

    /// Weighs a pattern.
    init(of node: PatternNode) {
        steps = node.growth.steps
        // A look that runs on is tried at every place, whatever the next character.
        let looksFar = node.contains { part in
            guard case .look(let body, _, _) = part.kind else { return false }
            return body.contains { if case .repeated = $0.kind { true } else { false } }
        }
        let first = node.firstBytes
        let tellsLittle = LetterFrequency.likelihood(of: first) > 0.5
        firstBytes = node.canBeEmpty || looksFar || tellsLittle ? nil : first
        weigh(node, isTriedAgain: false)
        let repeatsText = node.contains { part in
            if case .backreference = part.kind { true } else { false }
        }
        if repeatsText { weighCaptures(in: node) }
    }

    private mutating func weigh(_ node: PatternNode, isTriedAgain: Bool) {
        switch node.kind {
        case .scalar, .set, .assertion, .backreference: break
        case .group(let body, _), .conditional(let body):
            weigh(body, isTriedAgain: isTriedAgain)
        case .alternatives(let nodes):
            fixed = max(fixed, Double(nodes.count) * 0.5)
            for node in nodes { weigh(node, isTriedAgain: isTriedAgain) }
        case .anything, .call: runsAlong(.all, isTriedAgain: true)
        case .look(let body, let isAhead, _):
            let most = body.literals.length.most ?? 0
            if !isAhead { fixed = max(fixed, Double(most) * PatternEffort.costOfCharacter) }
            weigh(body, isTriedAgain: isTriedAgain)
            let runsOn = body.contains { $0.isUnboundedRepetition }
            if isTriedAgain, runsOn { looksAgain = true }
        case .sequence(let nodes):
            var isTriedAgain = isTriedAgain
            for node in nodes {
                weigh(node, isTriedAgain: isTriedAgain)
                let ways = node.growth.ways
                if ways.factor > 1 || ways.power > 0 { isTriedAgain = true }
            }
        case .repeated(let body, let repetition):
            weigh(body, repetition, isTriedAgain: isTriedAgain)
            let isLoop = (repetition.most ?? .max) > 1
            weigh(body, isTriedAgain: isTriedAgain || isLoop)
        }
    }

    private mutating func weigh(
        _ body: PatternNode,
        _ repetition: PatternNode.Repetition,
        isTriedAgain: Bool
    ) {
        // A lazy repetition, and one of a group, takes a step for each turn.
        guard !repetition.isLazy, body.isOneCharacter else { return }
        let most = repetition.most ?? .max
        if most <= 64 {
            fixed = max(fixed, Double(most) * PatternEffort.costOfCharacter)
        } else {
            runsAlong(body.firstBytes, isTriedAgain: isTriedAgain)
        }
    }

    private mutating func runsAlong(_ set: ByteSet, isTriedAgain: Bool) {
        runs += 1
        if set.intersection(.space).isEmpty {
            runsAlongWords = true
            rerunsAlongWords = rerunsAlongWords || isTriedAgain
        } else {
            runsAlongText = true
            rerunsAlongText = rerunsAlongText || isTriedAgain
        }
    }

    /// A back-reference compares as many bytes as its group took.
    private mutating func weighCaptures(in node: PatternNode) {
        if case .group(let body, .capture) = node.kind {
            let most = body.literals.length.most ?? .max
            if most > 256 { runsAlong(.all, isTriedAgain: true) }
            fixed = max(fixed, Double(min(most, 256)) * PatternEffort.costOfCharacter)
        }
        for child in node.children { weighCaptures(in: child) }
    }

    /// The greatest cost of a step in a text of so many bytes whose longest word is so long.
    func costOfStep(text: Int, word: Int) -> Double {
        let length = rerunsAlongText ? text : rerunsAlongWords ? word : 0
        let step = looksAgain ? max(fixed, PatternEffort.costOfInterpreting) : fixed
        return step + Double(length) * PatternEffort.costOfCharacter
    }

    /// The greatest cost of what runs just once from a start.
    func costOfStart(text: Int, word: Int) -> Double {
        runs * Double(reach(text: text, word: word)) * PatternEffort.costOfCharacter
    }

    /// The most steps from one start in such a text.
    func stepsPerStart(text: Int, word: Int) -> Double {
        steps.value(max(1, reach(text: text, word: word)))
    }

    private func reach(text: Int, word: Int) -> Int {
        runsAlongText ? text : runsAlongWords ? word : 0
    }
}

/// A number that grows with the length of the text as a power of it.
struct Growth: Sendable {
    var factor: Double
    var power: Double

    static let one = Growth(factor: 1, power: 0)
    static let unbounded = Growth(factor: .infinity, power: 0)

    func value(_ length: Int) -> Double {
        var value = factor
        for _ in 0..<Int(min(power, 64)) { value *= Double(length) }
        return value
    }

    static func * (one: Growth, other: Growth) -> Growth {
        Growth(factor: one.factor * other.factor, power: one.power + other.power)
    }

    static func + (one: Growth, other: Growth) -> Growth {
        Growth(factor: one.factor + other.factor, power: max(one.power, other.power))
    }
}

extension PatternNode {
    /// In how many ways the part can match from one start, and how many steps it takes to try all.
    fileprivate var growth: (ways: Growth, steps: Growth) {
        switch kind {
        case .scalar, .set, .assertion: return (.one, Growth(factor: 0.5, power: 0))
        case .anything, .backreference: return (.one, Growth(factor: 1, power: 1))
        case .call: return (.unbounded, .unbounded)
        case .look(let node, _, _): return (.one, node.growth.steps + .one)
        case .conditional(let node): return node.growth
        case .group(let node, let kind):
            let inner = node.growth
            return (kind == .atomic ? .one : inner.ways, inner.steps)
        case .alternatives(let nodes):
            let ways = nodes.reduce(Growth(factor: 0, power: 0)) { $0 + $1.growth.ways }
            let steps = nodes.reduce(Growth.one) { $0 + $1.growth.steps }
            return (ways, steps)
        case .sequence(let nodes):
            var ways = Growth.one
            var steps = Growth.one
            for node in nodes {
                let growth = node.growth
                steps = steps + ways * growth.steps
                ways = ways * growth.ways
            }
            return (ways, steps)
        case .repeated(let body, let repetition): return body.growth(repeated: repetition)
        }
    }

    private func growth(
        repeated repetition: Repetition
    ) -> (ways: Growth, steps: Growth) {
        let inner = growth
        let isSingle = inner.ways.power == 0 && inner.ways.factor <= 1
        let most = repetition.most ?? .max
        var turns = Growth(factor: Double(min(most, 65_536)), power: 0)
        if most > 64 { turns = Growth(factor: 1, power: 1) }
        let span = most == repetition.least ? Growth.one : turns + .one
        if isSingle {
            return (repetition.isPossessive ? .one : span, turns * inner.steps + span)
        }
        guard most <= 64 else { return (.unbounded, .unbounded) }
        var ways = Growth.one
        var steps = Growth.one
        for _ in 0..<most {
            steps = steps + ways * inner.steps
            ways = ways * inner.ways + .one
            if ways.factor > 1e12 || ways.power > 32 { return (.unbounded, .unbounded) }
        }
        return (repetition.isPossessive ? .one : ways, steps)
    }
}
