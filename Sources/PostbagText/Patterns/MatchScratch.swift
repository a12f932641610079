import CPCRE2

/// The working memory of one worker that searches texts.
///
/// Not shared: each worker makes its own and uses it for every text.
@safe package struct MatchScratch: ~Copyable {
    let data: OpaquePointer
    let context: OpaquePointer
    private let stack: OpaquePointer?
    var candidates = CandidateScratch()
    /// Where the time of patterns is noted, if somebody wants to know.
    package var profile: MatchProfile?
    /// The automata of the prefilters that were used last.
    private var prefilters: [PrefilterScratch] = []
    private static let mostPrefilters = 8
    private var states = StateScratch()
    /// Tells whether a pattern could match whose search was given up.
    var secondOpinion = SecondOpinion()

    /// The nanoseconds that searches of this text have taken, as far as it was measured.
    private var spent: Int64 = 0
    private var budget: Int64 = 0
    /// The thread's time when it was last asked for, and what the quick clock has shown since.
    private var mark: (own: Int64, quick: Int64)?
    /// Whether all searches share one budget, as those of a comment do.
    private var isInComment = false
    /// The steps that searches of this text may have taken without being measured.
    private var stepsNotMeasured = 0.0
    private var wordLength: Int?
    private var runLength: Int?

    /// The most backtracking steps that PCRE2 may take from one start.
    static let matchLimit: UInt32 = 10_000
    /// The nanoseconds that a step of an automaton takes.
    private static let timeOfStep: Int64 = 10
    /// The most steps that are taken, all searches of a text together, before time is measured.
    private static let stepsBeforeMeasuring = 2_000_000.0
    /// The longest that those steps may take, with the last search before time is up.
    private static let timeNotMeasured = Duration.milliseconds(6)
    /// How many nanoseconds the quick clock is trusted with.
    private static let quickTime: Int64 = 250_000

    private let clock: SearchClock

    /// Sets aside match data and a stack of at most 1 MB.
    package init(clock: SearchClock = .thread) {
        self.clock = clock
        // PCRE2 answers nil only when memory is exhausted; nothing can be searched then.
        guard let data = unsafe pcre2_match_data_create_8(1, nil),
            let context = unsafe pcre2_match_context_create_8(nil)
        else { preconditionFailure("no memory left for match data") }
        unsafe self.data = data
        unsafe self.context = context
        unsafe stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
        if let stack = unsafe stack {
            unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        }
        _ = unsafe pcre2_set_heap_limit_8(context, 4 * 1024)
    }

    deinit {
        if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_match_data_free_8(data)
    }

    /// Starts on a comment: all searches from here on may take so long together.
    ///
    /// What they may take unmeasured is taken off beforehand, so that a comment never takes longer.
    package mutating func beginComment(budget: Duration) {
        isInComment = false
        begin(budget: max(.milliseconds(1), budget - MatchScratch.timeNotMeasured))
        isInComment = true
    }

    /// Starts on a new text, whose searches may take so long together; as part of a comment they
    /// share its budget.
    mutating func begin(budget: Duration) {
        wordLength = nil
        runLength = nil
        guard !isInComment else { return }
        self.budget = Int64(min(budget / .nanoseconds(1), 1e18))
        spent = 0
        mark = nil
        stepsNotMeasured = 0
    }

    /// The automata for a prefilter, which are kept from one text to the next.
    mutating func automata(for prefilter: Prefilter) -> PrefilterScratch {
        for scratch in prefilters where scratch.prefilter === prefilter { return scratch }
        let scratch = PrefilterScratch(prefilter)
        if prefilters.count == MatchScratch.mostPrefilters { prefilters.removeFirst() }
        prefilters.append(scratch)
        return scratch
    }

    /// Whether the time for this text is used up.
    var isExhausted: Bool { spent >= budget }

    /// Whether a match of an automaton's pattern may start in a range of places, the first of which
    /// starts a character.
    ///
    /// It may once the time is used up. What automata take of it is not measured but told well
    /// enough by their steps.
    mutating func mayMatch(
        _ automaton: StartAutomaton,
        from starts: ClosedRange<Int>,
        in subject: Subject
    ) -> Bool {
        guard !isExhausted else { return true }
        var steps = 0
        defer { spent += Int64(steps) * MatchScratch.timeOfStep }
        return automaton.mayMatch(
            from: starts,
            in: subject,
            using: &states,
            steps: &steps
        )
    }

    /// Runs a search of at most so many steps; time is measured only once many steps add up.
    mutating func measured(
        _ call: borrowing MatchCall,
        for code: borrowing PatternCode,
        from starts: ClosedRange<Int>,
        steps: Double
    ) -> PatternOutcome {
        stepsNotMeasured += steps
        if stepsNotMeasured <= MatchScratch.stepsBeforeMeasuring {
            return call.run(code, starts, &self)
        }
        guard !isExhausted else { return .limitReached }
        var time: Int64 = 0
        return timed(call, for: code, from: starts, steps: steps, adding: &time)
    }

    /// Runs a search of at most so many steps and adds the nanoseconds that it takes.
    ///
    /// No more counts than the steps can take. The thread's clock is asked only once time adds up,
    /// since asking it takes as long as a search; what the thread was kept waiting is then taken off.
    mutating func timed(
        _ call: borrowing MatchCall,
        for code: borrowing PatternCode,
        from starts: ClosedRange<Int>,
        steps: Double,
        adding time: inout Int64
    ) -> PatternOutcome {
        var mark = mark ?? (own: clock.now, quick: 0)
        let start = clock.quick
        let outcome = call.run(code, starts, &self)
        let most = Int64(min(steps * 5, 1e9)) + 1_000
        let taken = min(clock.quick - start, most)
        mark.quick += taken
        time += taken
        spent += taken
        if mark.quick > MatchScratch.quickTime {
            let own = clock.now
            let waited = max(0, mark.quick - (own - mark.own))
            time -= min(waited, time)
            spent -= min(waited, spent)
            mark = (own: own, quick: 0)
        }
        self.mark = mark
        return outcome
    }

    /// The greatest number of equal characters side by side in the text that was begun.
    mutating func longestRun(in subject: Subject) -> Int {
        if let runLength { return runLength }
        let longest = subject.longestRun
        runLength = longest
        return longest
    }

    /// The length of the longest run without white space in the text that was begun.
    mutating func longestWord(in subject: Subject) -> Int {
        if let wordLength { return wordLength }
        var longest = 0
        var start = 0
        for place in 0..<subject.count where subject[place] <= 0x20 {
            longest = max(longest, place - start)
            start = place + 1
        }
        longest = max(longest, subject.count - start)
        wordLength = longest
        return longest
    }
}
