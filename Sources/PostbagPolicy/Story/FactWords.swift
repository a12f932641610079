/// The words by which facts and claims are taken apart.
enum FactWords {
    static let ageUnit: UInt64 = 1
    static let yearUnit: UInt64 = 3
    static let monthUnit: UInt64 = 5
    static let weekdayUnit: UInt64 = 7
    static let deadUnit: UInt64 = 9
    static let hurtUnit: UInt64 = 11

    private static let lists: [(FactWord.Kinds, String)] = [
        (
            .negation,
            """
            not never no nobody none nothing neither nor without refused failed hardly \
            cannot
            """
        ),
        (.pronoun, "he she they him her his them it"),
        (.own, "i we my our me mine i'm i've we've your"),
        (
            .hedge,
            """
            correction correct corrected typo misprint if whether maybe perhaps wonder \
            wondering supposing imagine unless sure mistake hypothetically should hope \
            hopefully wish would
            """
        ),
        (
            .finding,
            """
            convicted found admitted pleaded sentenced jailed serving concluded ruled \
            accepted apologised established closed missed fined was were said says
            """
        ),
        (
            .allegation,
            """
            charged denies denied alleged allegedly accused suspected arrested claims \
            claimed
            """
        ),
        (.join, "and but while"),
        (.reporting, "says said wrote writes claims claimed"),
        (.boundary, "and or but to in on at with from"),
        (
            .question,
            """
            is are was were did does do has have had who what when where why how which \
            can could will
            """
        ),
        (
            .small,
            """
            the a an and or but of in on at to for from by with about as is are was were \
            be been being has have had do does did done will would can could may might \
            must shall this that these those there here then than so too very just only \
            also all any some more most much many few own same such out off up down over \
            under again now still even ever yet who whom which what when where why how \
            it its he she him her his they them their you your i we me us my our not no \
            never get got said says one between after before during because while aged \
            old whole into actually really
            """
        ),
        (
            .time,
            """
            year years month months week weeks day days hour hours minute minutes pounds \
            pound times time per percent million miles thousand
            """
        ),
        (
            .month,
            """
            january february march april may june july august september october november \
            december
            """
        ),
        (.doubtfulMonth, "march may"),
        (.beforeMonth, "in of since on last until by"),
        (.noticing, "see note notice"),
        (.aged, "aged age"),
        (.old, "old"),
        (.year, "year years"),
        (.twice, "twice"),
    ]
    /// Phrases by which the writer is not sure, or puts something right.
    private static let doubts = [
        "should read", "should say", "i thought", "i read", "i heard", "isn't it", "wasn't it",
        "is it true", "could you check", "please check", "are you sure", "as far as i know",
        "used to", "the other", "in general", "on average", "every year", "each year",
        "the person saying", "the person who said", "people saying", "anyone saying",
        "whoever said", "whoever says", "whoever keeps", "whoever wrote", "those saying",
    ]
    /// Phrases that make a doubt of the number after them alone: "owned up to it" is none.
    private static let amounts = [
        "at least", "more than", "fewer than", "less than", "up to", "as many as", "another",
    ]
    private static let numbers =
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
        fifteen sixteen seventeen eighteen nineteen twenty
        """
    private static let tens = "thirty forty fifty sixty seventy eighty ninety"
    private static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
    /// Words that say the same of a case.
    private static let same: [String: String] = [
        "jailed": "sentence", "sentenced": "sentence", "serving": "sentence", "served": "sentence",
        "serve": "sentence", "imprisoned": "sentence", "prison": "sentence", "jail": "sentence",
        "given": "sentence", "sentence": "sentence", "doing": "sentence", "gets": "sentence",
        "inside": "sentence", "died": "dead", "dies": "dead", "injured": "hurt", "wounded": "hurt",
        "death": "dead", "killed": "dead",
        "mum": "mother", "mam": "mother", "dad": "father", "kid": "child", "kids": "child",
        "visited": "visit", "visits": "visit", "visiting": "visit", "neglected": "neglect",
        "recommended": "recommend", "recommendations": "recommend", "burnt": "burn",
        "destroyed": "burn", "burned": "burn", "chances": "chance", "opportunities": "chance",
        "opportunity": "chance", "court": "court", "trial": "trial", "saw": "see", "seen": "see",
        "sank": "sink", "sunk": "sink",
    ]

    /// What is known of every word that anything is known of, by the hash of its letters.
    static let known: [UInt64: FactWord] = {
        var words: [String: (kinds: FactWord.Kinds, value: UInt64)] = [:]
        func add(_ word: String, _ kind: FactWord.Kinds, value: UInt64? = nil) {
            words[word, default: ([], 0)].kinds.insert(kind)
            if let value { words[word]?.value = value }
        }
        for (kind, list) in lists { for word in split(list) { add(word, kind) } }
        for word in FactConcept.words { add(word, .claim) }
        for word in same.keys { add(word, []) }
        for doubt in doubts + amounts { add(split(doubt)[0], .opensDoubt) }
        for (value, word) in split(numbers).enumerated() {
            add(word, .number, value: UInt64(value))
        }
        for (value, word) in split(tens).enumerated() {
            add(word, .number, value: UInt64(value * 10 + 30))
        }
        for (value, day) in split(weekdays).enumerated() {
            // Of one week, or of all.
            for word in [day, day + "s"] { add(word, .weekday, value: dayValue | UInt64(value)) }
        }
        return Dictionary(
            uniqueKeysWithValues: words.map { word, known in
                let stem = same[word].map { hash($0) }
                let word = FactWord(
                    Array(word.utf8)[...],
                    known.kinds,
                    stem: stem,
                    value: known.value
                )
                return (word.hash, word)
            }
        )
    }()

    /// No number in a text is as great.
    private static let dayValue: UInt64 = 1 << 62

    /// A phrase of doubt.
    struct Doubt: Sendable {
        let words: [UInt64]
        /// Whether it is one only before a number.
        let isOfAmount: Bool

        fileprivate init(_ phrase: String, isOfAmount: Bool = false) {
            words = split(phrase).map { hash($0) }
            self.isOfAmount = isOfAmount
        }
    }

    /// The phrases of doubt under the hashes of their first words.
    static let doubtsByFirst: [UInt64: [Doubt]] = Dictionary(
        grouping: doubts.map { Doubt($0) } + amounts.map { Doubt($0, isOfAmount: true) },
        by: { $0.words[0] }
    )

    /// The hash of a word as ``FactWord`` has it.
    static func hash(_ word: String) -> UInt64 { LetterHash.of(word.utf8) }

    private static func split(_ list: String) -> [String] {
        list.split(separator: " ").map { String($0) }
    }
}
