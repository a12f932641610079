/// Puts together what the parts of a sequence need, from left to right.
struct LiteralSequence {
    private var required: [Requirement] = []
    /// How many bytes the parts so far take.
    private var length = Requirement.Distance.zero
    /// Strings of which one ends where we are now, and how far from the start they begin.
    private var current: [Literal] = [Literal()]
    private var place = Requirement.Distance.zero
    /// What the sequence starts with, once that is settled.
    private var prefixes: [Literal]?
    /// Whether no letter, digit or `_` can stand before where we are now.
    private var isAtWordStart = false
    /// Whether the parts so far take nothing, or text that starts or ends off a word.
    private var isOffWord = (start: true, end: true)

    /// Adds the next part.
    mutating func append(_ part: LiteralInfo) {
        let wasAtWordStart = isAtWordStart
        if !part.required.isEmpty {
            required += part.required.map {
                $0.placed(at: length, startingWord: wasAtWordStart)
            }
        }
        note(part)
        if let exact = part.exact {
            append(exact: exact, startingWords: wasAtWordStart)
        } else {
            append(inexact: part)
        }
        length = length + part.length
    }

    /// Notes how a part starts and ends, before it is added.
    private mutating func note(_ part: LiteralInfo) {
        if length.least == 0 { isOffWord.start = isOffWord.start && part.isOffWord.start }
        if part.length.least > 0 {
            isOffWord.end = part.isOffWord.end
            isAtWordStart = part.isOffWord.end
        } else {
            isOffWord.end = isOffWord.end && part.isOffWord.end
            let isStart = part.exact?.allSatisfy { $0.isEmpty && $0.edges.contains(.start) }
            isAtWordStart = isStart ?? false || isAtWordStart && part.isOffWord.end
        }
    }

    /// Says that no letter, digit or `_` can follow.
    mutating func endWord() {
        let end = Literal(edges: .end)
        for index in current.indices { current[index] = current[index].appending(end) }
    }

    /// Adds characters of ASCII, all at once if that makes no literal too long.
    mutating func append(text bytes: [UInt8]) {
        let longest = current.lazy.map(\.count).max() ?? 0
        guard longest + bytes.count <= Literal.longest, !bytes.isEmpty else {
            for byte in bytes {
                append(LiteralInfo(exact: [Literal(byte.asciiLowercased)]))
            }
            return
        }
        let literal = Literal(bytes.lazy.map(\.asciiLowercased))
        if length.least == 0 {
            isOffWord.start = isOffWord.start && ByteSet.isOffWord(bytes[0])
        }
        isOffWord.end = ByteSet.isOffWord(bytes[bytes.count - 1])
        isAtWordStart = isOffWord.end
        for index in current.indices { current[index] = current[index].appending(literal) }
        length = length + .init(least: bytes.count, most: bytes.count)
    }

    private mutating func append(exact: [Literal], startingWords: Bool) {
        if current.count == 1, exact.count == 1,
            current[0].count + exact[0].count <= Literal.longest
        {
            current[0] = current[0].appending(exact[0])
            return
        }
        if let product = LiteralInfo.product(current, exact) {
            current = product
            return
        }
        settle(current)
        let start = Literal(edges: startingWords ? .start : [])
        current = exact.map { start.appending($0) }
        place = length
    }

    private mutating func append(inexact part: LiteralInfo) {
        settle(LiteralInfo.product(current, part.prefixes) ?? current)
        current = part.suffixes
        if isAtWordStart {
            for index in current.indices where current[index].isEmpty {
                current[index] = current[index].appending(Literal(edges: .start))
            }
        }
        let counts = current.lazy.map(\.count)
        let end = length + part.length
        let (shortest, longest) = (counts.min() ?? 0, counts.max() ?? 0)
        place = .init(
            least: max(0, end.least - longest),
            most: end.most.map { max(0, $0 - shortest) }
        )
    }

    private mutating func settle(_ literals: [Literal]) {
        if prefixes == nil { prefixes = literals }
        require(literals)
    }

    /// Notes that a match needs one of the literals at the place where the present ones begin.
    private mutating func require(_ literals: [Literal]) {
        let literals = place == .zero ? literals.map(\.atHead) : literals
        if let requirement = Requirement(literals, distance: place) {
            required.append(requirement)
        }
    }

    /// What the whole sequence needs.
    mutating func finished() -> LiteralInfo {
        guard let prefixes else {
            var result = LiteralInfo(exact: current)
            result.required = required
            result.isOffWord = isOffWord
            return result
        }
        var result = LiteralInfo(length: length)
        result.isOffWord = isOffWord
        result.prefixes = prefixes
        result.suffixes = current
        require(current)
        result.required = required
        return result
    }
}
