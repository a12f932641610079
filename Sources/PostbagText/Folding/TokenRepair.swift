/// Puts right disguised words that stand without spaces inside: `1d10t`, `f.o.o.l`, `id**t`.
struct TokenRepair {
    private(set) var edits: [Repair.Edit] = []
    private var resolver: TokenResolver
    private var units: [TokenUnit] = []

    /// The steps spent so far.
    var steps: Int { resolver.totalSteps }

    init(_ vocabulary: Vocabulary) {
        resolver = TokenResolver(vocabulary)
    }

    /// Tries one token, a stretch without white space or punctuation round it.
    mutating func examine(_ text: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) {
        if unsafe TokenCheck.isAmount(text, core) || TokenCheck.isAddress(text, core) { return }
        unsafe TokenUnit.read(text, core, into: &units)
        resolve(units[...], level: 0)
    }

    private mutating func resolve(_ units: ArraySlice<TokenUnit>, level: Int) {
        let length = (units.last?.bytes.upperBound ?? 0) - (units.first?.bytes.lowerBound ?? 0)
        guard length <= TokenCheck.longest else { return split(units, level: level) }
        switch resolver.resolve(units) {
        case .word(let found): edit(found)
        case .plain: break
        case .unknown: split(units, level: level)
        }
    }

    /// Tries the parts of a token that is no word, split ever more finely.
    private mutating func split(_ units: ArraySlice<TokenUnit>, level: Int) {
        if level == 0, !Self.mayHoldMore(units) { return }
        if level == Self.splitters.count / 2, tryLetters(units) { return }
        guard level < Self.splitters.count else { return }
        let parts =
            level == 0
            ? Self.splitAtRuns(units)
            : units.split { Self.splitters[level].contains($0.sign) }
        if parts.count == 1, parts[0].count == units.count {
            return split(units, level: level + 1)
        }
        for part in parts where Self.isSuspicious(part) { resolve(part, level: level + 1) }
    }

    /// Where a token that is no word is split, coarsest first; the first only at runs of signs.
    private static let splitters: [[UInt8]] = [
        [], Array(#",/\;:)"?&="#.utf8), Array("-".utf8), Array(".!(".utf8),
    ]

    /// Whether a part of a token may be a disguised word, which it is not in `town-hall`.
    private static func mayHoldMore(_ units: ArraySlice<TokenUnit>) -> Bool {
        let others = units.filter { $0.letter == nil || $0.run > 2 }
        guard others.count == 1, let only = others.first else { return true }
        return only.letter != nil || only.leet != 0 || only.roles.contains(.mask) || only.run > 1
    }

    /// Parts a token where two or more separators stand side by side.
    private static func splitAtRuns(_ units: ArraySlice<TokenUnit>) -> [ArraySlice<TokenUnit>] {
        func isSign(_ at: Int) -> Bool {
            units.indices.contains(at) && units[at].roles.contains(.separator)
                && !units[at].roles.contains(.mask)
        }
        var parts: [ArraySlice<TokenUnit>] = []
        var start = units.startIndex
        for at in units.indices where isSign(at) {
            guard units[at].run > 1 || isSign(at - 1) || isSign(at + 1) else { continue }
            if start < at { parts.append(units[start..<at]) }
            start = at + 1
        }
        if start < units.endIndex { parts.append(units[start...]) }
        return parts
    }

    /// Tries what stands in single letters within a token, as in `drama-f-o-o-l`.
    private mutating func tryLetters(_ units: ArraySlice<TokenUnit>) -> Bool {
        let before = edits.count
        var part = units[units.startIndex..<units.startIndex]
        for piece in units.split(whereSeparator: { $0.roles.contains(.separator) }) {
            if piece.count == 1, piece[piece.startIndex].run == 1 {
                let start = part.isEmpty ? piece.startIndex : part.startIndex
                part = units[start..<piece.endIndex]
            } else {
                tryPart(part, of: units)
                part = units[piece.endIndex..<piece.endIndex]
            }
        }
        tryPart(part, of: units)
        return edits.count > before
    }

    private mutating func tryPart(_ part: ArraySlice<TokenUnit>, of units: ArraySlice<TokenUnit>) {
        guard part.count < units.count, part.count > 4, part.count <= TokenCheck.longest,
            case .word(let found) = resolver.resolve(part)
        else { return }
        edit(found)
    }

    private mutating func edit(_ found: TokenResolver.Resolution) {
        edits.append(Repair.Edit(bytes: found.bytes, word: found.word, disguises: found.disguises))
    }

    private static func isSuspicious(_ units: ArraySlice<TokenUnit>) -> Bool {
        units.contains { $0.letter != nil } && units.contains { $0.letter == nil || $0.run > 2 }
    }
}
