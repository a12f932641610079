/// Reads PCRE2 syntax into a tree.
///
/// It reads what PCRE2 accepts; what it does not know becomes `anything`, never a guess.
struct PatternParser {
    /// The options that hold at a place in a pattern.
    struct Flags: Equatable {
        var caseless = false
        var dotAll = false
        var multiline = false
        var extended = false
        var extendedMore = false
    }

    let source: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    var refusals: [PatternError] = []
    /// Set when brackets do not fit, so that PCRE2 would refuse the pattern.
    var isBroken = false
    /// How many groups were opened that remember what they took.
    var captureCount = 0
    /// Whether groups are numbered from left to right, which `(?|` and `(?n)` change.
    var numbersAreCertain = true
    private var depth = 0
    private let inserts: [PatternInsert]
    private var insertsTaken = 0
    /// What the pattern is, once it has been read.
    private var root: PatternNode?

    /// PCRE2's own bound on groups in groups.
    private static let deepest = 250

    /// Prepares to read a pattern, with shared parts where their names stand.
    init(_ source: String, inserts: [PatternInsert] = []) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(source.utf8.count)
        for scalar in source.unicodeScalars { scalars.append(scalar) }
        self.source = scalars
        self.inserts = inserts
    }

    /// Whether every shared part was taken, so that nothing else was read into their names.
    var isComplete: Bool { insertsTaken == inserts.count }

    /// Reads the whole pattern, the first time that it is asked for.
    mutating func parse() -> PatternNode {
        if let root { return root }
        let node = whole()
        root = node
        return node
    }

    private mutating func whole() -> PatternNode {
        let node = alternatives()
        guard !isBroken, position == source.count else {
            isBroken = true
            return PatternNode(kind: .anything, offset: 0)
        }
        return node
    }

    var next: Unicode.Scalar? { position < source.count ? source[position] : nil }

    func peek(_ distance: Int) -> Unicode.Scalar? {
        position + distance < source.count ? source[position + distance] : nil
    }

    /// Whether a text of ASCII stands here.
    func isAhead(_ text: String) -> Bool {
        var place = position
        for byte in text.utf8 {
            guard place < source.count, source[place].value == UInt32(byte) else { return false }
            place += 1
        }
        return true
    }

    /// Goes past a text of ASCII if it stands here.
    mutating func take(_ text: String) -> Bool {
        guard isAhead(text) else { return false }
        position += text.utf8.count
        return true
    }

    /// Goes to the next such character, or to the end.
    mutating func skip(to end: Unicode.Scalar) {
        while let scalar = next, scalar != end { position += 1 }
    }

    /// Reads up to the closing bracket or the end; inline flags end with the group.
    mutating func alternatives() -> PatternNode {
        let start = position
        let outer = flags
        defer { flags = outer }
        depth += 1
        defer { depth -= 1 }
        guard depth <= PatternParser.deepest else {
            isBroken = true
            return PatternNode(kind: .anything, offset: start)
        }
        var branches = [sequence()]
        while !isBroken, next == "|" {
            position += 1
            branches.append(sequence())
        }
        if branches.count == 1 { return branches[0] }
        return PatternNode(kind: .alternatives(branches), offset: start)
    }

    private mutating func sequence() -> PatternNode {
        let start = position
        var items: [PatternNode] = []
        var text: [UInt8] = []
        var last = start
        while !isBroken, let scalar = next, scalar != "|", scalar != ")" {
            if skipExtended() || skipComment() { continue }
            if let part = insertedPart() {
                flush(&text, at: position, into: &items)
                items.append(part)
            } else if let byte = plainByte() {
                last = position - 1
                text.append(byte)
            } else if let repetition = quantifier() {
                let repeated = text.popLast()
                flush(&text, at: last, into: &items)
                if let repeated { text = [repeated] }
                flush(&text, at: last + 1, into: &items)
                repeatLast(of: &items, repetition, at: last)
            } else {
                flush(&text, at: position, into: &items)
                last = position
                item(into: &items)
            }
        }
        flush(&text, at: position, into: &items)
        if items.count == 1 { return items[0] }
        return PatternNode(kind: .sequence(items), offset: start)
    }

    private func repeatLast(
        of items: inout [PatternNode],
        _ repetition: PatternNode.Repetition,
        at start: Int
    ) {
        guard let last = items.popLast() else { return }
        let offset = last.offset == PatternNode.nowhere ? start : last.offset
        items.append(PatternNode(kind: .repeated(last, repetition), offset: offset))
    }

    /// Takes the shared part whose name stands here, if it means the same here as anywhere.
    private mutating func insertedPart() -> PatternNode? {
        guard insertsTaken < inserts.count, inserts[insertsTaken].offset == position,
            let part = inserts[insertsTaken].part, flags == Flags()
        else { return nil }
        position += inserts[insertsTaken].length
        insertsTaken += 1
        return part.root
    }

    /// Skips white space and `#` comments where `(?x)` holds.
    private mutating func skipExtended() -> Bool {
        guard flags.extended, let scalar = next else { return false }
        if scalar == "#" {
            skip(to: "\n")
            return true
        }
        let isSpace =
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0x200E, 0x200F, 0x2028, 0x2029: true
            default: false
            }
        if isSpace { position += 1 }
        return isSpace
    }

    /// Skips a `(?#…)` comment.
    private mutating func skipComment() -> Bool {
        guard next == "(", take("(?#") else { return false }
        skip(to: ")")
        if !take(")") { isBroken = true }
        return true
    }

    /// Reads one character, class, escape or group.
    private mutating func item(into items: inout [PatternNode]) {
        let start = position
        guard let scalar = next else { return }
        switch scalar {
        case "(": items.append(contentsOf: group())
        case "[": items.append(bracketClass())
        case "\\": items.append(contentsOf: escape())
        case "^":
            position += 1
            let assertion: PatternNode.Assertion = flags.multiline ? .lineStart : .textStart
            items.append(PatternNode(kind: .assertion(assertion), offset: start))
        case "$":
            position += 1
            items.append(PatternNode(kind: .assertion(.lineEnd), offset: start))
        case ".":
            position += 1
            let all = ByteSet.all
            let newline = ByteSet(of: "\n").complement
            items.append(PatternNode(kind: .set(flags.dotAll ? all : newline), offset: start))
        default:
            position += 1
            items.append(literal(scalar, at: start))
        }
    }

    func literal(_ scalar: Unicode.Scalar, at start: Int) -> PatternNode {
        let isCaseless = flags.caseless && scalar.mayHaveCases
        return PatternNode.shared(scalar, caseless: isCaseless)
            ?? PatternNode(kind: .scalar(scalar, caseless: isCaseless), offset: start)
    }
}

extension Unicode.Scalar {
    /// Whether the character may have another case; those of most scripts of Asia have none.
    fileprivate var mayHaveCases: Bool {
        switch value {
        case 0x2000...0x20CF, 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF20: false
        default: true
        }
    }
}
