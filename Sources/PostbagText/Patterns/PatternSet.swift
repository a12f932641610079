/// One thing that a set of patterns looks for.
package enum SetEntry: Sendable {
    /// A regular expression.
    case pattern(Pattern)
    /// Keywords and phrases in plain lower case with single spaces, found as whole words.
    ///
    /// A word is whole when no letter, digit or `_` stands before or after it.
    case words([String])
}

/// Many patterns and word lists that are looked for in one pass over a text.
///
/// The pass finds literals that patterns cannot match without; only patterns whose literals are
/// all there run, and where possible only near them. What is found never differs from running
/// every pattern over the whole text.
@safe package struct PatternSet: Sendable {
    /// A place where an entry matches.
    package struct Hit: Sendable, Hashable {
        /// Which entry, by its place in the list that the set was made from.
        package var entry: Int
        /// The bytes that match.
        package var bytes: Range<Int>

        /// Names an entry and the bytes that match it.
        package init(entry: Int, bytes: Range<Int>) {
            self.entry = entry
            self.bytes = bytes
        }
    }

    /// What a text must have apart from literals before a pattern of the set runs.
    struct Needs: BitwiseCopyable, Sendable {
        /// How many equal characters must stand side by side.
        var run: Int32
        /// The fewest bytes that match.
        var least: UInt32
        /// Whether a match can only start where the text does.
        var isAnchored: Bool
    }

    /// A pattern of the set.
    struct Slot: Sendable {
        var entry: Int
        var pattern: Pattern
    }

    /// The most matches that are reported for one entry.
    package static let maxMatches = 16

    let slots: [Slot]
    /// The automata of the slots' patterns, which those hold; a text asks dozens, and counting who
    /// holds them would take as long as many an answer.
    private let automata: [Unmanaged<StartAutomaton>]
    let needs: Table<Needs>
    let slotOfEntry: [Int: Int]
    let index: LiteralIndex?
    let triggers: TriggerTable
    let listCount: Int
    let prefilter: Prefilter?
    /// The slots that nothing leads to, so that they run on every text.
    let unguarded: [Int]

    /// Prepares the entries for searching.
    package init(_ entries: [SetEntry]) {
        var slots: [Slot] = []
        var needs: [Needs] = []
        var builder = LiteralIndexBuilder()
        var lists: [TriggerTable.Need] = []
        var members: [PrefilterMember] = []
        var unguarded: [Int] = []
        for (entry, kind) in entries.enumerated() {
            switch kind {
            case .words(let list):
                for word in Set(list) { builder.add(word: word, entry: entry) }
            case .pattern(let pattern):
                let choice = pattern.choice
                if let whole = pattern.wholeWords {
                    for word in whole.words { builder.add(word: word, entry: entry) }
                } else {
                    let needed = choice.requirements.map {
                        (number: builder.add($0.literals), distance: $0.distance)
                    }
                    lists.append(TriggerTable.Need(slot: slots.count, lists: needed))
                    if var member = choice.member {
                        member.slot = slots.count
                        members.append(member)
                    } else if choice.requirements.isEmpty {
                        unguarded.append(slots.count)
                    }
                }
                slots.append(Slot(entry: entry, pattern: pattern))
                needs.append(
                    Needs(
                        run: Int32(choice.run),
                        least: UInt32(clamping: choice.least),
                        isAnchored: pattern.code.isAnchored
                    )
                )
            }
        }
        self.init(
            slots,
            needs: Table(needs),
            index: builder.isEmpty ? nil : LiteralIndex(builder),
            lists: builder.listCount,
            triggers: TriggerTable(lists, lists: builder.listCount),
            members: members,
            unguarded: unguarded
        )
    }

    /// Puts a set's tables together.
    init(
        _ slots: [Slot],
        needs: Table<Needs>,
        index: LiteralIndex?,
        lists: Int,
        triggers: TriggerTable,
        members: [PrefilterMember],
        unguarded: [Int]
    ) {
        self.slots = slots
        unsafe automata = slots.map { unsafe .passUnretained($0.pattern.startAutomaton) }
        slotOfEntry = Dictionary(
            uniqueKeysWithValues: slots.enumerated().map { ($1.entry, $0) }
        )
        self.needs = needs
        self.index = index
        listCount = lists
        self.triggers = triggers
        prefilter = members.isEmpty ? nil : Prefilter(members)
        self.unguarded = unguarded
    }

    /// Some of a set's patterns, when the others need not be looked for.
    package struct Selection: Sendable {
        private let isSelected: Table<Bool>

        fileprivate init(_ isSelected: [Bool]) {
            self.isSelected = Table(isSelected)
        }

        @inline(__always)
        func contains(_ slot: Int) -> Bool { unsafe isSelected.start[slot] }
    }

    /// The patterns whose entries are wanted; word lists are looked for in any case.
    package func selection(where isWanted: (_ entry: Int) -> Bool) -> Selection {
        Selection(slots.map { isWanted($0.entry) })
    }

    /// The patterns of the set, without its word lists.
    package var patterns: [Pattern] { slots.map(\.pattern) }

    /// How many bytes the tables take, what PCRE2 made of the patterns apart.
    package var memory: Int {
        let automata = slots.reduce(0) { $0 + $1.pattern.startAutomaton.memory }
        return (index?.memory ?? 0) + triggers.memory + automata
    }

    /// Appends all matches of every entry that do not overlap, and the entries that took too long.
    ///
    /// Successive matches of an entry start where the one before ended; an empty match is none.
    /// Of several words of an entry at one place the longest counts. Matches come by entry, then
    /// by place, at most `maxMatches` for an entry. An entry that took too long may have matches
    /// as well.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - scratch: the caller's working memory.
    ///   - selection: which patterns to look for; without one, all.
    ///   - budget: the time that all patterns together may take.
    ///   - hits: where matches are appended.
    ///   - couldNotAssess: where entries are appended whose search was given up.
    package func hits(
        in text: Span<UInt8>,
        using scratch: inout MatchScratch,
        among selection: Selection? = nil,
        budget: Duration = .milliseconds(25),
        into hits: inout [Hit],
        couldNotAssess: inout [Int]
    ) {
        let (firstHit, firstGivenUp) = (hits.count, couldNotAssess.count)
        visit(text, using: &scratch, budget: budget) { subject, scratch in
            appendWords(from: &scratch, among: selection, into: &hits)
            forEachCandidate(in: subject, among: selection, using: &scratch) {
                slot,
                windows,
                scratch in
                run(slot, windows, subject, &scratch, &hits, &couldNotAssess)
            }
        }
        hits[firstHit...].sort {
            ($0.entry, $0.bytes.lowerBound) < ($1.entry, $1.bytes.lowerBound)
        }
        couldNotAssess[firstGivenUp...].sort()
    }

    /// Whether a match of a slot's pattern may start in a range of places, the first of which
    /// starts a character.
    func mayMatch(
        _ slot: Int,
        from starts: ClosedRange<Int>,
        in subject: Subject,
        using scratch: inout MatchScratch
    ) -> Bool {
        unsafe automata[slot]._withUnsafeGuaranteedRef {
            scratch.mayMatch($0, from: starts, in: subject)
        }
    }

    /// The entries with patterns that have to run on a text, because what they need is there.
    ///
    /// What is spared shows in this: an entry that rarely matches but often runs is dear.
    package func candidates(in text: Span<UInt8>, using scratch: inout MatchScratch) -> [Int] {
        var entries: [Int] = []
        visit(text, using: &scratch, budget: .zero) { subject, scratch in
            forEachCandidate(in: subject, among: nil, using: &scratch) { slot, _, _ in
                entries.append(slots[slot].entry)
            }
        }
        return entries
    }

    /// Finds the literals of a text and then calls `body`.
    private func visit(
        _ text: Span<UInt8>,
        using scratch: inout MatchScratch,
        budget: Duration,
        _ body: (Subject, inout MatchScratch) -> Void
    ) {
        scratch.begin(budget: budget)
        unsafe text.withUnsafeBufferPointer { buffer in
            let subject = unsafe Subject(start: buffer.baseAddress, count: buffer.count)
            scratch.candidates.prepare(bytes: subject.count, lists: listCount)
            if let index {
                scratch.candidates.lowered.copy(subject)
                index.scan(subject, using: &scratch)
            }
            body(subject, &scratch)
        }
    }
}
