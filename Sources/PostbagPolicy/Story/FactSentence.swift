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
        let value: String
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
    private(set) var stems: Set<UInt64> = []
    private(set) var numbers: [Number] = []
    /// Every number and every day of the week that it names, whatever it counts.
    private(set) var values: Set<String> = []
    private(set) var claims: [FactConcept: Bool] = [:]
    /// The parts between and, but and while, each with what it says and whether it says not.
    private(set) var clauses: [Clause] = []
    /// Whether it speaks of somebody as he, she or they.
    private(set) var hasPronoun = false
    /// Whether it states something, and does not ask, correct or speak of the writer.
    private(set) var asserts = true
    /// Whether it tells what was found, admitted or decided, and not what is alleged.
    private(set) var isFinding = false

    /// Every sentence of a view.
    static func all(in view: TextView) -> [FactSentence] {
        var found: [FactSentence] = []
        var start = 0
        let text = view.bytes
        for at in text.indices where ends(text, at) {
            if at > start { found.append(FactSentence(start..<at + 1, in: view)) }
            start = at + 1
            guard found.count < 200 else { return found }
        }
        if start < text.count { found.append(FactSentence(start..<text.count, in: view)) }
        return found
    }

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
        let plain = String(decoding: text.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
        let words = plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map { word in
            word.hasSuffix("'s") ? String(word.dropLast(2)) : String(word)
        }
        asserts =
            !plain.hasSuffix("?") && !FactWords.opensQuestion(words)
            && !words.contains(where: FactWords.hedges.contains)
            && !FactWords.hedgingPhrases.contains { plain.contains($0) }
            && !(plain.contains("\"") && words.contains(where: FactWords.reporting.contains))
        isFinding =
            words.contains(where: FactWords.findings.contains)
            && !words.contains(where: FactWords.allegations.contains)
        read(words)
    }

    private mutating func read(_ words: [String]) {
        for clause in words.split(whereSeparator: FactWords.joins.contains) {
            clauses.append(
                Clause(
                    stems: Set(clause.filter(FactWords.isContent).map(FactWords.stem)),
                    isNegated: clause.contains(where: FactWords.isNegation)
                )
            )
        }
        for (at, word) in words.enumerated() {
            if word == "twice" {
                let unit = FactWords.stem("times")
                values.insert("2")
                numbers.append(Number(value: "2", unit: unit, kind: .time))
            }
            if FactWords.pronouns.contains(word) { hasPronoun = true }
            if FactWords.isContent(word) { stems.insert(FactWords.stem(word)) }
            if let value = FactWords.number(word) {
                values.insert(value)
                readNumber(value, at: at, in: words)
            }
            if let day = FactWords.weekday(word) {
                values.insert(day)
                numbers.append(Number(value: day, unit: FactWords.weekdayUnit, kind: .date))
            }
            if let month = FactWords.month(word, after: at > 0 ? words[at - 1] : nil) {
                numbers.append(Number(value: month, unit: FactWords.monthUnit, kind: .date))
            }
        }
        if let own = words.firstIndex(where: FactWords.own.contains), own < 5,
            !FactWords.opensRemark(words)
        {
            asserts = false
        }
        for concept in FactConcept.allCases {
            if let claim = concept.claim(in: words) { claims[concept] = claim }
        }
    }

    private mutating func readNumber(_ value: String, at: Int, in words: [String]) {
        let before = at > 0 ? words[at - 1] : ""
        let after = words[(at + 1)...].prefix(4)
        let next = after.first ?? ""
        if before == "aged" || before == "age" || next.hasPrefix("year") && after.contains("old") {
            numbers.append(Number(value: value, unit: FactWords.ageUnit, kind: .age))
            return
        }
        if let year = Int(value), (1900...2099).contains(year) {
            numbers.append(Number(value: value, unit: FactWords.yearUnit, kind: .date))
            return
        }
        guard let unit = after.first(where: { FactWords.isContent($0) || FactWords.isTime($0) }),
            !after.prefix(while: { $0 != unit }).contains(where: FactWords.breaks.contains)
        else { return }
        // "Nine missed chances": what is counted is the last of the words that belong together.
        let start = after.firstIndex(of: unit) ?? after.startIndex
        let phrase = after[start...].prefix { FactWords.isContent($0) || FactWords.isTime($0) }
        for counted in phrase.prefix(2) {
            numbers.append(
                Number(
                    value: value,
                    unit: FactWords.stem(counted),
                    kind: FactWords.isTime(counted) ? .time : .thing
                )
            )
        }
    }
}
