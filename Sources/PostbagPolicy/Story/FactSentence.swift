import PostbagText

/// A sentence reduced to what can be compared: its content, its numbers and what it claims.
struct FactSentence: Sendable {
    /// A number with what it counts.
    struct Number: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case age
            case date
            case time
            case thing
        }
        let value: UInt64
        let unit: UInt64
        let kind: Kind
    }

    /// A part of a sentence that stands for itself.
    struct Clause: Sendable {
        var stems: Set<UInt64> = []
        var isNegated = false
    }

    /// Where it stands in its view.
    let bytes: Range<Int>
    private let words: [FactWord]
    private let isQuestion: Bool
    private let hasQuotation: Bool
    private(set) var numbers: [Number] = []

    /// Every sentence of a view, as far as so many.
    static func all(in view: TextView) -> [FactSentence] {
        var found: [FactSentence] = []
        var start = 0
        let text = view.bytes
        for at in text.indices where ends(text, at) {
            if at > start { found.append(FactSentence(start..<at + 1, in: view)) }
            start = at + 1
            guard found.count < most else { return found }
        }
        if start < text.count { found.append(FactSentence(start..<text.count, in: view)) }
        return found
    }

    private static let most = 200

    private static func ends(_ text: [UInt8], _ at: Int) -> Bool {
        switch text[at] {
        case UInt8(ascii: "\n"), UInt8(ascii: ";"): true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            at + 1 == text.count || text[at + 1] == UInt8(ascii: " ")
                || text[at + 1] == UInt8(ascii: "\n")
        default: false
        }
    }

    init(_ bytes: Range<Int>, in view: TextView) {
        self.bytes = bytes
        let text = view.bytes[bytes]
        words = FactWord.all(in: text)
        isQuestion = text.last == UInt8(ascii: "?")
        hasQuotation = text.contains(UInt8(ascii: "\""))
        for (at, word) in words.enumerated() { readNumbers(of: word, at) }
    }

    // MARK: What is compared

    /// What it says something about.
    var stems: Set<UInt64> {
        Set(words.lazy.filter { $0.kinds.contains(.content) }.map(\.stem))
    }

    /// Every number and every day of the week that it names, whatever it counts.
    var values: Set<UInt64> {
        Set(
            words.lazy.filter { !$0.kinds.isDisjoint(with: [.number, .weekday, .twice]) }
                .map { $0.kinds.contains(.twice) ? 2 : $0.value }
        )
    }

    /// What it claims of each concept.
    var claims: [FactConcept: Bool] { FactConcept.claims(in: words) }

    /// The parts between and, but and while, each with what it says and whether it says not.
    var clauses: [Clause] {
        words.split { $0.kinds.contains(.join) }.map { part in
            Clause(
                stems: Set(part.lazy.filter { $0.kinds.contains(.content) }.map(\.stem)),
                isNegated: part.contains { $0.kinds.contains(.negation) }
            )
        }
    }

    /// Whether it speaks of somebody as he, she or they.
    var hasPronoun: Bool { words.contains { $0.kinds.contains(.pronoun) } }

    /// Whether it says of somebody what he or she did.
    var isOfOnePerson: Bool { words.contains { Self.persons.contains($0.hash) } }

    /// Whether a word of it is one of some, or claims anything.
    func mayConcern(_ stems: Set<UInt64>) -> Bool {
        words.contains { $0.kinds.contains(.claim) || stems.contains($0.stem) } || !numbers.isEmpty
    }

    /// Whether it tells what was found, admitted or decided, and not what is alleged.
    var isFinding: Bool {
        words.contains { $0.kinds.contains(.finding) }
            && !words.contains { $0.kinds.contains(.allegation) }
    }

    /// Whether it states something, and does not ask, correct or speak of the writer.
    var asserts: Bool {
        guard !isQuestion, let first = words.first, !first.kinds.contains(.question) else {
            return false
        }
        if words.contains(where: { $0.kinds.contains(.hedge) }) || isDoubtful { return false }
        if hasQuotation, words.contains(where: { $0.kinds.contains(.reporting) }) { return false }
        return !words.prefix(5).contains { $0.kinds.contains(.own) } || opensRemark
    }

    private var isDoubtful: Bool {
        words.indices.contains { at in
            guard words[at].kinds.contains(.opensDoubt) else { return false }
            return FactWords.doubtsByFirst[words[at].hash]?.contains { isSaid($0, at) } ?? false
        }
    }

    private func isSaid(_ doubt: FactWords.Doubt, _ at: Int) -> Bool {
        let rest = words[at...]
        guard rest.prefix(doubt.words.count).map(\.hash) == doubt.words else { return false }
        guard doubt.isOfAmount else { return true }
        return rest.dropFirst(doubt.words.count).first?.kinds.contains(.number) ?? false
    }

    /// Whether the writer only tells that they noticed what comes next, which they then claim.
    private var opensRemark: Bool {
        words.count > 2 && words[0].hash == Self.writer && words[1].kinds.contains(.noticing)
            && !words.dropFirst(2).prefix(5).contains { $0.kinds.contains(.own) }
    }

    private static let persons = ["he", "she"].map { FactWords.hash($0) }
    private static let writer = FactWords.hash("i")
    private static let times = FactWord(Array("times".utf8)[...]).stem
}

extension FactSentence {
    private mutating func readNumbers(of word: FactWord, _ at: Int) {
        if word.kinds.contains(.twice) {
            numbers.append(Number(value: 2, unit: Self.times, kind: .time))
        }
        if word.kinds.contains(.number) { readNumber(word.value, at) }
        if isMonth(word, at) {
            numbers.append(Number(value: word.hash, unit: FactWords.monthUnit, kind: .date))
        }
        if word.kinds.contains(.weekday) {
            numbers.append(Number(value: word.value, unit: FactWords.weekdayUnit, kind: .date))
        }
    }

    /// March and may count only where a date may stand.
    private func isMonth(_ word: FactWord, _ at: Int) -> Bool {
        guard word.kinds.contains(.month) else { return false }
        guard word.kinds.contains(.doubtfulMonth) else { return true }
        return at > 0 && !words[at - 1].kinds.isDisjoint(with: [.beforeMonth, .number])
    }

    private mutating func readNumber(_ value: UInt64, _ at: Int) {
        let after = words[(at + 1)...].prefix(4)
        let isAge =
            at > 0 && words[at - 1].kinds.contains(.aged)
            || after.first?.kinds.contains(.year) ?? false
                && after.contains { $0.kinds.contains(.old) }
        if isAge {
            numbers.append(Number(value: value, unit: FactWords.ageUnit, kind: .age))
        } else if (1900...2099).contains(value) {
            numbers.append(Number(value: value, unit: FactWords.yearUnit, kind: .date))
        } else {
            readCount(value, of: after)
            readCasualties(value, after)
        }
    }

    /// "All thirteen on board were killed", whatever they are called.
    private mutating func readCasualties(_ value: UInt64, _ after: ArraySlice<FactWord>) {
        let clause = after.prefix { $0.kinds.isDisjoint(with: [.join, .number]) }
        let claims = FactConcept.claims(in: Array(clause))
        for (concept, unit) in Self.casualties where claims[concept] == true {
            numbers.append(Number(value: value, unit: unit, kind: .thing))
        }
    }

    /// What the dead and the hurt are counted as.
    private static let casualties: [(FactConcept, UInt64)] = [
        (.life, FactWords.deadUnit), (.harm, FactWords.hurtUnit),
    ]

    /// "Nine missed chances": what is counted is the last of the words that belong together.
    private mutating func readCount(_ value: UInt64, of words: ArraySlice<FactWord>) {
        let counted = words.drop { $0.kinds.isDisjoint(with: [.content, .time, .boundary]) }
        for word in counted.prefix(2) {
            guard !word.kinds.isDisjoint(with: [.content, .time]) else { return }
            numbers.append(
                Number(
                    value: value,
                    unit: word.stem,
                    kind: word.kinds.contains(.time) ? .time : .thing
                )
            )
        }
    }
}
