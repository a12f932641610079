package import PostbagCore
import PostbagText

/// Applies a policy's filters to comments; keeps the scratch memory of one worker.
package struct Assessor: ~Copyable {
    package let policy: CompiledPolicy
    private var scratch = MatchScratch()
    private var hits: [PatternSet.Hit] = []
    private var stalled: [Int] = []
    private var sightings: [Int: [Sighting]] = [:]

    package init(policy: CompiledPolicy) {
        self.policy = policy
    }

    /// What every rule makes of a comment.
    package mutating func assess(_ comment: Comment, in context: StoryContext) -> Assessment {
        var assessment = Assessment()
        sightings.removeAll(keepingCapacity: true)
        let text = ScreeningInput(comment.text, of: comment, in: context, under: policy)
        collectSightings(in: text.reading, .text, &assessment)
        let author = authorInput(of: comment, in: context)
        if let author { collectSightings(in: author.reading, .author, &assessment) }
        let spoken = speak(text, author, context.profile, &assessment)
        // Filters stand in the order of their rules, so each rule's are side by side.
        for filters in spoken.chunked(by: { $0.rule == $1.rule }) {
            guard let index = filters.first?.rule else { continue }
            let weighing = RuleWeighing(
                rule: policy.compiledRules[index],
                profile: context.profile
            )
            assessment.outcomes.append(weighing.outcome(of: filters, index: index))
            assessment.findings += filters.map { weighing.finding(of: $0) }
        }
        return assessment
    }

    private func authorInput(of comment: Comment, in context: StoryContext) -> ScreeningInput? {
        guard policy.readsAuthors, let name = comment.author?.name, !name.isEmpty else {
            return nil
        }
        return ScreeningInput(name, of: comment, in: context, under: policy)
    }

    /// What every filter says that counts or is recorded for the story and found something.
    private mutating func speak(
        _ text: ScreeningInput,
        _ author: ScreeningInput?,
        _ profile: StoryProfile,
        _ assessment: inout Assessment
    ) -> [SpokenFilter] {
        let strictness = policy.strictness[profile] ?? Strictness(blocks: 1, records: 1)
        var judges = Judges(
            text: ConditionJudge(input: text),
            author: author.map { ConditionJudge(input: $0) }
        )
        return (sightings.keys + policy.nativeFilters).sorted().compactMap { index in
            let filter = policy.filters[index]
            guard filter.level <= strictness.records,
                let kept = judges.keep(sightings[index], of: filter, using: &scratch)
            else { return nil }
            if kept.couldNotAssess { assessment.addUnassessed(filter.name) }
            guard !kept.spans.isEmpty else { return nil }
            return SpokenFilter(
                filter: filter,
                rule: policy.ruleOfFilter[index],
                kept: kept,
                counts: filter.level <= strictness.blocks
            )
        }
    }

    private mutating func collectSightings(
        in reading: Reading,
        _ subject: FilterSubject,
        _ assessment: inout Assessment
    ) {
        guard let set = policy.sets[subject], let owners = policy.filterOfEntry[subject] else {
            return
        }
        for (view, text) in reading.views.enumerated() {
            hits.removeAll(keepingCapacity: true)
            stalled.removeAll(keepingCapacity: true)
            set.hits(in: text.bytes.span, using: &scratch, into: &hits, couldNotAssess: &stalled)
            for hit in hits {
                // The second view repeats what was not disguised, since a condition may need to
                // read what stands beside it put right.
                sightings[owners[hit.entry], default: []].append(
                    Sighting(view: view, bytes: hit.bytes, scalars: text.scalars(hit.bytes))
                )
            }
            for entry in stalled { assessment.addUnassessed(policy.filters[owners[entry]].name) }
        }
    }
}

/// A filter that found something, with the places that its conditions left standing.
package struct SpokenFilter: Sendable {
    package let filter: CompiledFilter
    package let rule: Int
    package let kept: KeptSightings
    /// Whether its level counts for the story, or is only recorded.
    package let counts: Bool
}

/// The judges of the comment and of its author's name.
private struct Judges {
    var text: ConditionJudge
    var author: ConditionJudge?
    private var scans: [FilterSubject: NativeScans] = [:]

    init(text: ConditionJudge, author: ConditionJudge?) {
        self.text = text
        self.author = author
    }

    /// What a filter's conditions leave of what it saw; `nil` when there is nothing to read.
    mutating func keep(
        _ sightings: [Sighting]?,
        of filter: CompiledFilter,
        using scratch: inout MatchScratch
    ) -> KeptSightings? {
        switch filter.subject {
        case .text:
            let seen = sightings ?? native(filter, in: text.input)
            return text.keep(seen, of: filter, using: &scratch)
        case .author:
            guard let input = author?.input else { return nil }
            let seen = sightings ?? native(filter, in: input)
            return author?.keep(seen, of: filter, using: &scratch)
        }
    }

    private mutating func native(_ filter: CompiledFilter, in input: ScreeningInput) -> [Sighting] {
        guard case .native(let matcher) = filter.matcher else { return [] }
        return matcher.spans(in: input, sharing: &scans[filter.subject, default: NativeScans()])
            .prefix(PatternSet.maxMatches)
            .map { Sighting(view: 0, bytes: nil, scalars: $0) }
    }
}

extension CompiledFilter {
    /// Whether it has code of its own.
    package var isNative: Bool {
        switch matcher {
        case .native: true
        case .patterns: false
        }
    }
}

extension Array {
    /// The array cut between neighbours that do not belong together.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
        var chunks: [[Element]] = []
        for element in self {
            if let last = chunks.last?.last, belong(last, element) {
                chunks[chunks.count - 1].append(element)
            } else {
                chunks.append([element])
            }
        }
        return chunks
    }
}
