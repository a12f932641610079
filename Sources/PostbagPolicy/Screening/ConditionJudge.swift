import PostbagCore
package import PostbagText

/// The places of a filter's finding that its conditions left standing.
package struct KeptSightings: Sendable {
    /// Where, in scalars of the original, in order and without repeats.
    package var spans: [Range<Int>] = []
    /// The disguises that were undone.
    package var disguises = DisguiseSet.nothing
    /// Whether every place is one at which the filter can only hold.
    package var canOnlyHold = true
    /// Whether a condition's pattern reached a limit.
    package var couldNotAssess = false
}

/// Asks a filter's conditions about each place it saw.
struct ConditionJudge {
    let input: ScreeningInput
    private var quotations: Quotations?
    private var scalars: [Unicode.Scalar]?
    private var isOnTopic: Bool?
    private var people: [Int: SpokenOf] = [:]
    private var lastSentence: (view: Int, place: Range<Int>, sentence: Sentence)?
    /// What patterns said of parts of the text that several findings share.
    private var known: [Question: Bool] = [:]
    private var couldNotAssess = false
    /// How many searches of this text ran into their limit.
    private var limitsReached = 0
    /// After so many, conditions on this text are given up, so that no text takes long.
    private static let mostLimits = 4

    init(input: ScreeningInput) {
        self.input = input
    }

    /// What stands after `needs`, `except` and `hold-when`; no spans when nothing does.
    mutating func keep(
        _ sightings: some Sequence<Sighting>,
        of filter: CompiledFilter,
        using scratch: inout MatchScratch
    ) -> KeptSightings {
        var kept = KeptSightings()
        couldNotAssess = false
        for sighting in sightings {
            guard needsHold(filter.needs, at: sighting, using: &scratch) else { continue }
            guard !anyHolds(filter.except, at: sighting, using: &scratch) else { continue }
            if kept.canOnlyHold, !anyHolds(filter.holdWhen, at: sighting, using: &scratch) {
                kept.canOnlyHold = false
            }
            kept.disguises.formUnion(disguises(of: sighting))
            if !kept.spans.contains(sighting.scalars) { kept.spans.append(sighting.scalars) }
        }
        kept.couldNotAssess = couldNotAssess
        kept.spans.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        return kept
    }

    private mutating func needsHold(
        _ conditions: [Condition],
        at sighting: Sighting,
        using scratch: inout MatchScratch
    ) -> Bool {
        for condition in conditions where !holds(condition, at: sighting, using: &scratch) {
            return false
        }
        return true
    }

    private mutating func anyHolds(
        _ conditions: [Condition],
        at sighting: Sighting,
        using scratch: inout MatchScratch
    ) -> Bool {
        for condition in conditions where holds(condition, at: sighting, using: &scratch) {
            return true
        }
        return false
    }

    private mutating func holds(
        _ condition: Condition,
        at sighting: Sighting,
        using scratch: inout MatchScratch
    ) -> Bool {
        switch condition {
        case .anyOf(let conditions): anyHolds(conditions, at: sighting, using: &scratch)
        case .builtIn(let condition): holds(condition, at: sighting)
        case .pattern(let scope, let pattern):
            holds(pattern, in: scope, at: sighting, using: &scratch)
        }
    }

    private mutating func holds(_ condition: BuiltInCondition, at sighting: Sighting) -> Bool {
        switch condition {
        case .quoted:
            return quotationsOnce().hold(sighting.scalars)
        case .masked: return disguises(of: sighting).contains(.masked)
        case .disguised: return disguises(of: sighting).needsRepair
        case .properName:
            return ProperName.isPart(sighting.scalars, of: scalarsOnce())
        case .question:
            return sentence(round: bytes(of: sighting), in: sighting.view).isQuestion
        case .onTopic:
            let known = isOnTopic ?? Topic.isShared(by: input)
            isOnTopic = known
            return known
        case .hasStory: return input.context.story != nil
        case .caseActive:
            return input.context.story?.hasActiveCase(from: input.caseTrigger) ?? false
        case .ofBystander: return isOfBystander(sighting)
        case .established: return isEstablished(sighting)
        case .namedByStory:
            return spokenOf(in: sighting.view)?
                .holds(.named, at: bytes(of: sighting)) ?? false
        }
    }

    private mutating func quotationsOnce() -> Quotations {
        if let quotations { return quotations }
        let text = input.reading.text
        let made = Quotations.mayStand(in: text) ? Quotations(in: scalarsOnce()) : Quotations()
        quotations = made
        return made
    }

    private mutating func scalarsOnce() -> [Unicode.Scalar] {
        if let scalars { return scalars }
        let made = Array(input.reading.text.unicodeScalars)
        scalars = made
        return made
    }

    private mutating func isOfBystander(_ sighting: Sighting) -> Bool {
        let place = bytes(of: sighting)
        let sentence = sentence(round: place, in: sighting.view)
        return spokenOf(in: sighting.view)?
            .isBystander(at: place, sentence: sentence.bytes) ?? false
    }

    private mutating func isEstablished(_ sighting: Sighting) -> Bool {
        guard let facts = input.known?.facts, !facts.isEmpty else { return false }
        let place = bytes(of: sighting)
        let sentence = sentence(round: place, in: sighting.view)
        let view = input.reading.views[sighting.view]
        return facts.establishes(sentence.bytes, deed: place, in: view)
    }

    /// Who a view speaks of; read once.
    private mutating func spokenOf(in view: Int) -> SpokenOf? {
        if let known = people[view] { return known }
        guard let people = input.known?.people else { return nil }
        let spoken = SpokenOf(people, in: input.reading.views[view])
        self.people[view] = spoken
        return spoken
    }

    private mutating func holds(
        _ pattern: Pattern,
        in scope: ConditionScope,
        at sighting: Sighting,
        using scratch: inout MatchScratch
    ) -> Bool {
        let view = input.reading.views[sighting.view]
        let found = bytes(of: sighting)
        let sentence = sentence(round: found, in: sighting.view)
        switch scope {
        case .comment:
            return isFound(pattern, sighting.view, 0..<view.bytes.count, using: &scratch)
        case .sentence:
            return isFound(pattern, sighting.view, sentence.bytes, using: &scratch)
        case .before:
            let part = sentence.bytes.lowerBound..<found.lowerBound
            return matches(pattern, view, part, using: &scratch) != nil
        case .after:
            let part = found.upperBound..<max(found.upperBound, sentence.bytes.upperBound)
            return matches(pattern, view, part, using: &scratch) != nil
        case .phrase:
            return phraseCovers(found, pattern, view, sentence.bytes, using: &scratch)
        }
    }

    /// Whether a pattern matches in a part of a view; each question is asked once.
    private mutating func isFound(
        _ pattern: Pattern,
        _ view: Int,
        _ part: Range<Int>,
        using scratch: inout MatchScratch
    ) -> Bool {
        let question = Question(pattern: ObjectIdentifier(pattern), view: view, part: part)
        if let answer = known[question] { return answer }
        let answer = matches(pattern, input.reading.views[view], part, using: &scratch) != nil
        known[question] = answer
        return answer
    }

    private struct Question: Hashable {
        let pattern: ObjectIdentifier
        let view: Int
        let part: Range<Int>

        /// The start of the part tells most questions about a pattern apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(pattern.hashValue &+ part.lowerBound)
        }
    }

    /// Whether the pattern matches somewhere so that the found words lie inside the match.
    private mutating func phraseCovers(
        _ found: Range<Int>,
        _ pattern: Pattern,
        _ view: TextView,
        _ sentence: Range<Int>,
        using scratch: inout MatchScratch
    ) -> Bool {
        var rest = sentence
        while let match = matches(pattern, view, rest, using: &scratch) {
            if match.lowerBound <= found.lowerBound, match.upperBound >= found.upperBound {
                return true
            }
            guard match.lowerBound < found.lowerBound else { return false }
            rest = max(match.upperBound, rest.lowerBound + 1)..<sentence.upperBound
            guard rest.lowerBound < sentence.upperBound else { return false }
        }
        return false
    }

    private mutating func matches(
        _ pattern: Pattern,
        _ view: TextView,
        _ range: Range<Int>,
        using scratch: inout MatchScratch
    ) -> Range<Int>? {
        guard limitsReached < Self.mostLimits else {
            couldNotAssess = true
            return nil
        }
        let part = view.bytes.span.extracting(range)
        switch pattern.firstMatch(in: part, using: &scratch) {
        case .match(let match):
            return (match.lowerBound + range.lowerBound)..<(match.upperBound + range.lowerBound)
        case .noMatch: return nil
        case .limitReached:
            limitsReached += 1
            couldNotAssess = true
            return nil
        }
    }

    /// The sentence round a place; a filter's conditions ask for the same one again and again.
    private mutating func sentence(round place: Range<Int>, in view: Int) -> Sentence {
        if let last = lastSentence, last.view == view, last.place == place { return last.sentence }
        let sentence = Sentence(round: place, in: input.reading.views[view])
        lastSentence = (view, place, sentence)
        return sentence
    }

    private func disguises(of sighting: Sighting) -> DisguiseSet {
        let set = input.reading.disguises(in: sighting.scalars)
        // What the folded view shows needed none of the repairs that lead to the second view.
        return sighting.isDisguised(in: input.reading) ? set : set.withoutRepairs
    }

    private func bytes(of sighting: Sighting) -> Range<Int> {
        sighting.bytes ?? input.reading.views[0].bytes(covering: sighting.scalars)
    }
}
