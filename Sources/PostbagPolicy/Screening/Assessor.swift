package import PostbagCore
import PostbagScoring
package import PostbagText

/// Applies a policy's filters to comments; keeps the scratch memory of one worker.
package struct Assessor: ~Copyable {
    package let policy: CompiledPolicy
    package let orders: CompiledOrders
    private var stories = StoryShelfMemory()
    private var scratch: MatchScratch
    private var words = ScoringMemory()
    private var hits: [PatternSet.Hit] = []
    private var stalled: [Int] = []
    private var selections = PatternSelections()
    /// What pattern filters saw, each filter's side by side and in the order of the filters.
    private var sightings: [FilterSighting] = []
    /// Where the time goes, if that is asked for.
    package private(set) var profile: PolicyProfile?

    /// Prepares to assess under a policy and a site's orders, and to note where the time goes if
    /// that is asked for.
    package init(
        policy: CompiledPolicy,
        orders: CompiledOrders = .none,
        profiles: Bool = false,
        clock: SearchClock = .thread
    ) {
        self.policy = policy
        self.orders = orders
        scratch = MatchScratch(clock: clock)
        guard profiles else { return }
        profile = PolicyProfile(filters: policy.filters.count)
        scratch.profile = MatchProfile()
    }

    /// What every rule makes of a comment.
    package mutating func assess(_ comment: Comment, in context: StoryContext) -> Assessment {
        var assessment = Assessment()
        var watch = profile == nil ? nil : Stopwatch()
        sightings.removeAll(keepingCapacity: true)
        scratch.beginComment(budget: policy.budget)
        let known = stories.known(context.story)
        noteMissing(for: context, known, &assessment)
        let shown = comment.text.prefix(bytes: policy.mostBytes)
        if shown.utf8.count < comment.text.utf8.count {
            assessment.addUnassessed(Assessment.textBeyondLimit)
        }
        let text = input(shown, of: comment, in: context, known)
        let author = authorInput(of: comment, in: context, known)
        if let time = watch?.lap() { profile?.noteReading(comment, took: time) }
        var runs = collectSightings(in: text, .text, &assessment)
        if let author { runs += collectSightings(in: author, .author, &assessment) }
        // One search finds what it finds in the order of the filters; several are put in order.
        if runs > 1 { sightings.sort(by: FilterSighting.comesFirst) }
        if let time = watch?.lap() { profile?.search += time }
        let spoken = speak(text, author, context.profile, &assessment)
        weigh(spoken, context.profile, &assessment)
        noteGivenUp(assessment)
        if let time = watch?.lap() { profile?.judging += time }
        return assessment
    }

    private mutating func input(
        _ text: String,
        of comment: Comment,
        in context: StoryContext,
        _ known: KnownStory?
    ) -> ScreeningInput {
        ScreeningInput(
            text,
            of: comment,
            in: context,
            under: policy,
            orders: orders,
            known: known,
            remembering: &words
        )
    }

    /// What should have been known and was not.
    private func noteMissing(
        for context: StoryContext,
        _ known: KnownStory?,
        _ assessment: inout Assessment
    ) {
        for missing in context.missing { assessment.addUnassessed(missing) }
        let isBound = !orders.isEmpty || known.map { !$0.orders.isEmpty } ?? false
        if isBound, !policy.looksForNames { assessment.addUnassessed("protected-names") }
        guard let now = context.now, let story = context.story else { return }
        if let until = story.factsCheckedUntil, now >= until {
            assessment.addUnassessed("fact-sheet-check-overdue")
        }
        if story.proceedings.contains(where: { $0.nextCheck.map { now >= $0 } ?? false }) {
            assessment.addUnassessed("proceedings-check-overdue")
        }
    }

    private mutating func authorInput(
        of comment: Comment,
        in context: StoryContext,
        _ known: KnownStory?
    ) -> ScreeningInput? {
        guard policy.readsAuthors, let name = comment.author?.name, !name.isEmpty else {
            return nil
        }
        return input(name.prefix(bytes: policy.mostBytes), of: comment, in: context, known)
    }

    /// Searches every view of a reading.
    ///
    /// - Returns: how many searches saw something.
    private mutating func collectSightings(
        in input: ScreeningInput,
        _ subject: FilterSubject,
        _ assessment: inout Assessment
    ) -> Int {
        guard let patterns = policy.patterns(of: subject) else { return 0 }
        let selection = selections.selection(of: subject, for: input, under: policy)
        var runs = 0
        for (view, text) in input.reading.views.enumerated() {
            hits.removeAll(keepingCapacity: true)
            stalled.removeAll(keepingCapacity: true)
            patterns.set.hits(
                in: text.bytes.span,
                using: &scratch,
                among: selection,
                into: &hits,
                couldNotAssess: &stalled
            )
            for hit in hits {
                // The second view repeats what was not disguised, since a condition may need to
                // read what stands beside it put right.
                sightings.append(
                    FilterSighting(
                        filter: patterns.filterOfEntry[hit.entry],
                        order: sightings.count,
                        place: Sighting(
                            view: view,
                            bytes: hit.bytes,
                            scalars: text.scalars(hit.bytes)
                        )
                    )
                )
            }
            runs += hits.isEmpty ? 0 : 1
            noteShares(of: patterns)
            for entry in stalled {
                assessment.addUnassessed(policy.filters[patterns.filterOfEntry[entry]].name)
            }
        }
        return runs
    }

    /// Adds what patterns took in the last search to their filters.
    private mutating func noteShares(of patterns: SubjectPatterns) {
        guard profile != nil, let shares = scratch.profile?.shares else { return }
        for (entry, share) in shares {
            profile?.filters[patterns.filterOfEntry[entry]].note(share)
        }
        scratch.profile?.removeAll()
    }

    /// Notes which filters have no answer.
    private mutating func noteGivenUp(_ assessment: Assessment) {
        guard profile != nil, !assessment.couldNotAssess.isEmpty else { return }
        for (index, filter) in policy.filters.enumerated()
        where assessment.couldNotAssess.contains(filter.name) {
            profile?.filters[index].givenUp += 1
        }
    }

    /// What every filter says that counts or is recorded for the story and found something.
    private mutating func speak(
        _ text: ScreeningInput,
        _ author: ScreeningInput?,
        _ profile: StoryProfile,
        _ assessment: inout Assessment
    ) -> [SpokenFilter] {
        let strictness = policy.strictness[profile] ?? Strictness(blocks: 1, records: 1)
        var judges = Judges(text: text, author: author)
        defer { assessment.details = judges.details }
        var spoken: [SpokenFilter] = []
        var next = 0
        var native = 0
        while next < sightings.count || native < policy.nativeFilters.count {
            let isNative =
                native < policy.nativeFilters.count
                && (next == sightings.count
                    || policy.nativeFilters[native] < sightings[next].filter)
            let index = isNative ? policy.nativeFilters[native] : sightings[next].filter
            let first = next
            if isNative {
                native += 1
            } else {
                while next < sightings.count, sightings[next].filter == index { next += 1 }
            }
            let filter = policy.filters[index]
            var watch = self.profile == nil ? nil : Stopwatch()
            defer { if let time = watch?.lap() { self.profile?.filters[index].judging += time } }
            guard filter.level <= strictness.records,
                let kept = isNative
                    ? judges.keepNative(of: filter, using: &scratch)
                    : judges.keep(sightings[first..<next], of: filter, using: &scratch)
            else { continue }
            if kept.couldNotAssess { assessment.addUnassessed(filter.name) }
            guard !kept.spans.isEmpty else { continue }
            self.profile?.filters[index].found += 1
            spoken.append(
                SpokenFilter(
                    filter: filter,
                    rule: policy.ruleOfFilter[index],
                    kept: kept,
                    counts: filter.level <= strictness.blocks
                )
            )
        }
        assessment.classify(text, spoken, judges.explanations)
        return spoken
    }

    /// Adds up what filters said, which stand in the order of their rules.
    private func weigh(
        _ spoken: [SpokenFilter],
        _ profile: StoryProfile,
        _ assessment: inout Assessment
    ) {
        var next = 0
        while next < spoken.count {
            let index = spoken[next].rule
            let first = next
            while next < spoken.count, spoken[next].rule == index { next += 1 }
            let filters = Array(spoken[first..<next])
            let weighing = RuleWeighing(rule: policy.compiledRules[index], profile: profile)
            assessment.outcomes.append(weighing.outcome(of: filters, index: index))
            assessment.findings += filters.map { weighing.finding(of: $0) }
        }
    }
}

extension String {
    /// As many of its characters as fit into so many bytes of UTF-8, whole scalars only.
    fileprivate func prefix(bytes most: Int) -> String {
        guard utf8.count > most else { return self }
        let end = utf8.index(utf8.startIndex, offsetBy: most)
        return String(self[..<end.roundedDown(in: self)])
    }
}

extension String.Index {
    /// The last place up to this one where a scalar starts.
    fileprivate func roundedDown(in text: String) -> String.Index {
        var index = self
        while index.samePosition(in: text.unicodeScalars) == nil {
            index = text.utf8.index(before: index)
        }
        return index
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
