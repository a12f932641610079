/// Names that nobody has, made up of invented and of everyday pieces.
enum InventedNames {
    /// A first name and a surname.
    struct Name: Sendable, Hashable {
        let given: String
        let surname: String
        /// Whether both are everyday words as well.
        var areWords = false
        var full: String { "\(given) \(surname)" }
    }

    static let all: [Name] =
        pairs(plainGiven, plainSurnames, 70) + pairs(shortGiven, shortSurnames, 25)
        + pairs(longGiven, longSurnames, 25) + pairs(accentedGiven, accentedSurnames, 25)
        + pairs(plainGiven.reversed(), hyphenatedSurnames, 20)
        + pairs(doubleGiven, plainSurnames.reversed(), 10) + words

    private static func pairs(_ given: [String], _ surnames: [String], _ count: Int) -> [Name] {
        (0..<count).map {
            Name(
                given: given[$0 % given.count],
                surname: surnames[($0 * 3 + $0 / given.count) % surnames.count]
            )
        }
    }

    private static let plainGiven = [
        "Jane", "Marcus", "Tilda", "Bethan", "Rowena", "Callum", "Imogen", "Dorian", "Maisie",
        "Kelvin", "Rhona", "Tobias", "Selina", "Gareth", "Philippa", "Nathan", "Corinne", "Declan",
        "Harriet", "Stefan", "Lorna", "Adrian", "Keziah", "Roland", "Yvette",
    ]
    private static let plainSurnames = [
        "Kettlewick", "Brandreth", "Oldersham", "Tranmore", "Winsley", "Garforde", "Pellinore",
        "Hathersage", "Dunnock", "Carberry", "Skelding", "Thornaby", "Marwick", "Fenbury",
        "Ravensdale", "Cobbold", "Larkham", "Haddow", "Prestwood", "Quillan", "Stannard",
        "Wetherill", "Ormsby", "Tindall", "Bleasdale", "Crowhurst", "Philpotts", "Mayhew",
    ]
    private static let shortGiven = [
        "Al", "Bo", "Jo", "Kit", "Lou", "Max", "Ned", "Pip", "Una", "Zak",
    ]
    private static let shortSurnames = [
        "Doe", "Fry", "Ogg", "Tew", "Orr", "Pym", "Ash", "Uzz", "Ivo",
    ]
    private static let longGiven = [
        "Bartholomew", "Clementine", "Evangeline", "Maximilian", "Persephone", "Alexandrina",
    ]
    private static let longSurnames = [
        "Featherstonhaugh", "Wolstenholme", "Cholmondeston", "Ravensthorpe", "Throckmortimer",
        "Butterworthy", "Micklethwaites",
    ]
    private static let accentedGiven = [
        "Zoë", "Séamus", "Łukasz", "Björn", "Renée", "Günter", "Iñaki",
    ]
    private static let accentedSurnames = [
        "Brontëe", "O'Farrelly", "Wiśniewicz", "Sörengård", "Désormeau", "Müllerhaus", "Peñaflor",
        "D'Aubigny",
    ]
    private static let hyphenatedSurnames = [
        "Ashby-Tranmore", "Winsley-Crowe", "Holt-Pellinore", "Garforde-Smith", "Dunnock-Hale",
        "Larkham-Price",
    ]
    private static let doubleGiven = ["Mary-Jane", "Anne-Marie", "Billy-Joe", "Sarah-Lou"]
    private static let words: [Name] = [
        ("Grace", "Hill"), ("Mark", "Stone"), ("Will", "Young"), ("Rose", "Field"),
        ("Hope", "Winter"), ("Dawn", "Rivers"), ("Frank", "Savage"), ("Faith", "Marsh"),
        ("Joy", "Bishop"), ("Ray", "Brook"), ("Bill", "Banks"), ("Lily", "Pond"),
        ("Daisy", "Meadow"), ("Rob", "Swift"), ("Sue", "Cross"), ("Jack", "Frost"),
        ("Pearl", "Diver"), ("Heather", "Moor"), ("Cliff", "Waters"), ("Iris", "Flower"),
        ("Drew", "Cash"), ("Chase", "Fox"), ("Holly", "Wood"), ("Rich", "Miller"), ("Amber", "Day"),
    ].map { Name(given: $0, surname: $1, areWords: true) }
}
