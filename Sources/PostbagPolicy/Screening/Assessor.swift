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
        let inputs = Inputs(
            text: input(comment.text, of: comment, in: context),
            author: authorInput(of: comment, in: context)
        )
        collectSightings(in: inputs.text.reading, .text, &assessment)
        if let author = inputs.author { collectSightings(in: author.reading, .author, &assessment) }
        let strictness = policy.strictness[context.profile] ?? Strictness(blocks: 1, records: 1)
        for (index, rule) in policy.compiledRules.enumerated() {
            let spoken = rule.filters.compactMap { filterIndex in
                speak(filterIndex, inputs, strictness, &assessment)
            }
            guard !spoken.isEmpty else { continue }
            let weighing = RuleWeighing(rule: rule, profile: context.profile)
            assessment.outcomes.append(weighing.outcome(of: spoken, index: index))
            assessment.findings += spoken.map { weighing.finding(of: $0) }
        }
        return assessment
    }

    /// What there is to read: the comment, and its author's name if there is one.
    private struct Inputs {
        let text: ScreeningInput
        let author: ScreeningInput?

        func input(for subject: FilterSubject) -> ScreeningInput? {
            switch subject {
            case .text: text
            case .author: author
            }
        }
    }

    private func input(
        _ text: String,
        of comment: Comment,
        in context: StoryContext
    ) -> ScreeningInput {
        ScreeningInput(
            comment: comment,
            context: context,
            site: policy.site,
            reading: Reading(text, vocabulary: policy.vocabulary),
            plainText: PlainText(text)
        )
    }

    private func authorInput(of comment: Comment, in context: StoryContext) -> ScreeningInput? {
        guard policy.readsAuthors, let name = comment.author?.name, !name.isEmpty else {
            return nil
        }
        return input(name, of: comment, in: context)
    }

    /// What a filter says, if it counts or is recorded for the story and found something.
    private mutating func speak(
        _ index: Int,
        _ inputs: Inputs,
        _ strictness: Strictness,
        _ assessment: inout Assessment
    ) -> SpokenFilter? {
        let filter = policy.filters[index]
        guard filter.level <= strictness.records, let input = inputs.input(for: filter.subject)
        else { return nil }
        let seen: [Sighting]
        switch filter.matcher {
        case .patterns: seen = sightings[index] ?? []
        case .native(let matcher):
            seen = matcher.spans(in: input).map { Sighting(view: 0, bytes: nil, scalars: $0) }
        }
        guard !seen.isEmpty else { return nil }
        var judge = ConditionJudge(input: input)
        let kept = judge.keep(seen, of: filter, using: &scratch)
        if judge.couldNotAssess { assessment.addUnassessed(filter.name) }
        guard let kept else { return nil }
        return SpokenFilter(filter: filter, kept: kept, counts: filter.level <= strictness.blocks)
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
    package let kept: KeptSightings
    /// Whether its level counts for the story, or is only recorded.
    package let counts: Bool
}
