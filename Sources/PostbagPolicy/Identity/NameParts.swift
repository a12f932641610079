import PostbagText

/// One word of a protected name with the forms by which it is found.
struct NamePart: Sendable {
    enum Role: Sendable {
        case given
        case middle
        case surname
        /// The only word of an alias.
        case whole
    }

    let name: Int
    let role: Role
    /// The letters as the name is written.
    let written: [UInt8]
    /// The collapsed letters.
    let letters: [UInt8]
    /// How many letters it has before collapsing.
    let length: Int
    let sound: [UInt8]
    let skeleton: [UInt8]
    let reversed: [UInt8]
    /// Whether it is an everyday word as well.
    let isOrdinary: Bool
    /// Whether many people have it, so that by itself it points at nobody.
    let isCommon: Bool

    init(_ written: [UInt8], role: Role, name: Int) {
        self.name = name
        self.role = role
        self.written = written
        letters = Letters.collapsed(written)
        length = written.count
        sound = PhoneticKey.of(letters)
        skeleton = Letters.skeleton(letters)
        reversed = letters.reversed()
        let hash = LetterHash.of(letters)
        isOrdinary = OrdinaryWords.contains(hash)
        isCommon = CommonNames.contains(hash)
    }

    /// Whether the word alone tells who is meant.
    var isDistinctive: Bool { !isOrdinary && !isCommon && length >= 4 }
}

/// A protected name or alias: which person it belongs to, and its words.
struct KnownName: Sendable {
    let order: Int
    let person: Int
    /// Indices of its parts.
    var parts: Range<Int>
    /// The forms in which it is run together, the longest first.
    var joined: [JoinedForm]
    /// The first letters of its words.
    var initials: [UInt8]
    /// Whether it is one word only.
    var isSingle: Bool
}

/// A name run together into one word.
struct JoinedForm: Sendable, Hashable {
    let letters: [UInt8]
    /// Whether it holds more than the surname.
    let isFull: Bool
}

/// Takes a written name apart.
struct NameSplitter {
    /// Small words inside names that tell nobody apart.
    private static let particles: Set<String> = [
        "de", "da", "do", "la", "le", "van", "von", "der", "den", "du", "di", "al", "el", "bin",
        "ibn", "ap", "mac", "the", "of", "and",
    ]
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "sir", "rev", "master", "the",
    ]

    /// The words of the name, each as its hyphenated pieces in folded letters.
    let words: [[[UInt8]]]

    init(_ name: String) {
        let folded = Reading(name).views[0].bytes.filter { $0 != UInt8(ascii: "'") }
        let all = folded.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            .map { word in
                word.split { !Letters.isLetter($0) }.map(Array.init)
            }
            .filter { !$0.isEmpty }
        let telling = all.enumerated().filter { index, word in
            let text = String(decoding: word.joined(), as: UTF8.self)
            if index == 0 { return !Self.titles.contains(text) }
            return index == all.count - 1 || !Self.particles.contains(text)
        }.map(\.element)
        words = telling.isEmpty ? all : telling
    }
}
