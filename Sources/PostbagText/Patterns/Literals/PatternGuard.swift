/// What is looked for before a pattern runs, chosen to cost least on ordinary comments.
struct PatternGuard: Sendable {
    /// Literals that must all be seen, the first of which may say where a match can start.
    private(set) var requirements: [Requirement] = []
    /// Whether the first literal, where it starts the match, must also start a word.
    private(set) var startsWord = false
    /// Characters that must be seen in order.
    private(set) var sequence: ClassSequence?
    /// How many equal characters must stand side by side; 1 if that does not matter.
    private(set) var run = 1
    /// What the pattern costs on an ordinary comment, in nanoseconds.
    private(set) var expectedCost: Double

    /// The length of an ordinary comment, in bytes.
    private static let comment = 269.0
    private static let costOfEvent = 8.0
    private static let costOfCall = 45.0
    private static let costOfPlace = 5.0
    /// How likely a run of three equal characters is in an ordinary comment.
    private static let chanceOfRun = 0.15

    /// Chooses for a pattern.
    init(_ node: PatternNode) {
        let whole = PatternGuard.costOfRun(node)
        expectedCost = whole
        let needed = node.equalRun
        if needed >= 3 {
            run = needed
            expectedCost *= PatternGuard.chanceOfRun
        }
        let all = node.literals.requirements
        let best = node.skeleton.rarest
        var literal = self
        literal.chooseFirst(from: all, whole: whole)
        literal.startsWord = node.startsWord && literal.requirements.first?.isWordAtStart == true
        literal.chooseSecond(from: all)
        var sequence = self
        sequence.choose(best)
        var both = literal
        both.choose(best)
        for choice in [literal, sequence, both] where choice.expectedCost < expectedCost * 0.9 {
            self = choice
        }
    }

    /// What one run over an ordinary comment costs.
    private static func costOfRun(_ node: PatternNode) -> Double {
        300 + 10 * Double(node.contents.widest)
    }

    /// How likely something with this frequency is to be in an ordinary comment.
    private static func chance(_ frequency: Double) -> Double {
        min(1, frequency * comment)
    }

    private mutating func chooseFirst(from all: [Requirement], whole: Double) {
        var least = Double.infinity
        for requirement in all {
            let times = requirement.frequency * PatternGuard.comment
            var cost = PatternGuard.chance(requirement.frequency) * whole
            if let distance = requirement.distance, let most = distance.most {
                let part = min(1, Double(most - distance.least + 1) / PatternGuard.comment)
                cost = min(cost, times * (PatternGuard.costOfCall + whole * part))
            }
            cost += times * PatternGuard.costOfEvent
            if cost < least {
                least = cost
                expectedCost = cost
                requirements = [requirement]
            }
        }
    }

    private mutating func choose(_ best: ClassSequence) {
        guard !best.places.isEmpty else { return }
        let present = PatternGuard.chance(LetterFrequency.likelihood(of: best.rarestSet))
        let scan = Double(best.places.count) * PatternGuard.costOfPlace * present
        sequence = best
        expectedCost = expectedCost * PatternGuard.chance(best.frequency) + scan
    }

    private mutating func chooseSecond(from all: [Requirement]) {
        guard let first = requirements.first else { return }
        var chosen: Requirement?
        var least = expectedCost * 0.7
        for requirement in all where requirement != first {
            let times = requirement.frequency * PatternGuard.comment
            let chance = PatternGuard.chance(requirement.frequency)
            let cost = expectedCost * chance + times * PatternGuard.costOfEvent
            if cost < least {
                least = cost
                chosen = requirement
            }
        }
        guard let chosen else { return }
        requirements.append(chosen)
        expectedCost = least
    }
}
