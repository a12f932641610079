import CPCRE2

/// The bytes of a text that are searched; they must outlive the search.
@safe struct Subject {
    let start: UnsafePointer<UInt8>?
    let count: Int

    init(start: UnsafePointer<UInt8>?, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    /// The byte at a place, which must be in the text.
    @inline(__always)
    subscript(place: Int) -> UInt8 {
        guard let start = unsafe start, place < count else { return 0 }
        return unsafe start[place]
    }

    /// The next place, from this one on, where a character starts or the text ends.
    func alignedUp(_ place: Int) -> Int {
        var place = min(place, count)
        while place < count, self[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }

    /// The last place, up to this one, where a character starts or the text ends.
    func alignedDown(_ place: Int) -> Int {
        var place = min(max(place, 0), count)
        while place > 0, place < count, self[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }
}

/// One call of PCRE2: the text and the limits that hold for it.
struct MatchCall {
    /// The text is known to be valid UTF-8.
    static let trusted = UInt32(PCRE2_NO_UTF_CHECK)
    /// Such text, and a match must take some of it.
    static let trustedNotEmpty = UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY)

    let subject: Subject
    let options: UInt32
    var matchLimit = MatchScratch.matchLimit

    /// Looks for a match that starts in a range of places, the first of which starts a character.
    func run(
        _ code: borrowing PatternCode,
        _ starts: ClosedRange<Int>,
        _ scratch: inout MatchScratch
    ) -> PatternOutcome {
        _ = unsafe pcre2_set_match_limit_8(scratch.context, matchLimit)
        _ = unsafe pcre2_set_offset_limit_8(scratch.context, starts.upperBound)
        let result =
            if let machineCode = unsafe code.compiledToRun {
                unsafe pcre2_jit_match_8(
                    machineCode,
                    subject.start,
                    subject.count,
                    starts.lowerBound,
                    options,
                    scratch.data,
                    scratch.context
                )
            } else {
                unsafe pcre2_match_8(
                    code.raw,
                    subject.start,
                    subject.count,
                    starts.lowerBound,
                    options,
                    scratch.data,
                    scratch.context
                )
            }
        if result == PCRE2_ERROR_NOMATCH { return .noMatch }
        guard result >= 0, let places = unsafe pcre2_get_ovector_pointer_8(scratch.data) else {
            return .limitReached
        }
        let (start, end) = unsafe (Int(places[0]), Int(places[1]))
        return .match(min(start, end)..<max(start, end))
    }
}
