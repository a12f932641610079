import PostbagCore
import PostbagText

/// Goes through an article sentence by sentence.
struct ArticleReader {
    private let sentences: [String]
    private(set) var reasons: [StoryAssessment.Reason] = []
    private(set) var cases: [StoryAssessment.Case] = []
    private(set) var named: [String] = []
    private(set) var vulnerable: [String] = []
    private var lastPerson: String?

    /// An article of more sentences is read so far.
    private static let mostSentences = 2_000

    init(_ article: String) {
        sentences = Array(Self.sentences(of: article).prefix(Self.mostSentences))
    }

    mutating func read() {
        for sentence in sentences {
            let plain = String(decoding: Reading(sentence).views[0].bytes, as: UTF8.self)
            let told = StorySignal.withoutOtherSenses(plain)
            let folded = Array(told.utf8)
            let seen = Self.signals(in: told, folded)
            reasons += seen.map { StoryAssessment.Reason(signal: $0, sentence: sentence) }
            let people = PersonNames.people(in: sentence)
            for person in people where !named.contains(person.name) { named.append(person.name) }
            let missing = seen.contains(.missing) ? ["the missing person"] : []
            for person in VulnerablePeople.people(in: folded) + missing
            where !vulnerable.contains(person) {
                vulnerable.append(person)
            }
            readCase(seen, people, sentence, told)
        }
    }

    /// Sentences end at a full stop, a mark or a line.
    static func sentences(of article: String) -> [String] {
        var found: [String] = []
        var current = ""
        let characters = Array(article)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if !character.isNewline { current.append(character) }
            let isEnd =
                character.isNewline
                || ".!?".contains(character) && next.isWhitespace && !endsInTitle(current)
            guard isEnd || index + 1 == characters.count else { continue }
            let trimmed = current.drop { $0.isWhitespace }
            if trimmed.contains(where: \.isLetter) { found.append(String(trimmed)) }
            current = ""
        }
        return found
    }

    private static func endsInTitle(_ text: String) -> Bool {
        ["Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Cllr.", "Supt.", "Insp.", "Prof.", "Rev."]
            .contains { text.hasSuffix($0) }
    }

    // MARK: Signals

    private static func signals(in told: String, _ folded: [UInt8]) -> [StorySignal] {
        StorySignal.allCases.filter { signal in
            signal == .childDeath
                ? tellsOfChildDeath(told, folded) : signal.isShown(in: told, folded: folded)
        }
    }

    static func isSaid(_ phrase: String, in folded: [UInt8]) -> Bool {
        !WholeWords.ranges(of: Array(phrase.utf8), in: folded).isEmpty
    }

    private static let children = [
        "child", "baby", "boy", "girl", "toddler", "infant", "schoolboy", "schoolgirl", "newborn",
        "son", "daughter", "teenager", "pupil", "children", "months old", "weeks old", "days old",
    ]
    private static let deaths = [
        "died", "dead", "death", "killed", "murdered", "murder", "drowned", "manslaughter", "fatal",
        "body", "stillborn", "starved",
    ]

    private static var childsAge: Regex<Substring> {
        #/
        \b(?:[0-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen
          |fourteen|fifteen|sixteen|seventeen)[\ -](?:year|month|week|day)s?[\ -]old\b
        /#
    }

    private static func tellsOfChildDeath(_ told: String, _ folded: [UInt8]) -> Bool {
        (children.contains { isSaid($0, in: folded) } || told.contains(childsAge))
            && deaths.contains { isSaid($0, in: folded) }
    }

    // MARK: Cases

    /// From the last step to the first: a sentence that tells of the sentence tells of the charge.
    private static let steps: [(StorySignal, Proceedings.Step)] = [
        (.appeal, .appeal), (.sentence, .sentenced), (.verdict, .verdict), (.trial, .trial),
        (.charge, .charged),
        (.arrest, .arrested),
    ]
    private static let pending = [
        "will be sentenced", "to be sentenced", "sentencing was adjourned",
        "sentence was adjourned",
        "awaiting sentence", "before sentencing",
    ]

    private mutating func readCase(
        _ seen: [StorySignal],
        _ people: [NamedPerson],
        _ sentence: String,
        _ told: String
    ) {
        let folded = Array(told.utf8)
        let person = AccusedPerson.person(in: sentence, folded: told, names: people)
        defer { lastPerson = person ?? lastPerson }
        if seen.contains(.inquest), !cases.contains(where: { $0.mode == .inquest }) {
            let dead = people.first { !$0.isOfficial }?.name
            add(dead ?? "the person who died", .trial, .inquest, sentence)
            return
        }
        guard var step = Self.steps.first(where: { seen.contains($0.0) })?.1,
            !Self.isSaid("nobody has been", in: folded), !Self.isSaid("no one has been", in: folded)
        else { return }
        if step == .sentenced, Self.pending.contains(where: { Self.isSaid($0, in: folded) }) {
            step = .verdict
        }
        if step != .appeal, StorySignal.isAcquittal(told) { step = .concluded }
        add(person ?? lastPerson ?? AccusedPerson.unknown, step, Self.mode(folded), sentence)
    }

    private static func mode(_ folded: [UInt8]) -> Proceedings.Mode? {
        if isSaid("youth court", in: folded) { return .youth }
        if ["crown court", "jury", "jurors", "old bailey"].contains(where: {
            isSaid($0, in: folded)
        }) {
            return .jury
        }
        if isSaid("magistrates", in: folded) { return .magistrates }
        let isCivil = ["high court", "family court"].contains { isSaid($0, in: folded) }
        return isCivil ? .civil : nil
    }

    /// A person has one case, which is as far as the furthest sentence says.
    private mutating func add(
        _ defendant: String,
        _ step: Proceedings.Step,
        _ mode: Proceedings.Mode?,
        _ sentence: String
    ) {
        guard let known = indexOfCase(against: defendant) else {
            let found = StoryAssessment.Case(
                defendant: defendant,
                step: step,
                mode: mode,
                sentence: sentence
            )
            cases.append(found)
            return
        }
        if Self.isVague(cases[known].defendant), !Self.isVague(defendant) {
            cases[known].defendant = defendant
        }
        let order = Proceedings.Step.allCases
        let isFurther =
            (order.firstIndex(of: step) ?? 0) > (order.firstIndex(of: cases[known].step) ?? 0)
        if isFurther {
            cases[known].step = step
            cases[known].sentence = sentence
        }
        cases[known].mode = cases[known].mode ?? mode
    }

    /// The case of the same person, or the only one, if it is against somebody not yet named.
    private func indexOfCase(against defendant: String) -> Int? {
        let last = defendant.split(separator: " ").last.map(String.init) ?? defendant
        let same = cases.firstIndex {
            $0.defendant == defendant || $0.defendant.hasSuffix(" \(last)")
        }
        if let same { return same }
        guard cases.count == 1, cases[0].mode != .inquest else { return nil }
        let isOne = Self.isVague(cases[0].defendant) || defendant == AccusedPerson.unknown
        return isOne ? 0 : nil
    }

    /// Whether it says no more of somebody than that there is a case.
    ///
    /// "The mother" or "a boy" may be another person than somebody named later on.
    private static func isVague(_ defendant: String) -> Bool {
        guard defendant.first?.isLowercase == true else { return false }
        let words = defendant.split(separator: " ")
        return !words.contains { kin.contains(String($0)) }
    }

    private static let kin: Set<String> = [
        "mother", "father", "mum", "dad", "stepfather", "stepmother", "parents", "couple", "boy",
        "girl", "teenager", "youth", "child", "grandmother", "grandfather", "uncle", "aunt",
        "partner", "boyfriend", "girlfriend", "husband", "wife", "son", "daughter", "brother",
        "sister", "men", "women", "boys", "girls", "teenagers",
    ]
}
