/// Writes a pattern anew so that alternatives are told apart by how they start.
///
/// PCRE2 tries alternatives one after the other, so a list of five hundred phrases costs five
/// hundred trials at each place. `(?:beat him|beat her|bin it)` becomes
/// `(?:b(?:eat h(?:im|er)|in it))`, and long lists are asked first whether the next character is
/// one that any of them starts with. What is found stays the same, and so does the order in which
/// it is tried: only alternatives that start with different characters change places, and no two
/// of those match at one place.
struct AlternativeFactoring {
    let source: [UInt8]
    var place = 0
    /// Set where the syntax means something that is not understood here.
    var isUnclear = false
    var isChanged = false
    /// Whether the case of letters does not matter, so that characters tell less than they say.
    private(set) var isCaseless = false

    /// The pattern with its alternatives told apart; nil where that changes nothing or where the
    /// syntax is not understood.
    static func factored(_ source: String) -> String? {
        var factoring = AlternativeFactoring(source)
        let result = factoring.pattern()
        guard factoring.isChanged, !factoring.isUnclear else { return nil }
        return String(decoding: result, as: UTF8.self)
    }

    private init(_ source: String) {
        self.source = Array(source.utf8)
    }

    /// One of several alternatives.
    struct Branch {
        /// The characters that it starts with and that stand for themselves, just once.
        var literal: ArraySlice<UInt8>
        /// What comes after them, as it is written.
        var rest: [UInt8] = []
        /// Groups are counted from left to right, so a branch that captures stays in its place.
        var captures = false
        /// What it can start with, and what its rest can.
        var opening = Opening()
        var restOpening = Opening()

        /// Whether it may change places with branches that start with something else.
        var isMovable: Bool { !captures && opening.set != nil }
    }

    private mutating func pattern() -> [UInt8] {
        let flags = leadingFlags()
        let body = alternatives().text
        if place < source.count { isUnclear = true }
        return flags + body
    }

    /// Flags at the very start, which hold for the whole pattern.
    private mutating func leadingFlags() -> [UInt8] {
        guard starts(with: "(?") else { return [] }
        var end = 2
        while end < source.count, "imsu".utf8.contains(source[end]) { end += 1 }
        guard end > 2, end < source.count, source[end] == UInt8(ascii: ")") else { return [] }
        place = end + 1
        isCaseless = source[..<end].contains(UInt8(ascii: "i"))
        return Array(source[..<place])
    }

    /// Everything up to the bracket that closes a group, or to the end.
    mutating func alternatives(keepingOrder: Bool = false) -> Rewritten {
        var branches = [branch()]
        while place < source.count, source[place] == UInt8(ascii: "|"), !isUnclear {
            place += 1
            branches.append(branch())
        }
        return keepingOrder ? Rewritten(asWritten: branches) : factored(branches)
    }

    private mutating func branch() -> Branch {
        let start = place
        while place < source.count, isPlain(at: place) { place += 1 }
        var branch = Branch(literal: source[start..<place])
        while place < source.count, !isUnclear {
            if source[place] == UInt8(ascii: "|") || source[place] == UInt8(ascii: ")") { break }
            var start = item(to: &branch)
            if quantifier(to: &branch.rest) { start.canBeEmpty = true }
            branch.restOpening.add(start)
        }
        if isCaseless { branch.restOpening.forget() }
        branch.opening = branch.restOpening
        if let first = branch.literal.first { branch.opening = Opening(.character(first)) }
        return branch
    }

    /// Copies one character, class, escape or group, and says what it can start with.
    private mutating func item(to branch: inout Branch) -> Opening.Start {
        let byte = source[place]
        switch byte {
        case UInt8(ascii: "\\"): return escape(to: &branch.rest)
        case UInt8(ascii: "["): return characterClass(to: &branch.rest)
        case UInt8(ascii: "("): return group(to: &branch)
        case UInt8(ascii: "^"), UInt8(ascii: "$"):
            copy(1, to: &branch.rest)
            return .nothing
        case UInt8(ascii: "."):
            copy(1, to: &branch.rest)
            return Opening.Start(set: .all)
        case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
            isUnclear = true
            return .unknown
        default:
            copy(1, to: &branch.rest)
            while place < source.count, source[place] & 0xC0 == 0x80 { copy(1, to: &branch.rest) }
            return .character(byte)
        }
    }

    /// Copies what says how often the item before it is repeated.
    ///
    /// - Returns: whether the item may be left out.
    private mutating func quantifier(to text: inout [UInt8]) -> Bool {
        guard place < source.count else { return false }
        let isOptional: Bool
        switch source[place] {
        case UInt8(ascii: "?"), UInt8(ascii: "*"):
            isOptional = true
            copy(1, to: &text)
        case UInt8(ascii: "+"):
            isOptional = false
            copy(1, to: &text)
        case UInt8(ascii: "{"):
            isOptional = braces(to: &text) == 0
        default: return false
        }
        if starts(with: "?") || starts(with: "+") { copy(1, to: &text) }
        return isOptional
    }

    /// Copies `{n}`, `{n,}` or `{n,m}`; whatever else starts with a brace is not understood.
    ///
    /// - Returns: the least number of times.
    private mutating func braces(to text: inout [UInt8]) -> Int {
        copy(1, to: &text)
        let least = number(to: &text)
        if starts(with: ",") {
            copy(1, to: &text)
            _ = number(to: &text)
        }
        guard let least, starts(with: "}") else {
            isUnclear = true
            return 0
        }
        copy(1, to: &text)
        return least
    }

    private mutating func number(to text: inout [UInt8]) -> Int? {
        var value: Int?
        while place < source.count, ByteSet.digits.contains(source[place]) {
            value = min((value ?? 0) * 10 + Int(source[place] & 0xF), 100_000)
            copy(1, to: &text)
        }
        return value
    }

    /// Whether a byte is a character that stands for itself, just once.
    private func isPlain(at place: Int) -> Bool {
        guard AlternativeFactoring.plain.contains(source[place]) else { return false }
        return place + 1 == source.count
            || !AlternativeFactoring.quantifiers.contains(source[place + 1])
    }

    private static let plain = ByteSet.letters.union(.digits)
        .union(ByteSet(of: " '_-,;:!%&@\"/<>=~"))
    private static let quantifiers = ByteSet(of: "?*+{")

    private mutating func group(to branch: inout Branch) -> Opening.Start {
        let isLookBehind = starts(with: "(?<=") || starts(with: "(?<!")
        let isLookAhead = starts(with: "(?=") || starts(with: "(?!")
        if isLookBehind {
            copy(4, to: &branch.rest)
        } else if isLookAhead || starts(with: "(?:") || starts(with: "(?>") {
            copy(3, to: &branch.rest)
        } else if starts(with: "(?") || starts(with: "(*") {
            isUnclear = true
            return .unknown
        } else {
            branch.captures = true
            copy(1, to: &branch.rest)
        }
        // What a look behind holds must keep the length of each of its branches plain to see.
        let body = alternatives(keepingOrder: isLookBehind)
        branch.rest += body.text
        branch.captures = branch.captures || body.captures
        guard starts(with: ")") else {
            isUnclear = true
            return .unknown
        }
        copy(1, to: &branch.rest)
        return isLookBehind || isLookAhead ? .nothing : body.start
    }

    func starts(with text: String) -> Bool {
        source[place...].starts(with: text.utf8)
    }

    mutating func copy(_ count: Int, to text: inout [UInt8]) {
        guard place + count <= source.count else { return isUnclear = true }
        text += source[place..<place + count]
        place += count
    }
}
