import PostbagText

/// Puts the words that a scan found together to names, and weighs those that stand alone.
struct NameWeighing {
    private let scan: NameScan
    private let index: NameIndex
    private let context: NameContext
    private(set) var found: [NameSighting] = []
    /// The words that are part of a name already.
    private var paired: Set<Int> = []

    /// How far apart first name and surname may stand, in words.
    private static let reach = 3

    init(_ scan: NameScan, index: NameIndex, cased: CasedText) {
        self.scan = scan
        self.index = index
        context = NameContext(tokens: scan.tokens, cased: cased)
    }

    mutating func run() {
        for hit in scan.hits { pair(hit) }
        for hit in scan.hits where !paired.contains(hit.word) {
            if let strength = strengthAlone(hit) { add(hit, strength) }
        }
        for joined in scan.joined where !paired.contains(joined.word) {
            let word = scan.tokens.words[joined.word]
            add(joined.name, joined.isFull ? .full : .surname, word.bytes)
        }
        coverWhatIsLeft()
    }

    private mutating func add(_ hit: NameScan.Hit, _ strength: NameStrength) {
        add(index.parts[hit.part].name, strength, scan.tokens.words[hit.word].bytes)
    }

    private mutating func add(_ name: Int, _ strength: NameStrength, _ bytes: Range<Int>) {
        let known = index.names[name]
        found.append(
            NameSighting(
                strength: strength,
                order: known.order,
                person: known.person,
                scalars: scan.tokens.view.scalars(bytes)
            )
        )
    }

    // MARK: Two words

    /// Looks beside a word for the other part of its name.
    private mutating func pair(_ hit: NameScan.Hit) {
        let part = index.parts[hit.part]
        guard part.role != .whole, part.role != .middle else { return }
        let words = scan.tokens.words
        for step in [1, -1] {
            var gap = 0
            var at = hit.word + step
            while words.indices.contains(at), gap < Self.reach {
                if words[at].isNumber {
                    at += step
                    continue
                }
                if context.isParted(hit.word, at), gap > 0 { break }
                for other in index.names[part.name].parts {
                    weigh(hit, at, index.parts[other], gap: gap)
                }
                gap += 1
                at += step
            }
        }
    }

    private mutating func weigh(_ hit: NameScan.Hit, _ at: Int, _ other: NamePart, gap: Int) {
        let part = index.parts[hit.part]
        let areOpposite =
            part.role == .given && other.role == .surname
            || part.role == .surname && other.role == .given
        guard areOpposite,
            let likeness = NameLikeness.of(scan.tokens, scan.tokens.words[at], to: other)
        else { return }
        let pairing = NamePairing(
            first: context.side(part, hit.likeness, hit.word),
            second: context.side(other, likeness, at),
            gap: gap,
            isAttached: context.areAttached(hit.word, at),
            isCaseless: context.isCaseless
        )
        guard let strength = pairing.strength else { return }
        paired.insert(hit.word)
        if likeness != .initial || strength > .part { paired.insert(at) }
        let ends = [scan.tokens.words[hit.word].bytes, scan.tokens.words[at].bytes]
        let lower = min(ends[0].lowerBound, ends[1].lowerBound)
        add(part.name, strength, lower..<max(ends[0].upperBound, ends[1].upperBound))
    }

    // MARK: One word

    private func strengthAlone(_ hit: NameScan.Hit) -> NameStrength? {
        let part = index.parts[hit.part]
        guard !context.isPlace(hit.word) else { return nil }
        switch part.role {
        case .surname, .whole:
            if hit.likeness == .same, part.isDistinctive { return .surname }
        case .given, .middle: break
        }
        if part.role == .middle { return nil }
        if hit.likeness == .same {
            return context.isNameAlone(hit.word, of: part) ? .part : nil
        }
        let isLong = part.length >= (hit.likeness == .misspelt ? 6 : 5)
        let isSurname = part.role != .given
        guard isNear(hit, part) else { return nil }
        guard isLong, !part.isOrdinary || isSurname, context.isNameAlone(hit.word, of: part),
            context.isCapitalised(hit.word) || context.isCaseless
        else { return nil }
        return isSurname && !part.isDistinctive ? nil : .part
    }

    /// Whether a disguised word that stands alone is near enough to mean nobody else.
    private func isNear(_ hit: NameScan.Hit, _ part: NamePart) -> Bool {
        let letters = scan.tokens.letters(scan.tokens.words[hit.word])
        switch hit.likeness {
        case .misspelt:
            let limit = part.length >= 9 ? 2 : 1
            return EditDistance.between(letters, part.letters, atMost: limit) != nil
        case .sound: return letters.first == part.letters.first || part.length >= 7
        case .skeleton: return part.skeleton.count >= 3
        case .same, .backwards, .initial: return true
        }
    }

    /// Whoever is named in full is covered wherever a word of the name stands.
    private mutating func coverWhatIsLeft() {
        let covered = Set(
            scan.hits.map { scan.tokens.view.scalars(scan.tokens.words[$0.word].bytes) }
        )
        guard !found.isEmpty, !covered.isEmpty else { return }
        let strong = found.filter { $0.strength >= .surname }
        for hit in scan.hits where hit.likeness == .same {
            let known = index.names[index.parts[hit.part].name]
            let scalars = scan.tokens.view.scalars(scan.tokens.words[hit.word].bytes)
            guard
                let named = strong.first(where: {
                    $0.order == known.order && $0.person == known.person
                }),
                context.isCapitalised(hit.word) || context.isCaseless
                    || !index.parts[hit.part].isOrdinary,
                !found.contains(where: { $0.scalars.contains(scalars) && $0.person == known.person }
                )
            else { continue }
            found.append(
                NameSighting(
                    strength: named.strength,
                    order: known.order,
                    person: known.person,
                    scalars: scalars
                )
            )
        }
    }
}
