extension LiteralIndex {
    /// Finds the literals in a text, whose lowered copy is made, and notes what they are for.
    func scan(_ subject: Subject, using scratch: inout MatchScratch) {
        if let automaton { scanAnywhere(automaton, subject, &scratch) }
        if let wordStarts { scanWords(wordStarts, subject, &scratch) }
    }

    private func scanAnywhere(
        _ automaton: LiteralAutomaton,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let events = scratch.candidates.events
        let count = automaton.scan(scratch.candidates.lowered, events: events)
        for index in 0..<count {
            let event = unsafe events.start[index]
            var ending = unsafe automaton.endings(of: event)
            while unsafe ending.pointee != LiteralAutomaton.none {
                let head = unsafe heads.start[Int(ending.pointee)]
                let start = Int(event.place) &+ 1 &- Int(head.depth)
                check(Int(head.firstRecord)..<Int(head.endRecord), at: start, subject, &scratch)
                unsafe ending += 1
            }
        }
    }

    private func scanWords(
        _ table: WordStartTable,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let words = scratch.candidates.textWords
        let count = WordStartTable.words(in: scratch.candidates.lowered, words)
        let text = unsafe scratch.candidates.lowered.start
        let candidates = scratch.candidates.starts
        for first in stride(from: 0, to: count, by: WordStartTable.batch) {
            let found = unsafe table.candidates(
                of: first..<min(first + WordStartTable.batch, count),
                among: words,
                in: text,
                into: candidates
            )
            for index in 0..<found {
                let candidate = unsafe candidates.start[index]
                let records = table.cell(of: candidate).records
                check(records, at: Int(candidate.place), subject, &scratch)
            }
        }
    }

    /// Checks the literals of which some bytes stand in the text.
    @inline(__always)
    private func check(
        _ range: Range<Int>,
        at place: Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let text = unsafe UnsafePointer(scratch.candidates.lowered.start + place)
        for index in range {
            let record = unsafe records.start + index
            if unsafe record.pointee.fits(text) {
                unsafe checkRest(record, place, subject, &scratch)
            }
        }
    }

    /// Checks the rest of a literal, and notes what it is for if it is there.
    private func checkRest(
        _ record: UnsafePointer<Record>,
        _ place: Int,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let start = unsafe place &- Int(record.pointee.anchor)
        let end = unsafe start &+ Int(record.pointee.length)
        guard start >= 0, end <= subject.count else { return }
        if unsafe record.pointee.isWord {
            unsafe checkWord(record, start..<end, subject, &scratch)
            return
        }
        let text = unsafe UnsafePointer(scratch.candidates.lowered.start)
        guard unsafe record.pointee.isTold || isSame(record, text + start) else { return }
        // What stands outside ASCII may be part of a word or not.
        if unsafe record.pointee.startsWord && Literal.isWord((text + start - 1).pointee) { return }
        if unsafe record.pointee.endsWord && Literal.isWord(text[end]) { return }
        let (count, target) = unsafe (record.pointee.targetCount, Int(record.pointee.target))
        if count == 1 { return scratch.candidates.note(target, at: start) }
        for index in target..<target &+ count {
            scratch.candidates.note(unsafe Int(targets.start[index]), at: start)
        }
    }

    /// Whether all bytes of a literal stand at a place, from which as many may be read.
    private func isSame(_ record: UnsafePointer<Record>, _ text: UnsafePointer<UInt8>) -> Bool {
        let literal = unsafe bytes.start + Int(record.pointee.bytes)
        let length = unsafe Int(record.pointee.length)
        var offset = 0
        while offset < length {
            let one = unsafe UnsafeRawPointer(literal + offset).loadUnaligned(as: UInt64.self)
            let other = unsafe UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self)
            let difference = UInt64(littleEndian: one ^ other)
            guard difference & WordKey.mask(min(8, length &- offset)) == 0 else { return false }
            offset &+= 8
        }
        return true
    }

    private func checkWord(
        _ record: UnsafePointer<Record>,
        _ range: Range<Int>,
        _ subject: Subject,
        _ scratch: inout MatchScratch
    ) {
        let boundary = WordBoundary.shared
        guard boundary.isBefore(range.lowerBound, in: subject, using: &scratch),
            boundary.isAfter(range.upperBound, in: subject, using: &scratch)
        else { return }
        // What was compared until now had its capitals made small.
        let isTold = unsafe record.pointee.isTold && !scratch.candidates.lowered.hasCapitals
        if !isTold, let text = unsafe subject.start {
            let literal = unsafe bytes.start + Int(record.pointee.bytes)
            for offset in 0..<range.count {
                guard unsafe literal[offset] == text[range.lowerBound &+ offset] else { return }
            }
        }
        let (count, target) = unsafe (record.pointee.targetCount, Int(record.pointee.target))
        for index in 0..<count {
            let entry = count == 1 ? target : unsafe Int(targets.start[target &+ index])
            scratch.candidates.words.append(PatternSet.Hit(entry: entry, bytes: range))
        }
    }
}
