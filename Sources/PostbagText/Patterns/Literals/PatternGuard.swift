/// What is looked for before a pattern runs, chosen to cost least on ordinary comments.
struct PatternGuard: Sendable {
    /// Literals that must all be seen, near each other where it is known how near.
    ///
    /// The first tell that the pattern may match at all, the others are asked for only then.
    private(set) var requirements: [Requirement] = []
    /// The pattern as a prefilter looks for it, when no literal does better.
    private(set) var member: PrefilterMember?
    /// How many equal characters must stand side by side; 1 if that does not matter.
    private(set) var run = 1
    /// The fewest bytes that match.
    private(set) var least: Int
    /// What the pattern costs on an ordinary comment, in nanoseconds.
    private(set) var expectedCost: Double

    /// The most requirements that are looked for.
    private static let mostRequirements = 4
    /// The length of an ordinary comment, in bytes.
    private static let comment = 269.0
    private static let costOfEvent = 8.0
    /// What noting a literal costs that is asked for only later, and by several patterns.
    private static let costOfCompanion = 20.0
    private static let costOfCall = 90.0
    /// What a pattern adds to a prefilter that scans a comment.
    private static let costOfMember = 15.0
    /// What each further position of a large pattern adds.
    ///
    /// It fills a group by itself, which is one more to scan with, and texts keep needing new
    /// states, of which each costs a microsecond or two.
    private static let costOfPosition = 8.0
    private static let fewPositions = 64
    /// How likely a prefilter is to let a pattern run on an ordinary comment.
    private static let chanceOfMember = 0.03
    /// How likely characters are to stand at a place when nearly every comment has some.
    private static let everywhere = 0.01
    /// How likely a run of three equal characters is in an ordinary comment.
    private static let chanceOfRun = 0.15
    /// Literals of which more than so much is seen with others tell nothing further.
    private static let mostShared = 0.9

    /// A requirement and what matters of it.
    private struct Candidate {
        let requirement: Requirement
        let frequency: Double
        /// How many starts it leaves for each of its literals that is seen.
        let span: Double

        /// How often one of its literals stands in an ordinary comment.
        var times: Double { frequency * PatternGuard.comment }

        init(_ requirement: Requirement) {
            self.requirement = requirement
            frequency = requirement.frequency
            if let distance = requirement.distance, let most = distance.most {
                span = min(PatternGuard.comment, Double(most - distance.least + 1))
            } else {
                span = PatternGuard.comment
            }
        }
    }

    /// Chooses for a pattern.
    init(_ node: PatternNode) {
        least = node.length.least
        let whole = PatternGuard.costOfRun(node)
        expectedCost = whole
        let needed = node.equalRun
        if needed >= 3 {
            run = needed
            expectedCost *= PatternGuard.chanceOfRun
        }
        let all = node.literals.requirements.map { Candidate($0) }
        var literal = self
        literal.choose(from: all, whole: whole)
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

    /// What one call costs that runs over so many bytes of an ordinary comment.
    private static func costOfCall(_ whole: Double, span: Double) -> Double {
        // What may run away may do so from one start.
        let part = span / comment
        return costOfCall + whole * (whole > 2_000 ? max(part, 0.3) : part)
    }

    /// How likely something with this frequency is to be in so many bytes.
    private static func chance(_ frequency: Double, in bytes: Double = comment) -> Double {
        min(1, frequency * bytes)
    }

    /// What a pattern costs that runs over a span, with some chance, where a requirement is met.
    private static func cost(
        of first: Candidate,
        _ whole: Double,
        chance isMet: Double,
        span: Double
    ) -> Double {
        let once = chance(first.frequency) * costOfCall(whole, span: comment)
        let calls = min(once, first.times * costOfCall(whole, span: span))
        return first.times * costOfEvent + isMet * calls
    }

    /// Chooses what makes the pattern run, and what else must be there.
    private mutating func choose(from all: [Candidate], whole: Double) {
        var first: Candidate?
        var least = Double.infinity
        for candidate in all {
            let span = candidate.span
            let cost = PatternGuard.cost(of: candidate, whole, chance: 1, span: span)
            if cost < least { (first, least) = (candidate, cost) }
        }
        guard let first else { return }
        expectedCost = least
        requirements = [first.requirement]
        chooseCompanions(of: first, from: all, whole: whole)
    }

    /// Adds what spares more runs than looking for it costs.
    private mutating func chooseCompanions(
        of first: Candidate,
        from all: [Candidate],
        whole: Double
    ) {
        var span = first.span
        var isMet = 1.0
        var extra = 0.0
        while requirements.count < PatternGuard.mostRequirements {
            var best: (candidate: Candidate, cost: Double, isMet: Double)?
            for candidate in all {
                let reach = min(PatternGuard.comment, span + candidate.span)
                let chance = isMet * PatternGuard.chance(candidate.frequency, in: reach)
                let left = min(span, candidate.span)
                let runs = PatternGuard.cost(of: first, whole, chance: chance, span: left)
                let cost = runs + extra + candidate.times * PatternGuard.costOfCompanion
                guard cost < expectedCost * 0.9, cost < best?.cost ?? .infinity,
                    isNew(candidate.requirement)
                else { continue }
                best = (candidate, cost, chance)
            }
            guard let best else { return }
            extra += best.candidate.times * PatternGuard.costOfCompanion
            requirements.append(best.candidate.requirement)
            span = min(span, best.candidate.span)
            (expectedCost, isMet) = (best.cost, best.isMet)
        }
    }

    /// Whether literals are not seen anyway wherever those chosen already are.
    private func isNew(_ requirement: Requirement) -> Bool {
        requirements.allSatisfy { $0.share(seenBy: requirement) <= PatternGuard.mostShared }
    }

    private mutating func choosePrefilter(for node: PatternNode, whole: Double) {
        guard expectedCost > PatternGuard.chanceOfMember * whole * 1.2 else { return }
        let rare = node.rarestBytes ?? .all
        let likelihood = LetterFrequency.likelihood(of: rare)
        let isNearlyEverywhere =
            likelihood > PatternGuard.everywhere && node.length.least < 2
            && !node.isHeldAtStart
        let chance = PatternGuard.chance(likelihood)
        var cost = PatternGuard.costOfMember * chance + PatternGuard.chanceOfMember * whole
        guard expectedCost > cost * 1.2, !isNearlyEverywhere else { return }
        let costOfPosition = PatternGuard.costOfPosition * chance
        let affordable = (expectedCost / 1.2 - cost) / costOfPosition
        let most = PatternGuard.fewPositions + Int(min(affordable, 1e6))
        guard let member = PrefilterMember(node: node, mostPositions: most) else { return }
        let more = max(0, member.automaton.positions.count - PatternGuard.fewPositions)
        cost += Double(more) * costOfPosition
        guard expectedCost > cost * 1.2 else { return }
        requirements = []
        expectedCost = cost
        self.member = member
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
