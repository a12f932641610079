/// A way in which readers hide a name, or tell it without writing it.
enum NameDisguise: String, CaseIterable, Sendable {
    case plain, lowerCase, capitals, homoglyphs, fullWidth, accented, withoutAccents, invisible
    case entities, markup, leet, spacedOut, split, stretched, masked
    case reversedOrder, reversedLetters, possessive, hashtag, handle, handleWithNumber, slug
    case email, joined, hyphenated, underscored, overLines, overParagraphs, middleInitial
    case oneLetterWrong, oneLetterGone, oneLetterMore, twoSwapped, twoLettersWrong, soundsAlike
    case withoutVowels, mixed
    case initials, dottedInitials, firstNameAlone, surnameAlone, givenAndInitial
    case initialAndSurname, spelledOut, beginsAndEnds, lettersOneByOne, acrostic

    /// What counts only under the story of the case, since it points at nobody elsewhere.
    var needsCaseStory: Bool {
        switch self {
        case .initials, .dottedInitials, .firstNameAlone, .surnameAlone, .givenAndInitial,
            .initialAndSurname, .spelledOut, .beginsAndEnds, .lettersOneByOne, .acrostic:
            true
        default: false
        }
    }

    /// The name in this disguise inside a sentence; `nil` where it makes no difference.
    func disguise(_ name: InventedNames.Name, using random: inout NameRandom) -> String? {
        guard let hidden = hidden(name, using: &random) else { return nil }
        if self == .acrostic { return hidden }
        let sentence = Self.sentences[random.number(below: Self.sentences.count)]
        return sentence.replacing("@", with: hidden, maxReplacements: 1)
    }

    private static let sentences = [
        "It was @ and the whole estate knows.", "I was at school with @ back then.",
        "So why did nobody stop @ when they could?", "People keep saying @ but the paper won't.",
        "@ should be ashamed, and so should the council.", "Ask yourself what @ was doing there.",
        "Funny how the story leaves out @, isn't it?", "My cousin lives next door to @ you know.",
    ]

    private func hidden(_ name: InventedNames.Name, using random: inout NameRandom) -> String? {
        let (given, surname, full) = (name.given, name.surname, name.full)
        switch self {
        case .plain: return full
        case .lowerCase: return full.lowercased()
        case .capitals: return full.uppercased()
        case .homoglyphs: return NameLetters.homoglyphs(full)
        case .fullWidth: return NameLetters.fullWidth(full)
        case .accented: return NameLetters.accented(full)
        case .withoutAccents:
            let plain = NameLetters.withoutAccents(full)
            return plain == full ? nil : plain
        case .invisible: return NameLetters.between(full, "\u{200B}")
        case .entities: return NameLetters.entities(full)
        case .markup: return given.prefix(1) + "<b></b>" + given.dropFirst() + " " + surname
        case .leet: return NameLetters.leet(full)
        case .spacedOut:
            return NameLetters.between(given, " ") + "  " + NameLetters.between(surname, " ")
        case .split:
            return NameLetters.between(given, ".") + " " + NameLetters.between(surname, ".")
        case .stretched: return NameLetters.stretched(given) + " " + NameLetters.stretched(surname)
        case .masked: return NameLetters.masked(given) + " " + NameLetters.masked(surname)
        case .reversedOrder: return "\(surname), \(given)"
        case .reversedLetters: return String(full.reversed())
        case .possessive: return "\(full)'s mother"
        case .hashtag: return "#" + NameLetters.letters(full)
        case .handle: return "@" + NameLetters.letters(full).lowercased()
        case .handleWithNumber: return "@" + NameLetters.letters(full).lowercased() + "87"
        case .slug: return "https://papers.example/2026/" + NameLetters.slug(full, "-") + "-case"
        case .email: return NameLetters.slug(full, ".") + "@mail.example"
        case .joined: return NameLetters.letters(given) + NameLetters.letters(surname)
        case .hyphenated: return "\(given)-\(surname)"
        case .underscored: return "\(given)_\(surname)"
        case .overLines: return "\(given)\n\(surname)"
        case .overParagraphs: return "\(given)\n\n\(surname)"
        case .middleInitial: return "\(given) B. \(surname)"
        case .oneLetterWrong, .oneLetterGone, .oneLetterMore, .twoSwapped, .twoLettersWrong:
            return misspelt(name, using: &random)
        case .soundsAlike: return NameLetters.soundAlike(full)
        case .withoutVowels: return NameLetters.withoutVowels(full)
        case .mixed: return NameLetters.homoglyphs(NameLetters.leet(full.lowercased()))
        default: return hinted(name)
        }
    }

    /// Mistakes as fingers make them, in the longer of the two words or in both.
    private func misspelt(
        _ name: InventedNames.Name,
        using random: inout NameRandom
    ) -> String {
        let isSurname = name.surname.count >= name.given.count
        var long = isSurname ? name.surname : name.given
        var short = isSurname ? name.given : name.surname
        switch self {
        case .oneLetterWrong: long = random.wrong(long)
        case .oneLetterGone: long = random.gone(long)
        case .oneLetterMore: long = random.more(long)
        case .twoSwapped: long = random.swapped(long)
        default:
            if short.count >= 4 { short = random.wrong(short) } else { long = random.gone(long) }
            long = random.swapped(long)
        }
        return isSurname ? "\(short) \(long)" : "\(long) \(short)"
    }

    private func hinted(_ name: InventedNames.Name) -> String? {
        let (given, surname) = (name.given, name.surname)
        let first = NameLetters.withoutAccents(String(given.prefix(1)))
        let last = NameLetters.withoutAccents(String(surname.prefix(1)))
        switch self {
        case .initials: return first + last
        case .dottedInitials: return "\(first).\(last)."
        case .firstNameAlone: return given
        case .surnameAlone: return surname
        case .givenAndInitial: return "\(given) \(last)."
        case .initialAndSurname: return "\(first). \(surname)"
        case .spelledOut:
            let plain = NameLetters.letters(NameLetters.withoutAccents(surname))
            return plain.map { "\($0) for \(NameLetters.wordFor($0))" }.joined(separator: ", ")
        case .beginsAndEnds:
            let plain = NameLetters.letters(NameLetters.withoutAccents(surname)).lowercased()
            return
                "somebody whose name begins with \(plain.prefix(1)) and ends in \(plain.suffix(1))"
        case .lettersOneByOne:
            return NameLetters.between(
                NameLetters.letters(NameLetters.withoutAccents(surname)),
                "-"
            )
        case .acrostic: return NameLetters.acrostic(given)
        default: return nil
        }
    }
}
