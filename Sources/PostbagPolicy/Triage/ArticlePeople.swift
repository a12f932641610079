import PostbagText

/// Finds the names of people in an article's sentence by their capitals.
enum PersonNames {
    private static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Cllr", "Councillor",
        "Professor", "Prof", "Rev", "Judge", "Supt", "Superintendent", "Inspector", "Insp",
        "Sgt", "Sergeant", "Det", "Detective", "DI", "DC", "PC", "Chief", "Constable", "Justice",
        "Headteacher", "Minister", "Mayor", "Coroner",
    ]
    /// Words of names that are not people's.
    private static let others: Set<String> = [
        "Council", "Court", "Crown", "Magistrates", "Magistrates'", "Police", "Street", "Road",
        "Lane", "Avenue", "Hospital", "School", "Primary", "Academy", "College", "University",
        "County", "City", "Government", "Borough", "Authority", "Office", "Service", "Services",
        "Trust", "Church", "Park", "Station", "House", "Hall", "Hotel", "Centre", "Club", "United",
        "Rovers", "Society", "Review", "Act", "Board", "Committee", "Partnership", "Buses", "Ltd",
        "Limited", "Group", "Company", "Youth", "Family", "High", "North", "South", "East", "West",
        "Old", "New", "Great", "Bank", "Bridge", "River", "Valley", "Town", "Village", "Airport",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
        "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December", "Christmas", "Easter", "British", "English", "Scottish", "Welsh",
        "Irish", "European", "Ferries", "Theatre", "Garage", "Rescue", "Fire", "Ambulance", "NHS",
        "Child", "Baby", "Ofsted", "Parliament", "Commons", "Wales", "England", "Scotland",
    ]
    private static let openers: Set<String> = [
        "The", "A", "An", "In", "On", "At", "But", "And", "He", "She", "They", "It", "His", "Her",
        "Their", "This", "That", "These", "After", "Before", "When", "While", "As", "If", "For",
        "From", "With", "By", "Police", "Officers", "Detectives", "Prosecutors", "Jurors", "No",
        "One", "Two", "Three", "Four", "Five", "Six", "Last", "Earlier", "Later", "Yesterday",
        "Both", "All", "Some", "Neighbours", "Family", "Mother", "Father", "Now", "Then",
    ]

    /// The names, without titles, in order.
    static func names(in sentence: String) -> [String] {
        var found: [String] = []
        var run: [String] = []
        for word in sentence.split(separator: " ").map(String.init) {
            let plain = word.trimmed
            let isName = isCapitalised(plain) && (!openers.contains(plain) || !run.isEmpty)
            if isName { run.append(plain) }
            // A name ends with the word that is not part of it, or with the mark behind one.
            guard !isName || endsName(word) else { continue }
            keep(run, in: &found)
            run = []
        }
        keep(run, in: &found)
        return found
    }

    private static func endsName(_ word: String) -> Bool {
        let hasMark = word.last.map { ",.;:!?)\"”".contains($0) } ?? false
        return hasMark || word.hasSuffix("'s") || word.hasSuffix("’s")
    }

    private static func keep(_ run: [String], in found: inout [String]) {
        let words = Array(run.drop { titles.contains($0) })
        guard words.count == 2 || words.count == 3, !words.contains(where: others.contains) else {
            return
        }
        let name = words.joined(separator: " ")
        if !found.contains(name) { found.append(name) }
    }

    private static func isCapitalised(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, first.properties.isUppercase else {
            return false
        }
        return word.unicodeScalars.dropFirst().contains { $0.properties.isLowercase }
            && word.allSatisfy { $0.isLetter || "-'’".contains($0) } || titles.contains(word)
    }
}

extension String {
    /// The word without marks round it and without its 's.
    fileprivate var trimmed: String {
        var word = Substring(self)
        while let first = word.first, !first.isLetter { word.removeFirst() }
        while let last = word.last, !last.isLetter { word.removeLast() }
        for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
        return String(word)
    }
}

/// Finds a person of a case whom an article does not name.
enum UnnamedPeople {
    private static let people = [
        "the mother", "the father", "a mother", "a father", "a stepfather", "a grandmother",
        "the stepfather", "the teenager", "the boy", "the girl",
        "the defendant", "the accused", "a teenager", "a teenage boy", "a teenage girl", "a boy",
        "a girl", "a youth", "a man", "a woman", "two men", "two women", "three men", "a couple",
        "the man", "the woman", "the couple", "a teacher", "a nurse", "a driver", "the driver",
        "a police officer",
    ]

    static func person(in folded: [UInt8]) -> String? {
        people.filter { ArticleReader.isSaid($0, in: folded) }
            .min { place(of: $0, in: folded) < place(of: $1, in: folded) }
    }

    private static func place(of phrase: String, in folded: [UInt8]) -> Int {
        WholeWords.ranges(of: Array(phrase.utf8), in: folded).first?.lowerBound ?? .max
    }
}

/// Finds the people of an article who must perhaps not be located or pictured.
enum VulnerablePeople {
    private static let people: [(label: String, phrases: [String])] = [
        ("the complainant", ["complainant", "alleged victim", "accuser"]),
        ("the victim", ["victim", "survivor"]),
        ("the witness", ["witness", "witnesses", "key witness"]),
        ("the brother or sister", ["brother", "sister", "sibling", "siblings", "twin", "twins"]),
        (
            "the child",
            [
                "child", "boy", "girl", "baby", "toddler", "infant", "pupil", "schoolboy",
                "schoolgirl",
            ]
        ),
        ("the children", ["children", "boys", "girls", "pupils"]),
        ("the grandmother", ["grandmother"]), ("the grandfather", ["grandfather"]),
        (
            "the foster family",
            ["foster carer", "foster carers", "foster family", "foster parents"]
        ),
        ("the widow", ["widow"]), ("the widower", ["widower"]),
        ("the patient", ["patient"]),
        ("the resident", ["care home resident", "resident of the home"]),
    ]

    static func people(in folded: [UInt8]) -> [String] {
        people.filter { entry in
            entry.phrases.contains { ArticleReader.isSaid($0, in: folded) }
        }.map(\.label)
    }
}
