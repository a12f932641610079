/// Puts together what the parts of a sequence need, from left to right.
struct LiteralSequence {
    private var required: [Requirement] = []
    /// How many bytes the parts so far take.
    private var length = Requirement.Distance.zero
    /// Strings of which one ends where we are now, and how far from the start they begin.
    private var current: [[UInt8]] = [[]]
    private var place = Requirement.Distance.zero
    /// What the sequence starts with, once that is settled.
    private var prefixes: [[UInt8]]?

    /// Adds the next part.
    mutating func append(_ part: LiteralInfo) {
        required += part.required.map { $0.shifted(by: length) }
        if let exact = part.exact {
            append(exact: exact)
        } else {
            append(inexact: part)
        }
        length = length + part.length
    }

    private mutating func append(exact: [[UInt8]]) {
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

    private mutating func settle(_ literals: [[UInt8]]) {
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
