extension PatternNode {
    /// What literal text the part needs.
    var literals: LiteralInfo {
        switch kind {
        case .scalar(let scalar, let caseless):
            return LiteralInfo(scalar, caseless: caseless)
        case .set(let set): return LiteralInfo(set)
        case .anything, .backreference, .call, .conditional: return .unknown
        case .assertion: return .nothing
        case .look(let node, let isAhead, let isNegative):
            return isNegative ? .nothing : node.seen(isAhead: isAhead)
        case .group(let node, _): return node.literals
        case .alternatives(let nodes): return .union(nodes.map(\.literals))
        case .repeated(let node, let repetition): return node.literals.repeated(repetition)
        case .sequence(let nodes):
            var sequence = LiteralSequence()
            for node in nodes { sequence.append(node.literals) }
            return sequence.finished()
        }
    }

    /// What a look ahead or behind needs: it takes no text itself.
    private func seen(isAhead: Bool) -> LiteralInfo {
        var result = LiteralInfo.nothing
        result.required = literals.requirements.map { requirement in
            var seen = requirement
            if !isAhead { seen.distance = nil }
            return seen
        }
        return result
    }
}

extension LiteralInfo {
    /// The most members of a class that are written out.
    private static let mostMembers = 10

    init(_ scalar: Unicode.Scalar, caseless: Bool) {
        if scalar.isASCII {
            let lower =
                ByteSet.upper.contains(UInt8(scalar.value))
                ? UInt8(scalar.value) + 0x20 : UInt8(scalar.value)
            var forms: [[UInt8]] = [[lower]]
            if caseless, lower == UInt8(ascii: "k") { forms.append(Array("\u{212A}".utf8)) }
            if caseless, lower == UInt8(ascii: "s") { forms.append(Array("\u{17F}".utf8)) }
            self.init(exact: forms)
        } else if caseless {
            self.init(length: .init(least: 1, most: 4))
        } else {
            self.init(exact: [Array(String(scalar).utf8)])
        }
    }

    init(_ set: ByteSet) {
        let isASCII = set.intersection(.leads).isEmpty
        self.init(length: .init(least: 1, most: isASCII ? 1 : 4))
        let members = Set(set.bytes.map { ByteSet.upper.contains($0) ? $0 + 0x20 : $0 })
        guard isASCII, members.count <= LiteralInfo.mostMembers else { return }
        self.init(exact: members.sorted().map { [$0] })
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
        guard repetition.least > 0 else { return result }
        result.required = requirements
        let turns = min(repetition.least, 8)
        result.prefixes = power(of: exact ?? prefixes, turns, isWhole: exact != nil)
        result.suffixes = power(of: exact ?? suffixes, turns, isWhole: exact != nil)
        return result
    }

    /// As many turns of the strings as stay few, when they are the whole of each turn.
    private func power(of strings: [[UInt8]], _ turns: Int, isWhole: Bool) -> [[UInt8]] {
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
    private func powers(_ repetition: PatternNode.Repetition) -> [[UInt8]]? {
        guard let exact, let most = repetition.most, most <= LiteralInfo.longest else {
            return nil
        }
        var all: Set<[UInt8]> = repetition.least == 0 ? [[]] : []
        var power: [[UInt8]] = [[]]
        for turn in 1...most {
            guard let more = LiteralInfo.product(power, exact) else { return nil }
            power = more
            if turn >= repetition.least { all.formUnion(power) }
            let isOptional = repetition.least == 0 && most == 1
            guard all.count <= (isOptional ? LiteralInfo.mostAlternatives : 64) else {
                return nil
            }
        }
        return Array(all)
    }
}
