import PostbagCore
import PostbagText

/// The words of all protected names, to be found by their letters, sound or skeleton.
struct NameIndex: Sendable {
    private(set) var names: [KnownName] = []
    private(set) var parts: [NamePart] = []
    private(set) var vocabulary: [Vocabulary.Word] = []
    /// Parts by the hash of their letters, and of their letters backwards.
    private(set) var exact = HashTable()
    private(set) var backwards = HashTable()
    private(set) var misspelt = HashTable()
    private(set) var sounds = HashTable()
    private(set) var skeletons = HashTable()
    /// Names by the hash of the first four letters of a form that runs them together.
    private(set) var joined = HashTable()
    /// Names by the hash of first name and surname together, forwards and backwards.
    private(set) var whole = HashTable()
    /// Names by the hash of their initials.
    private(set) var initials = HashTable()

    /// What lines may spell by their first letters: the words of names, alone and together.
    private(set) var acrosticForms: [(name: Int, letters: [UInt8])] = []
    /// Those forms by the hash of their first letters.
    private(set) var acrostics = HashTable()

    static let joinedStart = 4
    static let leastAcrostic = 4

    init(_ orders: [ReportingOrder], _ binding: [Int]) {
        for order in binding {
            for (person, protected) in orders[order].people.enumerated() {
                let aliases = protected.aliases.unseal(for: .matching)
                for name in [protected.name.unseal(for: .matching)] + aliases {
                    add(name, order: order, person: person)
                }
            }
        }
    }

    private mutating func add(_ name: String, order: Int, person: Int) {
        let words = NameSplitter(name).words
        guard let last = words.indices.last else { return }
        let first = parts.count
        for (index, pieces) in words.enumerated() {
            let role: NamePart.Role =
                last == 0 ? .whole : index == 0 ? .given : index == last ? .surname : .middle
            addWord(pieces, role)
        }
        var known = KnownName(
            order: order,
            person: person,
            parts: first..<parts.count,
            joined: [],
            initials: words.compactMap { $0.first?.first },
            isSingle: last == 0
        )
        let plain = words.map { $0.flatMap { $0 } }
        known.joined = Self.joinedForms(plain, parts[first...])
        for form in known.joined {
            joined.add(names.count, under: LetterHash.of(form.letters.prefix(Self.joinedStart)))
        }
        if last > 0 { addWhole(plain) }
        if known.initials.count > 1 {
            initials.add(names.count, under: LetterHash.of(known.initials))
            let outer = [known.initials.first, known.initials.last].compactMap { $0 }
            initials.add(names.count, under: LetterHash.of(outer))
        }
        addAcrostics(parts[first...])
        names.append(known)
    }

    private mutating func addAcrostics(_ parts: ArraySlice<NamePart>) {
        let words = parts.filter { $0.role != .middle }.map(\.written)
        let forms = words.count > 1 ? [words.flatMap { $0 }] + words : words
        for form in forms where form.count >= Self.leastAcrostic {
            let hash = LetterHash.of(form.prefix(Self.leastAcrostic))
            acrostics.add(acrosticForms.count, under: hash)
            acrosticForms.append((names.count, form))
        }
    }

    private mutating func addWhole(_ words: [[UInt8]]) {
        guard let first = words.first, let last = words.last, first.count + last.count >= 5 else {
            return
        }
        for form in [first + last, last + first] {
            let letters = Letters.collapsed(form)
            whole.add(names.count, under: LetterHash.of(letters))
            whole.add(names.count, under: LetterHash.of(letters.reversed()))
            learn(form, isListed: false)
        }
    }

    /// A hyphenated word counts whole and by its pieces.
    private mutating func addWord(_ pieces: [[UInt8]], _ role: NamePart.Role) {
        addPart(NamePart(pieces.flatMap { $0 }, role: role, name: names.count))
        guard pieces.count > 1 else { return }
        for piece in pieces where piece.count >= 3 {
            addPart(NamePart(piece, role: role, name: names.count))
        }
    }

    private mutating func addPart(_ part: NamePart) {
        let index = parts.count
        parts.append(part)
        exact.add(index, under: LetterHash.of(part.letters))
        if part.letters.count >= 3 { backwards.add(index, under: LetterHash.of(part.reversed)) }
        if part.sound.count >= 2 { sounds.add(index, under: LetterHash.of(part.sound)) }
        if part.skeleton.count >= 2, part.skeleton != part.letters {
            skeletons.add(index, under: LetterHash.of(part.skeleton))
        }
        let edits = DeletionKeys.edits(for: part.letters.count)
        if edits > 0 {
            DeletionKeys.visit(part.letters[...], edits: edits) { misspelt.add(index, under: $0) }
        }
        guard part.length >= 3 else { return }
        learn(part.written, isListed: part.length >= 4)
        learn(part.letters, isListed: part.length >= 4)
    }

    private mutating func learn(_ letters: [UInt8], isListed: Bool) {
        let text = String(decoding: letters, as: UTF8.self)
        vocabulary.append(Vocabulary.Word(text: text, isListed: isListed))
    }

    /// The ways in which people run a name together: janedoe, doejane, jdoe.
    private static func joinedForms(
        _ words: [[UInt8]],
        _ parts: ArraySlice<NamePart>
    ) -> [JoinedForm] {
        guard let first = words.first, let last = words.last else { return [] }
        guard words.count > 1 else {
            return unique([first], isFull: parts.allSatisfy(\.isDistinctive))
        }
        var forms = unique([first + last, last + first, words.flatMap { $0 }], isFull: true)
        if let surname = parts.last(where: { $0.role == .surname }), surname.isDistinctive {
            forms += unique([Array(first.prefix(1)) + last], isFull: true)
            forms += unique([last], isFull: false)
        }
        return forms
    }

    /// The forms forwards and backwards, without those too short to be seen in a longer word.
    private static func unique(_ forms: [[UInt8]], isFull: Bool) -> [JoinedForm] {
        var found: [JoinedForm] = []
        for form in forms.map({ Letters.collapsed($0) }) where form.count >= 6 {
            for letters in [form, form.reversed()] {
                let joined = JoinedForm(letters: letters, isFull: isFull)
                if !found.contains(joined) { found.append(joined) }
            }
        }
        return found
    }
}
