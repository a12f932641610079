/// The search of one text for one pattern, match after match.
struct TextSearch {
    private let pattern: Pattern
    private let call: MatchCall
    /// The most steps that can be taken from one start.
    private let stepsPerStart: Double
    private let wordLength: Int
    /// The search in slices, once it is needed.
    private var slices: SlicedSearch?

    /// Prepares for a text.
    init(
        _ pattern: Pattern,
        in subject: Subject,
        isEmptyAllowed: Bool,
        using scratch: inout MatchScratch
    ) {
        self.pattern = pattern
        // Making machine code must not count as time of this text.
        pattern.noteUse()
        let options = isEmptyAllowed ? MatchCall.trusted : MatchCall.trustedNotEmpty
        call = MatchCall(subject: subject, options: options)
        wordLength = pattern.effort.runsAlongWords ? scratch.longestWord(in: subject) : 0
        stepsPerStart = pattern.effort.stepsPerStart(text: subject.count, word: wordLength)
    }

    /// Looks for the first match that starts in a range of places, the first of which starts a
    /// character.
    ///
    /// A search that must end soon, because few steps are possible, is one call of PCRE2.
    mutating func first(
        in starts: ClosedRange<Int>,
        using scratch: inout MatchScratch
    ) -> PatternOutcome {
        let steps = (pattern.code.isAnchored ? 1 : Double(starts.count)) * stepsPerStart
        if steps <= PatternEffort.stepsPerSlice {
            return scratch.measured(call, for: pattern.code, from: starts, steps: steps)
        }
        var slices = slices ?? makeSlices()
        defer { self.slices = slices }
        return slices.run(starts, using: &scratch)
    }

    private func makeSlices() -> SlicedSearch {
        let length = call.subject.count
        return SlicedSearch(
            pattern: pattern,
            call: call,
            costOfStep: pattern.effort.costOfStep(text: length, word: wordLength),
            costOfStart: pattern.effort.costOfStart(text: length, word: wordLength)
        )
    }
}
