import PostbagText

/// Finds protected names in a comment.
struct NameFinder {
    let orders: CompiledOrders
    let reading: Reading
    private var found: [NameSighting] = []
    private var knownCase: CasedText?

    private var index: NameIndex { orders.names }

    /// Everything in a text that names a protected person.
    ///
    /// `words` are those of the reading's folded view.
    static func sightings(
        of orders: CompiledOrders,
        in reading: Reading,
        words: WordTokens
    ) -> [NameSighting] {
        guard !orders.names.parts.isEmpty else { return [] }
        var finder = NameFinder(orders: orders, reading: reading)
        finder.read(words)
        // Words that are disguised beyond folding are put right by the names themselves.
        let own = Reading(reading.text, vocabulary: orders.vocabulary)
        if own.views.count > 1 { finder.read(WordTokens(of: own.views[1])) }
        if let figures = WordTokens.withFiguresRead(of: reading.views[0]) { finder.read(figures) }
        finder.readLines()
        return finder.found
    }

    private init(orders: CompiledOrders, reading: Reading) {
        self.orders = orders
        self.reading = reading
    }

    private mutating func read(_ tokens: WordTokens) {
        let scan = NameScan(index, in: tokens)
        if !scan.hits.isEmpty || !scan.joined.isEmpty {
            var weighing = NameWeighing(scan, index: index, cased: cased())
            weighing.run()
            found += weighing.found
        }
        readInitials(tokens)
        for spelled in SpelledOut.words(in: tokens) { read(spelled, in: tokens) }
    }

    private mutating func cased() -> CasedText {
        let known = knownCase ?? CasedText(reading.text)
        knownCase = known
        return known
    }

    private mutating func add(
        _ name: Int,
        _ strength: NameStrength,
        _ scalars: Range<Int>
    ) {
        let known = index.names[name]
        found.append(
            NameSighting(
                strength: strength,
                order: known.order,
                person: known.person,
                scalars: scalars
            )
        )
    }

    // MARK: Initials

    // J.D., J D, JD, J*** D**
    private mutating func readInitials(_ tokens: WordTokens) {
        let words = tokens.words
        for start in words.indices where !words[start].isNumber && words[start].bytes.count <= 3 {
            if words[start].bytes.count > 1 {
                readInitialWord(words[start], in: tokens)
                continue
            }
            var letters: [UInt8] = []
            for end in start..<min(start + 3, words.count) {
                let word = words[end]
                guard word.isSingleLetter, end == start || isNear(words[end - 1], word, tokens)
                else { break }
                letters += tokens.letters(word)
                guard letters.count > 1 else { continue }
                let bytes = words[start].bytes.lowerBound..<word.bytes.upperBound
                addInitials(letters, bytes, in: tokens)
            }
        }
    }

    private mutating func readInitialWord(_ word: WordToken, in tokens: WordTokens) {
        let letters = Array(tokens.view.bytes[word.bytes])
        guard !Self.abbreviations.contains(word.hash) else { return }
        addInitials(letters, word.bytes, in: tokens, mustShout: true)
    }

    /// Capitals that mean something else.
    private static let abbreviations = HashSet(
        """
        ip pr mr ms dr st sr jr us uk tv pm mp gp am ok it id no do so he we in on at is as an or by be my me up to if of \
        go oh hi la ny dc eu un pc ad bc ps cv bbc itv nhs mps gps dwp cps cqc lol omg wtf imo btw \
        fyi diy faq ceo who did why how now not all any you the and for are was has had her his \
        she him its our out too two one yes dna usa hiv gcse tory snp rip
        """.split(separator: " ").map { LetterHash.of(Letters.collapsed($0.utf8)) }
    )

    private mutating func addInitials(
        _ letters: [UInt8],
        _ bytes: Range<Int>,
        in tokens: WordTokens,
        mustShout: Bool = false
    ) {
        let names = index.initials.values(under: LetterHash.of(letters))
        guard !names.isEmpty else { return }
        let scalars = tokens.view.scalars(bytes)
        let cased = cased()
        let isDotted = tokens.view.bytes[bytes].contains(UInt8(ascii: "."))
        guard
            cased.isAllCapitals(scalars)
                || !mustShout && isDotted && (cased.isWhispered || cased.isShouted)
        else { return }
        for name in names { add(Int(name), .part, scalars) }
    }

    private func isNear(_ first: WordToken, _ second: WordToken, _ tokens: WordTokens) -> Bool {
        let between = tokens.view.bytes[first.bytes.upperBound..<second.bytes.lowerBound]
        return between.count <= 12
            && between.allSatisfy { !Letters.isLetter($0) && !Letters.isDigit($0) }
    }

    // MARK: Spelt out

    private mutating func read(_ spelled: SpelledOut, in tokens: WordTokens) {
        let scalars = tokens.view.scalars(spelled.bytes)
        switch spelled.content {
        case .word(let written):
            readWord(written, scalars)
        case .ends(let first, let last):
            for part in index.parts where part.letters.first == first {
                guard last == nil || part.letters.last == last else { continue }
                add(part.name, .part, scalars)
            }
        case .rhyme(let word):
            let ending = word.suffix(3)
            let sound = PhoneticKey.of(word.dropFirst())
            for part in index.parts where part.letters != word {
                let isAlike =
                    part.letters.count >= 3 && ending.count == 3
                    && part.letters.suffix(3) == ending
                    || sound.count >= 2 && PhoneticKey.of(part.letters.dropFirst()) == sound
                if isAlike { add(part.name, .part, scalars) }
            }
        }
    }

    /// A word that was spelt out letter by letter: a part of a name or all of it.
    private mutating func readWord(_ written: [UInt8], _ scalars: Range<Int>) {
        let letters = Letters.collapsed(written)
        for name in index.whole.values(under: LetterHash.of(letters)) {
            add(Int(name), .full, scalars)
        }
        for part in index.exact.values(under: LetterHash.of(letters)) {
            let part = index.parts[Int(part)]
            guard part.letters == letters else { continue }
            let isTelling = part.isDistinctive && part.role != .given
            add(part.name, isTelling ? .surname : .part, scalars)
        }
    }

    // MARK: Lines

    /// A name down the first letters of the lines.
    private mutating func readLines() {
        guard reading.text.utf8.lazy.filter({ $0 == 0x0A }).prefix(3).count >= 3 else { return }
        let starts = cased().lineStarts
        guard starts.count >= 4, starts.count <= 200 else { return }
        let folded = starts.map { start in
            Reading(String(start.scalar)).views[0].bytes.first ?? UInt8(ascii: "?")
        }
        for at in 0...folded.count - NameIndex.leastAcrostic {
            let hash = LetterHash.of(folded[at..<at + NameIndex.leastAcrostic])
            for known in index.acrostics.values(under: hash) {
                let acrostic = index.acrosticForms[Int(known)]
                let form = acrostic.letters
                guard folded[at...].starts(with: form) else { continue }
                let first = starts[at].place
                let last = starts[at + form.count - 1].place
                add(acrostic.name, form.count >= 6 ? .likely : .part, first..<last + 1)
            }
        }
    }
}
