extension PatternSet {
    /// Appends the words that were found, the longest at each place and none over another.
    func appendWords(from scratch: inout MatchScratch, into hits: inout [Hit]) {
        guard !scratch.candidates.words.isEmpty else { return }
        scratch.candidates.words.sort {
            ($0.entry, $0.bytes.lowerBound, $1.bytes.upperBound)
                < ($1.entry, $1.bytes.lowerBound, $0.bytes.upperBound)
        }
        var entry = -1
        var end = 0
        var count = 0
        for word in scratch.candidates.words {
            if word.entry != entry { (entry, end, count) = (word.entry, 0, 0) }
            guard word.bytes.lowerBound >= end, count < PatternSet.maxMatches else { continue }
            hits.append(word)
            end = word.bytes.upperBound
            count += 1
        }
    }

    /// Runs a pattern if all that it needs was seen.
    func run(
        _ index: Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch,
        _ hits: inout [Hit],
        _ couldNotAssess: inout [Int]
    ) {
        let needs = unsafe self.needs.start[index]
        var windows = CandidateScratch.Slot()
        windows.add(.init(low: 0, high: subject.count))
        if needs.requirements != 0 {
            let noted = scratch.candidates.slot(index)
            guard noted.seen == needs.requirements else { return }
            if needs.hasWindows { windows = noted }
        }
        if needs.sequence >= 0, let sequences,
            !sequences.has(Int(needs.sequence), in: scratch.candidates.seen)
        {
            return
        }
        if needs.run > 1, scratch.longestRun(in: subject) < Int(needs.run) { return }
        let slot = slots[index]
        var watch = scratch.profile == nil ? nil : Stopwatch()
        var from = 0
        var count = 0
        for number in 0..<windows.windowCount {
            guard search(slot, windows[number], &from, &count, subject, &scratch, &hits) else {
                couldNotAssess.append(slot.entry)
                break
            }
        }
        if let time = watch?.lap() { scratch.profile?.add(slot.entry, took: time) }
    }

    /// Appends the matches that start in a window and not before `from`.
    ///
    /// - Returns: false when the search was given up.
    private func search(
        _ slot: Slot,
        _ window: CandidateScratch.Window,
        _ from: inout Int,
        _ count: inout Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch,
        _ hits: inout [Hit]
    ) -> Bool {
        var start = max(from, subject.alignedDown(window.low))
        while start <= window.high, count < PatternSet.maxMatches {
            let outcome = slot.pattern.search(
                subject,
                starts: start...window.high,
                isEmptyAllowed: false,
                using: &scratch
            )
            switch outcome {
            case .match(let range):
                hits.append(Hit(entry: slot.entry, bytes: range))
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
