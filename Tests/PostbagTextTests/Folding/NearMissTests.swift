import PostbagText
import Testing

@Suite struct `Honest words` {
    private static let vocabulary = Vocabulary(
        [
            "ass", "asses", "arse", "cock", "cunt", "cant", "dick", "hell", "shell", "shit", "tit",
            "tits", "fuck", "wank", "twat", "whore", "were", "well", "slut", "spic", "coon",
            "nigger",
            "fag", "anal", "anus", "penis", "cum", "sex", "rape", "rapist", "rat", "git", "prat",
            "fool", "idiot", "moron", "ill", "shed", "wed", "its", "lets", "crap", "hoe", "hoes",
        ].map { Vocabulary.Word(text: $0, isStarred: $0.count == 4) }
            + [
                "email", "online", "coop", "youre", "said", "website", "call", "names", "case",
                "party",
                "editor", "area", "goat", "stop", "year",
            ].map { Vocabulary.Word(text: $0, isListed: false) }
    )

    private static let words = [
        "Scunthorpe", "Penistone", "Lightwater", "assess", "classic", "specialist", "Nigeria",
        "therapist", "smartwatch", "Essex", "cockerel", "142,460", "A1(M)", "4x4", "don't", "he'll",
        "we'll", "can't", "can\u{2019}t", "grass", "bass", "shitake", "Clitheroe", "Cockermouth",
        "Middlesex", "Sussex", "Arsenal", "parsed", "analyst", "document", "circumstance",
        "cucumber", "grape", "drapes", "saturate", "digit", "legitimate", "titan", "Titchmarsh",
        "button", "shuttlecock", "peacock", "Hancock", "cocktail", "Dickens", "dictionary",
        "raccoon", "tycoon", "conspicuous", "suspicion", "despicable", "basement", "embarrass",
        "massage", "passage", "compass", "hello", "shellfish", "she'll", "she'd", "we'd", "we're",
        "they're", "I'll", "it's", "let's", "who're", "won't", "isn't", "e-mail", "on-line",
        "co-op",
        "well-known", "and/or", "e.g.", "i.e.", "U.S.", "10am", "3rd", "£5m", "$3.5m", "covid-19",
        "MP's", "MPs'", "A55", "S11 8TX", "B55", "07700 900123", "12:30", "3.14", "50%", "1st",
        "web-site", "name(s)", "(all", "edit(or", "party.#", "case*", "your'e", "sa'id", "are-a",
        "info@ass.example", "https://ass.example/f.u.c.k", "www.fool.com", "D.A.R.E.", "a, b, c",
        "don t its okay", "it s hell-bent", "can t", "plan b, c or d", "i d say", "1 2 3 4", "R2D2",
        "x-ray", "T-shirt", "U-turn", "rock'n'roll", "o'clock", "O'Brien", "ma'am", "C++", "C#",
        "a b c d e", "on us", "the pen\nis mine", "part-\ntime", "brass-", "ra1", "H2O",
    ]

    @Test(arguments: words)
    func `stay as they are`(_ text: String) {
        let reading = Reading("The \(text) was there.", vocabulary: Self.vocabulary)
        #expect(reading.repaired == nil)
    }

    @Test func `need no repair when they are listed words already`() {
        let text = "Fool! \"idiot\", (moron) *fool* _idiot_ fool's #fool @fool hell-bent"
        #expect(Reading(text, vocabulary: Self.vocabulary).repaired == nil)
    }

    @Test func `are not repaired without a vocabulary`() {
        #expect(Reading("f.o.o.l 1d10t id**t f o o l").views.count == 1)
    }
}
