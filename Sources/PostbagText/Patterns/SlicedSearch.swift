/// A search that is cut into slices of starts, each of which ends within about a millisecond.
///
/// The match limit of PCRE2 holds for each start anew, so a slice of many starts gets a low one.
/// That is enough for nearly all texts, most of which are one slice. Where it is not, the slice is
/// tried again in shorter ones with a higher limit, down to a single start.
struct SlicedSearch {
    let pattern: Pattern
    var call: MatchCall
    /// The greatest cost of one step, in steps.
    let costOfStep: Double
    /// The cost of a start apart from its steps, in steps.
    let costOfStart: Double
    /// The steps of all slices so far at their dearest.
    private var stepsTaken = 0.0
    /// In nanoseconds.
    private var timeSpent: Int64 = 0
    /// A range of places and at how many of them a match can start, at the most.
    private var counted: (places: ClosedRange<Int>, starts: Int)?

    /// The longest that all searches of a text for one pattern may take, the last slice included.
    static let timeLimit = Duration.milliseconds(4)
    /// The time that the last slice may take.
    private static let timeOfSlice: Int64 = 1_000_000
    /// The most nanoseconds that may be taken before a slice.
    private static let timeBeforeSlice = Int64(timeLimit / .nanoseconds(1)) - timeOfSlice
    /// The most starts in a slice.
    private static let mostStarts = 64
    /// A match limit that ordinary texts do not reach.
    private static let ordinaryLimit = 48.0
    /// The least match limit that is ever set.
    private static let leastLimit = 12.0
    /// How much shorter slices get where the limit is reached.
    private static let shrinking = 8
    /// The steps that a search may take before its time is measured.
    private static let stepsBeforeMeasuring = PatternEffort.stepsPerSlice

    init(pattern: Pattern, call: MatchCall, costOfStep: Double, costOfStart: Double) {
        self.pattern = pattern
        self.call = call
        self.costOfStep = costOfStep
        self.costOfStart = costOfStart
    }

    /// Looks for the first match that starts in a range of places.
    mutating func run(
        _ starts: ClosedRange<Int>,
        using scratch: inout MatchScratch
    ) -> PatternOutcome {
        stepsTaken = 0
        if pattern.code.isAnchored { return slice(starts, of: 1, using: &scratch) }
        let count = countOfStarts(in: starts)
        if count == 0 { return .noMatch }
        let share = PatternEffort.stepsPerSlice / Double(count) - costOfStart
        if share >= SlicedSearch.leastLimit * costOfStep {
            let outcome = slice(starts, of: count, using: &scratch)
            if outcome != .limitReached || count == 1 { return outcome }
        }
        let perStart = SlicedSearch.ordinaryLimit * costOfStep + costOfStart
        let size = Int(PatternEffort.stepsPerSlice / perStart)
        return search(
            starts,
            slices: max(1, min(size, SlicedSearch.mostStarts)),
            using: &scratch
        )
    }

    /// How many places of a range a match can start at, as far as its first byte tells.
    ///
    /// A range inside one that was counted is not counted again, since fewer is close enough.
    private mutating func countOfStarts(in starts: ClosedRange<Int>) -> Int {
        guard let first = pattern.effort.firstBytes else { return starts.count }
        if let counted, counted.places.lowerBound <= starts.lowerBound,
            counted.places.upperBound >= starts.upperBound
        {
            return min(counted.starts, starts.count)
        }
        let end = min(starts.upperBound + 1, call.subject.count)
        var count = 0
        for place in starts.lowerBound..<max(end, starts.lowerBound) {
            count += first.contains(call.subject[place]) ? 1 : 0
        }
        counted = (starts, count)
        return count
    }

    private mutating func search(
        _ starts: ClosedRange<Int>,
        slices size: Int,
        using scratch: inout MatchScratch
    ) -> PatternOutcome {
        var start = nextStart(starts.lowerBound)
        while start <= starts.upperBound {
            let end = self.end(of: size, from: start, notAfter: starts.upperBound)
            var outcome = slice(start...end, of: size, using: &scratch)
            if outcome == .limitReached, size > 1 {
                let shorter = max(1, size / SlicedSearch.shrinking)
                outcome = search(start...end, slices: shorter, using: &scratch)
            }
            if outcome != .noMatch { return outcome }
            start = nextStart(end + 1)
        }
        return .noMatch
    }

    /// One call for a slice of at most `size` starts that count.
    private mutating func slice(
        _ starts: ClosedRange<Int>,
        of size: Int,
        using scratch: inout MatchScratch
    ) -> PatternOutcome {
        let full = Double(MatchScratch.matchLimit)
        let perStart = PatternEffort.stepsPerSlice / Double(size) - costOfStart
        let limit = max(SlicedSearch.leastLimit, min(full, perStart / costOfStep))
        call.matchLimit = UInt32(limit)
        let steps = Double(size) * (limit * costOfStep + costOfStart)
        guard stepsTaken >= SlicedSearch.stepsBeforeMeasuring else {
            stepsTaken += steps
            return scratch.measured(call, for: pattern.code, from: starts, steps: steps)
        }
        guard timeSpent <= SlicedSearch.timeBeforeSlice, !scratch.isExhausted else {
            return .limitReached
        }
        return scratch.timed(
            call,
            for: pattern.code,
            from: starts,
            steps: steps,
            adding: &timeSpent
        )
    }

    /// The next place, from this one on, where a match can start.
    private func nextStart(_ place: Int) -> Int {
        guard let first = pattern.effort.firstBytes else {
            return place > call.subject.count ? place : call.subject.alignedUp(place)
        }
        var place = place
        while place < call.subject.count, !first.contains(call.subject[place]) { place += 1 }
        return place < call.subject.count ? place : call.subject.count + 1
    }

    /// The last place of a slice with so many starts.
    private func end(of size: Int, from start: Int, notAfter last: Int) -> Int {
        var end = start
        for _ in 1..<max(2, size) where size > 1 {
            let next = nextStart(end + 1)
            if next > last { break }
            end = next
        }
        return end
    }
}
