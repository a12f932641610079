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

    /// Adds the next part.
    mutating func append(_ part: LiteralInfo) {
        if !part.required.isEmpty {
            required += part.required.map { $0.shifted(by: length) }
        }
        if let exact = part.exact {
            append(exact: exact)
        } else {
            append(inexact: part)
        }
        length = length + part.length
    }

    /// Adds characters of ASCII, all at once if that makes no literal too long.
    mutating func append(text bytes: [UInt8]) {
        let longest = current.lazy.map(\.count).max() ?? 0
        guard longest + bytes.count <= Literal.longest else {
            for byte in bytes {
                append(LiteralInfo(exact: [Literal(byte.asciiLowercased)]))
            }
            return
        }
        let literal = Literal(bytes.lazy.map(\.asciiLowercased))
        for index in current.indices { current[index] = current[index].appending(literal) }
        length = length + .init(least: bytes.count, most: bytes.count)
    }

    private mutating func append(exact: [Literal]) {
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
        current = exact
        place = length
    }

    private mutating func append(inexact part: LiteralInfo) {
        settle(LiteralInfo.product(current, part.prefixes) ?? current)
        current = part.suffixes
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
        if let requirement = Requirement(literals, distance: place) {
            required.append(requirement)
        }
    }

    /// What the whole sequence needs.
    func finished() -> LiteralInfo {
        guard let prefixes else {
            var result = LiteralInfo(exact: current)
            result.required = required
            return result
        }
        var result = LiteralInfo(length: length)
        result.prefixes = prefixes
        result.suffixes = current
        result.required = required
        if let requirement = Requirement(current, distance: place) {
            result.required.append(requirement)
        }
        return result
    }
}
