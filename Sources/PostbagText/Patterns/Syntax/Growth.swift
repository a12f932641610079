/// A number that grows with the length of the text as a power of it.
struct Growth: Sendable, BitwiseCopyable {
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

extension PatternNode.Kind {
    /// In how many ways such a part can match from one start, and the steps it takes to try all.
    var growth: (ways: Growth, steps: Growth) {
        switch self {
        case .text(let bytes):
            return (.one, Growth.one + PatternNode.Kind.stepsOfText(bytes.count))
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
                var growth = node.growth
                if case .text(let bytes) = node.kind {
                    growth.steps = PatternNode.Kind.stepsOfText(bytes.count)
                }
                steps = steps + ways * growth.steps
                ways = ways * growth.ways
            }
            return (ways, steps)
        case .repeated(let body, let repetition):
            return PatternNode.Kind.growth(of: body.growth, repeated: repetition)
        }
    }

    /// The steps over so many characters that are a part of something longer.
    private static func stepsOfText(_ count: Int) -> Growth {
        Growth(factor: Double(count) * 0.5, power: 0)
    }

    private static func growth(
        of inner: (ways: Growth, steps: Growth),
        repeated repetition: PatternNode.Repetition
    ) -> (ways: Growth, steps: Growth) {
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
