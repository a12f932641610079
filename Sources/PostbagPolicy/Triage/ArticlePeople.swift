import PostbagText

/// Somebody whom a sentence names.
struct NamedPerson: Equatable {
    /// The name without titles.
    var name: String
    /// Whether a title or what stands beside the name says that the person judges, prosecutes,
    /// investigates or speaks for somebody.
    var isOfficial = false
    /// Whether an age follows, as newspapers give it of whoever a story is about.
    var hasAge = false
}

/// Finds the names of people in an article's sentence by their capitals.
enum PersonNames {
    private static let titles: Set<String> = officials.union([
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Professor", "Prof", "Rev",
        "Defendant", "Manager", "Striker", "Keeper", "Captain", "Coach", "Owner", "Director",
        "Chairman", "Chairwoman", "Chair", "Neighbour", "Teacher", "Nurse", "Deputy", "Assistant",
        "Singer", "Actor", "Builder", "Driver", "Skipper", "Farmer",
    ])
    /// Titles of those who are never whom a case is against, as far as its report says.
    private static let officials: Set<String> = [
        "Cllr", "Councillor", "Judge", "Supt", "Superintendent", "Inspector", "Insp", "Sgt",
        "Sergeant", "Det", "Detective", "DI", "DC", "DCI", "DS", "PC", "Chief", "Constable",
        "Justice", "Honour", "Headteacher", "Headmaster", "Headmistress", "Minister", "Mayor",
        "Coroner", "Prosecutor", "Prosecuting", "Defending", "Barrister", "Solicitor", "Recorder",
        "Spokesman", "Spokeswoman", "Spokesperson", "Magistrate", "Witness",
    ]
    /// What follows a barrister's name.
    private static let silks: Set<String> = ["KC", "QC"]
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

    /// The people named, in order.
    static func people(in sentence: String) -> [NamedPerson] {
        var found: [NamedPerson] = []
        let words = sentence.split(separator: " ").map(String.init)
        var run: Range<Int> = 0..<0
        for (index, word) in words.enumerated() {
            let plain = word.trimmed
            let isName = isCapitalised(plain) && (!openers.contains(plain) || !run.isEmpty)
            if isName { run = (run.isEmpty ? index : run.lowerBound)..<(index + 1) }
            // A name ends with the word that is not part of it, or with the mark behind one.
            guard !isName || endsName(word) else { continue }
            keep(run, of: words, in: &found)
            run = 0..<0
        }
        keep(run, of: words, in: &found)
        return found
    }

    private static func endsName(_ word: String) -> Bool {
        let hasMark = word.last.map { ",.;:!?)\"”".contains($0) } ?? false
        return hasMark || word.hasSuffix("'s") || word.hasSuffix("’s")
    }

    private static func keep(_ run: Range<Int>, of all: [String], in found: inout [NamedPerson]) {
        let before = all[run].prefix { titles.contains($0.trimmed) }.map(\.trimmed)
        let words = all[run].dropFirst(before.count).map(\.trimmed)
        guard words.count == 2 || words.count == 3, !words.contains(where: others.contains) else {
            return
        }
        let next = run.upperBound < all.count ? all[run.upperBound].trimmed : ""
        let role = run.lowerBound > 0 ? all[run.lowerBound - 1].trimmed.capitalisedFirst : ""
        let person = NamedPerson(
            name: words.joined(separator: " "),
            isOfficial: before.contains(where: officials.contains) || silks.contains(next)
                || officials.contains(role),
            hasAge: isAge(after: run, in: all)
        )
        if !found.contains(where: { $0.name == person.name }) { found.append(person) }
    }

    /// Whether "51," or "aged 51" follows.
    private static func isAge(after run: Range<Int>, in words: [String]) -> Bool {
        let rest = words[run.upperBound...].prefix(2).map { $0.filter(\.isNumber) }
        let isMarked = words[run].last.map { $0.hasSuffix(",") || $0.hasSuffix("(") } ?? false
        guard let first = rest.first else { return false }
        if isMarked, (1...3).contains(first.count) { return true }
        return words[run.upperBound] == "aged" && rest.count > 1 && !rest[1].isEmpty
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

    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
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
                "schoolgirl", "newborn",
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
