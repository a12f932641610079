/// One cheap pass over folded text that finds what may be a disguised word.
struct RepairScan {
    /// Tokens with something besides letters inside, or a letter three times in a row, trimmed.
    private(set) var tokens: [Range<Int>] = []
    /// Stretches of three or more single letters.
    private(set) var spacedOut: [Range<Int>] = []
    /// Single letters that may have been split off a word.
    private(set) var singles: [Range<Int>] = []

    private var run: Range<Int>?
    private var runCount = 0

    /// The longest token that still counts as a single letter, with punctuation round it.
    private static let longestSingle = 6

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var blocks = ByteBlocks()
        var handled = 0
        while let block = unsafe blocks.next(text) {
            var marked = block.marked
            while marked != 0 {
                let at = block.start + marked.trailingZeroBitCount
                marked &= marked &- 1
                let place = unsafe at < text.count && !Self.isSpace(text[at]) ? at : at - 1
                guard place >= handled else { continue }
                handled = unsafe visit(place, from: handled, text)
            }
        }
        endRun()
    }

    /// Notes the token that holds a place, and gives where it ends.
    private mutating func visit(
        _ place: Int,
        from handled: Int,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var start = place
        while start > handled, unsafe !Self.isSpace(text[start - 1]) { start -= 1 }
        if let run, run.upperBound + 1 != start { endRun() }
        var at = start
        var cores = 0
        var hasLetter = false
        var isPlain = true
        while at < text.count {
            let kind = unsafe ByteClass.of(text[at])
            if kind == .space { break }
            cores &+= kind.isCore ? 1 : 0
            hasLetter = hasLetter || kind == .letter
            isPlain = isPlain && kind == .letter
            at &+= 1
        }
        let token = start..<at
        let isShort = cores <= 1 && token.count <= Self.longestSingle
        if isShort, unsafe cores == 1 || text[start] < 0xF0 {
            if cores == 1 || runCount > 0 { extendRun(to: at, from: token, cores) }
        } else {
            unsafe noteNeighbours(of: token, text)
        }
        guard hasLetter else { return at }
        if !isPlain || cores > 2 {
            let core = unsafe TokenCheck.core(text, token)
            if !core.isEmpty { tokens.append(core) }
        }
        if isShort, cores == 1 { singles.append(token) }
        return at
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    /// Ends a run of single letters and begins another, each with a letter of a longer token.
    private mutating func noteNeighbours(
        of token: Range<Int>,
        _ text: UnsafeBufferPointer<UInt8>
    ) {
        if runCount > 1, unsafe opensWithLetter(token, text) {
            extendRun(to: token.lowerBound + 1, from: token, 1)
        }
        endRun()
        if unsafe closesWithLetter(token, text) {
            extendRun(to: token.upperBound, from: token.upperBound - 1..<token.upperBound, 1)
        }
    }

    /// Whether a token is a single letter with other words stuck to it, as in `k.You`.
    private func opensWithLetter(
        _ token: Range<Int>,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard token.count > 1, unsafe text[token.lowerBound] &- 97 < 26 else { return false }
        let next = unsafe text[token.lowerBound + 1]
        return next != UInt8(ascii: "'") && ByteClass.of(next).contains(.punctuation)
    }

    /// Whether other words are stuck to a single letter, as in `them,f`.
    private func closesWithLetter(
        _ token: Range<Int>,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard token.count > 1, unsafe text[token.upperBound - 1] &- 97 < 26 else { return false }
        let previous = unsafe text[token.upperBound - 2]
        return previous != UInt8(ascii: "'") && ByteClass.of(previous).contains(.punctuation)
    }

    private mutating func extendRun(to end: Int, from token: Range<Int>, _ cores: Int) {
        run = (run?.lowerBound ?? token.lowerBound)..<end
        runCount += cores
    }

    private mutating func endRun() {
        if let run, runCount >= 3 { spacedOut.append(run) }
        run = nil
        runCount = 0
    }
}
