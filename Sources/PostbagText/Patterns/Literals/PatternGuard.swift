/// What is looked for before a pattern runs, chosen to cost least on ordinary comments.
struct PatternGuard: Sendable {
    /// Literals that must all be seen, the first of which may say where a match can start.
    private(set) var requirements: [Requirement] = []
    /// Whether the first literal, where it starts the match, must also start a word.
    private(set) var startsWord = false
    /// The pattern as a prefilter looks for it, when no literal does better.
    private(set) var member: PrefilterMember?
    /// How many equal characters must stand side by side; 1 if that does not matter.
    private(set) var run = 1
    /// The fewest bytes that match.
    private(set) var least: Int
    /// What the pattern costs on an ordinary comment, in nanoseconds.
    private(set) var expectedCost: Double

    /// The length of an ordinary comment, in bytes.
    private static let comment = 269.0
    private static let costOfEvent = 8.0
    private static let costOfCall = 90.0
    /// What a pattern adds to a prefilter that scans a comment.
    private static let costOfMember = 15.0
    /// What each further position of a large pattern adds.
    ///
    /// It fills a group by itself, which is one more to scan with, and texts keep needing new states.
    private static let costOfPosition = 0.8
    private static let fewPositions = 64
    /// How likely a prefilter is to let a pattern run on an ordinary comment.
    private static let chanceOfMember = 0.03
    /// How likely characters are to stand at a place when nearly every comment has some.
    private static let everywhere = 0.01
    /// How likely a run of three equal characters is in an ordinary comment.
    private static let chanceOfRun = 0.15

    /// Chooses for a pattern.
    init(_ node: PatternNode) {
        least = node.literals.length.least
        let whole = PatternGuard.costOfRun(node)
        expectedCost = whole
        let needed = node.equalRun
        if needed >= 3 {
            run = needed
            expectedCost *= PatternGuard.chanceOfRun
        }
        let all = node.literals.requirements
        var literal = self
        literal.chooseFirst(from: all, whole: whole)
        literal.startsWord = node.startsWord && literal.requirements.first?.isWordAtStart == true
        literal.chooseSecond(from: all)
        if literal.expectedCost < expectedCost * 0.9 { self = literal }
        choosePrefilter(for: node, whole: whole)
    }

    /// What one run over an ordinary comment costs.
    ///
    /// A pattern that has to be searched for in slices, because it may run away, is dear.
    private static func costOfRun(_ node: PatternNode) -> Double {
        let cost = 300 + 10 * Double(node.contents.widest)
        let steps = node.growth.steps.value(Int(comment))
        return steps * comment > PatternEffort.stepsPerSlice ? cost * 10 : cost
    }

    /// What one call costs that runs over so much of an ordinary comment.
    private static func costOfCall(_ whole: Double, part: Double) -> Double {
        // What may run away may do so from one start.
        costOfCall + whole * (whole > 2_000 ? max(part, 0.3) : part)
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
                cost = min(cost, times * PatternGuard.costOfCall(whole, part: part))
            }
            cost += times * PatternGuard.costOfEvent
            if cost < least {
                least = cost
                expectedCost = cost
                requirements = [requirement]
            }
        }
    }

    private mutating func choosePrefilter(for node: PatternNode, whole: Double) {
        let rare = node.rarestBytes ?? .all
        let likelihood = LetterFrequency.likelihood(of: rare)
        let isNearlyEverywhere =
            likelihood > PatternGuard.everywhere && node.literals.length.least < 2
            && !node.isHeldAtStart
        let chance = PatternGuard.chance(likelihood)
        var cost = PatternGuard.costOfMember * chance + PatternGuard.chanceOfMember * whole
        guard expectedCost > cost * 1.2, !isNearlyEverywhere,
            let member = PrefilterMember(slot: 0, node: node)
        else { return }
        let more = max(0, member.automaton.positions.count - PatternGuard.fewPositions)
        cost += Double(more) * PatternGuard.costOfPosition * chance
        guard expectedCost > cost * 1.2 else { return }
        requirements = []
        startsWord = false
        expectedCost = cost
        self.member = member
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

extension PatternNode {
    /// Whether the pattern can match only at the start of the text.
    fileprivate var isHeldAtStart: Bool {
        switch kind {
        case .assertion(let assertion): assertion == .textStart
        case .group(let node, _): node.isHeldAtStart
        case .sequence(let nodes): nodes.first?.isHeldAtStart ?? false
        case .alternatives(let nodes): nodes.allSatisfy(\.isHeldAtStart)
        case .scalar, .text, .set, .anything, .look, .repeated, .backreference, .call,
            .conditional:
            false
        }
    }
}
