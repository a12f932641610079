extension PatternNode.Kind {
    /// What literal text such a part needs.
    var literals: LiteralInfo {
        switch self {
        case .scalar(let scalar, let caseless):
            return LiteralInfo(scalar, caseless: caseless)
        case .text(let bytes):
            var sequence = LiteralSequence()
            sequence.append(text: bytes)
            return sequence.finished()
        case .set(let set): return LiteralInfo(set)
        case .anything, .backreference, .call, .conditional: return .unknown
        case .assertion(let assertion): return LiteralInfo(assertion)
        case .look(let node, let isAhead, let isNegative):
            return isNegative ? .nothing : node.literals.seen(isAhead: isAhead)
        case .group(let node, _): return node.literals
        case .alternatives(let nodes): return .union(nodes.map(\.literals))
        case .repeated(let node, let repetition): return node.literals.repeated(repetition)
        case .sequence(let nodes):
            let endsWord = Self.wordEnds(nodes)
            var sequence = LiteralSequence()
            for (node, isAtEnd) in zip(nodes, endsWord) {
                if case .text(let bytes) = node.kind {
                    sequence.append(text: bytes)
                } else {
                    sequence.append(node.literals)
                }
                if isAtEnd { sequence.endWord() }
            }
            return sequence.finished()
        }
    }

    /// After which parts of a sequence no letter, digit or `_` can stand, as far as what follows in
    /// the sequence tells.
    private static func wordEnds(_ nodes: [PatternNode]) -> [Bool] {
        var ends = [Bool](repeating: false, count: nodes.count)
        var isAtEnd = false
        for (index, node) in nodes.enumerated().reversed() {
            ends[index] = isAtEnd
            let literals = node.literals
            if literals.neverStartsWord {
                isAtEnd = true
            } else if !literals.isOffWord.start {
                isAtEnd = false
            } else if literals.length.least > 0 {
                isAtEnd = true
            }
        }
        return ends
    }
}

extension LiteralInfo {
    /// Whether no letter, digit or `_` can stand where the part starts, even if it takes nothing.
    fileprivate var neverStartsWord: Bool {
        exact?.allSatisfy { $0.first.map(ByteSet.isOffWord) ?? $0.edges.contains(.end) } ?? false
    }

    /// What a look ahead or behind at such a part needs: it takes no text itself.
    fileprivate func seen(isAhead: Bool) -> LiteralInfo {
        var result = LiteralInfo.nothing
        result.required = isAhead ? requirements : requirements.map(\.unplaced)
        return result
    }

    /// The most members of a class that are written out.
    private static let mostMembers = 10

    init(_ scalar: Unicode.Scalar, caseless: Bool) {
        if scalar.isASCII {
            let lower =
                ByteSet.upper.contains(UInt8(scalar.value))
                ? UInt8(scalar.value) + 0x20 : UInt8(scalar.value)
            var forms = [Literal(lower)]
            if caseless, lower == UInt8(ascii: "k") { forms.append(Literal("\u{212A}")) }
            if caseless, lower == UInt8(ascii: "s") { forms.append(Literal("\u{17F}")) }
            self.init(exact: forms)
        } else if caseless {
            self.init(length: .init(least: 1, most: 4))
        } else {
            self.init(exact: [Literal(scalar)])
        }
    }

    /// What an assertion says of the characters beside its place.
    init(_ assertion: PatternNode.Assertion) {
        switch assertion {
        case .wordBoundary: self.init(exact: [Literal(edges: .boundary)])
        case .notAfterWord, .textStart, .lineStart: self.init(exact: [Literal(edges: .start)])
        case .notBeforeWord, .textEnd, .lineEnd: self.init(exact: [Literal(edges: .end)])
        case .other: self = .nothing
        }
    }

    init(_ set: ByteSet) {
        let isASCII = set.intersection(.leads).isEmpty
        self.init(length: .init(least: 1, most: isASCII ? 1 : 4))
        let isOff = isASCII && set.intersection(.word).isEmpty
        isOffWord = (isOff, isOff)
        guard isASCII, set.count <= LiteralInfo.mostMembers * 2 else { return }
        let members = Set(set.bytes.map(\.asciiLowercased))
        guard members.count <= LiteralInfo.mostMembers else { return }
        self.init(exact: members.sorted().map { Literal($0) })
    }

    /// The part several times over.
    func repeated(_ repetition: PatternNode.Repetition) -> LiteralInfo {
        if repetition.most == 0 { return .nothing }
        if let powers = powers(repetition) {
            var result = LiteralInfo(exact: powers)
            if repetition.least > 0 { result.required = required }
            return result
        }
        var result = LiteralInfo(length: length.repeated(repetition))
        result.isOffWord = isOffWord
        guard repetition.least > 0 else { return result }
        result.required = requirements
        let turns = min(repetition.least, 8)
        result.prefixes = power(of: exact ?? prefixes, turns, isWhole: exact != nil)
        result.suffixes = power(of: exact ?? suffixes, turns, isWhole: exact != nil)
        return result
    }

    /// As many turns of the strings as stay few, when they are the whole of each turn.
    private func power(of strings: [Literal], _ turns: Int, isWhole: Bool) -> [Literal] {
        var result = strings
        guard isWhole, strings.count <= 64 else { return result }
        for _ in 1..<max(turns, 1) {
            guard result.count * strings.count <= 64,
                let more = LiteralInfo.product(result, strings)
            else { return result }
            result = more
        }
        return result
    }

    /// All that the turns can match, when that is a short list.
    private func powers(_ repetition: PatternNode.Repetition) -> [Literal]? {
        guard let exact, let most = repetition.most, most <= LiteralInfo.longest else {
            return nil
        }
        var all: Set<Literal> = repetition.least == 0 ? [Literal()] : []
        var power = [Literal()]
        for turn in 1...most {
            guard let more = LiteralInfo.product(power, exact) else { return nil }
            power = more
            if turn >= repetition.least { all.formUnion(power) }
            let isOptional = repetition.least == 0 && most == 1
            guard all.count <= (isOptional ? LiteralInfo.mostAlternatives : 64) else {
                return nil
            }
        }
        return all.sorted()
    }
}
