extension LiteralIndex {
    /// Finds the literals in a text, whose lowered copy is made, and notes what they are for.
    func scan(_ subject: Subject, using scratch: inout MatchScratch) {
        if let automaton { scanAnywhere(automaton, subject, &scratch) }
        if let wordStarts { scanStarts(wordStarts, subject, &scratch) }
    }

    private func scanAnywhere(
        _ automaton: LiteralAutomaton,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let events = scratch.candidates.events
        let count = automaton.scan(scratch.candidates.lowered, events: events)
        let text = scratch.candidates.lowered.bytes
        for index in 0..<count {
            let event = unsafe events.start[index]
            var ending = unsafe automaton.endings(of: event)
            while unsafe ending.pointee != LiteralAutomaton.none {
                let head = unsafe heads.start[Int(ending.pointee)]
                let start = Int(event.place) &+ 1 &- Int(head.depth)
                let range = Int(head.firstRecord)..<Int(head.endRecord)
                unsafe check(range, Int(head.depth), at: start, text.start, subject, &scratch)
                unsafe ending += 1
            }
        }
    }

    private func scanStarts(
        _ table: WordStartTable,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let boundary = WordBoundary.shared
        let text = scratch.candidates.lowered.bytes
        let starts = scratch.candidates.events
        let count = unsafe table.starts(in: text.start, subject.count, starts)
        let candidates = scratch.candidates.starts
        for first in stride(from: 0, to: count, by: WordStartTable.batch) {
            let found = unsafe table.candidates(
                at: first..<min(first + WordStartTable.batch, count),
                of: starts,
                in: text.start,
                into: candidates
            )
            for index in 0..<found {
                let candidate = unsafe candidates.start[index]
                let start = Int(candidate.place)
                guard boundary.isBefore(start, in: subject, using: &scratch) else { continue }
                let cell = table.cell(of: candidate)
                let records = Int(cell.firstRecord)..<Int(cell.firstRecord &+ cell.recordCount)
                unsafe check(records, cell.depth, at: start, text.start, subject, &scratch)
            }
        }
    }

    /// Checks the literals that have a head which stands in the text.
    @inline(__always)
    private func check(
        _ range: Range<Int>,
        _ depth: Int,
        at start: Int,
        _ text: UnsafeMutablePointer<UInt8>,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let after = unsafe UnsafeRawPointer(text + (start &+ depth))
        let next = unsafe after.loadUnaligned(as: UInt64.self)
        for index in range {
            let record = unsafe records.start + index
            if unsafe next & record.pointee.restMask(after: depth) == record.pointee.rest {
                unsafe checkRest(record, start, depth, subject, &scratch)
            }
        }
    }

    /// Checks the rest of a literal whose first bytes stand in the text.
    private func checkRest(
        _ record: UnsafePointer<Record>,
        _ start: Int,
        _ depth: Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let length = unsafe Int(record.pointee.length)
        guard start &+ length <= subject.count else { return }
        if unsafe record.pointee.isWord {
            unsafe checkWord(record, start..<start &+ length, depth, subject, &scratch)
            return
        }
        let literal = unsafe bytes.start + Int(record.pointee.bytes)
        let text = unsafe scratch.candidates.lowered.bytes.start + start
        var offset = depth &+ 8
        while offset < length {
            guard unsafe literal[offset] == text[offset] else { return }
            offset &+= 1
        }
        if unsafe record.pointee.endsWord {
            // What stands outside ASCII may be part of a word or not.
            let after = unsafe text[length]
            if after < 0x80, ByteSet.word.contains(after) { return }
        }
        let first = unsafe targets.start + Int(record.pointee.firstTarget)
        for index in unsafe 0..<record.pointee.targetCount {
            let target = unsafe first[index]
            // At the start of a text stands no space, which a literal may start with.
            let place = start &- Int(target.shift)
            if place >= 0 { scratch.candidates.note(Int(target.index), at: place) }
        }
    }

    private func checkWord(
        _ record: UnsafePointer<Record>,
        _ range: Range<Int>,
        _ depth: Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let boundary = WordBoundary.shared
        guard boundary.isAfter(range.upperBound, in: subject, using: &scratch) else { return }
        let literal = unsafe bytes.start + Int(record.pointee.bytes)
        // Head and rest were compared already, but with capitals made small.
        let known = scratch.candidates.lowered.hasCapitals ? 0 : depth &+ 8
        for offset in min(known, range.count)..<range.count {
            guard unsafe literal[offset] == subject[range.lowerBound &+ offset] else { return }
        }
        let first = unsafe targets.start + Int(record.pointee.firstTarget)
        for index in unsafe 0..<record.pointee.targetCount {
            scratch.candidates.words.append(
                PatternSet.Hit(entry: unsafe Int(first[index].index), bytes: range)
            )
        }
    }
}
