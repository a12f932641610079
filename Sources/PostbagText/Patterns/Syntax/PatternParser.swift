/// Reads PCRE2 syntax into a tree.
///
/// It reads what PCRE2 accepts; what it does not know becomes `anything`, never a guess.
struct PatternParser {
    /// The options that hold at a place in a pattern.
    struct Flags {
        var caseless = false
        var dotAll = false
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

    /// PCRE2's own bound on groups in groups.
    private static let deepest = 250

    init(_ source: String) {
        self.source = Array(source.unicodeScalars)
    }

    /// Reads the whole pattern.
    mutating func parse() -> PatternNode {
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

    func isAhead(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return position + scalars.count <= source.count
            && source[position..<position + scalars.count].elementsEqual(scalars)
    }

    mutating func take(_ text: String) -> Bool {
        guard isAhead(text) else { return false }
        position += text.unicodeScalars.count
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
        while !isBroken, let scalar = next, scalar != "|", scalar != ")" {
            if skipExtended() || skipComment() { continue }
            if let repetition = quantifier() {
                repeatLast(of: &items, repetition)
            } else {
                item(into: &items)
            }
        }
        if items.count == 1 { return items[0] }
        return PatternNode(kind: .sequence(items), offset: start)
    }

    private func repeatLast(
        of items: inout [PatternNode],
        _ repetition: PatternNode.Repetition
    ) {
        guard let last = items.popLast() else { return }
        items.append(PatternNode(kind: .repeated(last, repetition), offset: last.offset))
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
        guard take("(?#") else { return false }
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
        case "^", "$":
            position += 1
            items.append(PatternNode(kind: .assertion(isWordBoundary: false), offset: start))
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
        PatternNode(kind: .scalar(scalar, caseless: flags.caseless), offset: start)
    }
}
