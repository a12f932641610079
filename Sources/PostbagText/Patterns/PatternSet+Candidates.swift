extension PatternSet {
    /// Appends the words that were found, the longest at each place and none over another.
    func appendWords(
        from scratch: inout MatchScratch,
        among selection: Selection?,
        into hits: inout [Hit]
    ) {
        guard !scratch.candidates.words.isEmpty else { return }
        scratch.candidates.words.sort {
            ($0.entry, $0.bytes.lowerBound, $1.bytes.upperBound)
                < ($1.entry, $1.bytes.lowerBound, $0.bytes.upperBound)
        }
        var entry = -1
        var end = 0
        var count = 0
        for word in scratch.candidates.words {
            if word.entry != entry {
                (entry, end) = (word.entry, 0)
                let isWanted = selection.map { isSelected(entry, in: $0) } ?? true
                count = isWanted ? 0 : PatternSet.maxMatches
            }
            guard word.bytes.lowerBound >= end, count < PatternSet.maxMatches else { continue }
            hits.append(word)
            end = word.bytes.upperBound
            count += 1
        }
    }

    /// Whether an entry is looked for; word lists are in any case.
    private func isSelected(_ entry: Int, in selection: Selection) -> Bool {
        slotOfEntry[entry].map { selection.contains($0) } ?? true
    }

    /// Calls `body` with each pattern that may match and the places where its matches may start.
    func forEachCandidate(
        in subject: Subject,
        among selection: Selection?,
        using scratch: inout MatchScratch,
        _ body: (Int, StartWindows, inout MatchScratch) -> Void
    ) {
        for index in 0..<scratch.candidates.touchedCount {
            let list = scratch.candidates.touchedList(index)
            for number in triggers.triggers(of: list) {
                let trigger = triggers[number]
                let slot = Int(trigger.slot)
                if let selection, !selection.contains(slot) { continue }
                let needs = unsafe self.needs.start[slot]
                let windows = triggers.windows(
                    of: trigger,
                    on: list,
                    scratch.candidates,
                    in: subject.count
                )
                guard !windows.isEmpty, !(needs.isAnchored && windows.low > 0),
                    isRoom(needs, subject, &scratch)
                else { continue }
                body(slot, windows, &scratch)
            }
        }
        var everywhere = StartWindows()
        everywhere.add(low: 0, high: subject.count)
        if let prefilter {
            let automata = scratch.automata(for: prefilter)
            automata.forEachCandidate(in: subject) { slot in
                if let selection, !selection.contains(slot) { return }
                guard isRoom(unsafe needs.start[slot], subject, &scratch) else { return }
                body(slot, everywhere, &scratch)
            }
        }
        for slot in unguarded {
            if let selection, !selection.contains(slot) { continue }
            guard isRoom(unsafe needs.start[slot], subject, &scratch) else { continue }
            body(slot, everywhere, &scratch)
        }
    }

    /// Whether the text is long enough and as many equal characters as needed are side by side.
    @inline(__always)
    private func isRoom(_ needs: Needs, _ subject: Subject, _ scratch: inout MatchScratch) -> Bool {
        Int(needs.least) <= subject.count
            && (needs.run <= 1 || scratch.longestRun(in: subject) >= Int(needs.run))
    }

    /// Appends the matches of a pattern that start in certain windows.
    func run(
        _ index: Int,
        _ windows: StartWindows,
        _ subject: Subject,
        _ scratch: inout MatchScratch,
        _ hits: inout [Hit],
        _ couldNotAssess: inout [Int]
    ) {
        var watch = scratch.profile == nil ? nil : Stopwatch()
        let entry = slots[index].entry
        var search: TextSearch?
        var from = 0
        var count = 0
        for number in 0..<windows.count {
            let start = max(from, subject.alignedDown(Int(windows[number].low)))
            let high = Int(windows[number].high)
            guard start <= high, mayMatch(index, from: start...high, in: subject, using: &scratch)
            else { continue }
            var begun = search ?? makeSearch(index, subject, &scratch)
            defer { search = begun }
            guard
                append(from: start, to: high, of: entry, &begun, &from, &count, &scratch, &hits)
            else {
                if count > 0 || scratch.secondOpinion.mayMatch(slots[index].pattern, subject) {
                    couldNotAssess.append(entry)
                }
                break
            }
        }
        if let time = watch?.lap() { scratch.profile?.add(entry, took: time) }
    }

    private func makeSearch(
        _ slot: Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) -> TextSearch {
        TextSearch(slots[slot].pattern, in: subject, isEmptyAllowed: false, using: &scratch)
    }

    /// Appends the matches of an entry that start in a range of places.
    ///
    /// - Returns: false when the search was given up.
    private func append(
        from start: Int,
        to last: Int,
        of entry: Int,
        _ search: inout TextSearch,
        _ from: inout Int,
        _ count: inout Int,
        _ scratch: inout MatchScratch,
        _ hits: inout [Hit]
    ) -> Bool {
        var start = start
        while start <= last, count < PatternSet.maxMatches {
            switch search.first(in: start...last, using: &scratch) {
            case .match(let range):
                hits.append(Hit(entry: entry, bytes: range))
                count += 1
                start = range.upperBound
                from = start
            case .noMatch: return true
            case .limitReached: return false
            }
        }
        return true
    }
}
