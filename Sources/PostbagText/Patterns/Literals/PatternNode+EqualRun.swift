extension PatternNode {
    /// How many equal characters must stand side by side in every match, at least 1.
    ///
    /// `(.)\\1{3}` needs four.
    var equalRun: Int {
        guard contents.hasBackreference else { return 1 }
        switch kind {
        case .scalar, .text, .set, .anything, .assertion, .look, .backreference, .call,
            .conditional:
            return 1
        case .group(let node, _): return node.equalRun
        case .alternatives(let nodes): return nodes.map(\.equalRun).min() ?? 1
        case .repeated(let node, let repetition): return repetition.least > 0 ? node.equalRun : 1
        case .sequence(let nodes):
            var longest = nodes.map(\.equalRun).max() ?? 1
            for (index, node) in nodes.enumerated() {
                guard case .group(let body, .capture(let number?)) = node.kind,
                    body.isOneCharacter
                else { continue }
                longest = max(
                    longest,
                    1 + PatternNode.echoes(of: number, in: nodes[(index + 1)...])
                )
            }
            return longest
        }
    }

    /// How often a group's text comes again right away.
    private static func echoes(of number: Int, in nodes: ArraySlice<PatternNode>) -> Int {
        var count = 0
        for node in nodes {
            switch node.kind {
            case .backreference(number): count += 1
            case .repeated(let body, let repetition):
                guard case .backreference(number) = body.kind else { return count }
                count += repetition.least
                if repetition.most != repetition.least { return count }
            case .scalar, .text, .set, .anything, .assertion, .look, .group, .sequence,
                .alternatives,
                .backreference, .call, .conditional:
                return count
            }
        }
        return count
    }
}

extension Subject {
    /// The greatest number of equal characters side by side.
    var longestRun: Int {
        guard let text = unsafe start else { return 0 }
        var longest = 1
        var run = 1
        var last = UInt32.max
        var character: UInt32 = 0
        for place in 0..<count {
            let byte = unsafe text[place]
            let isInside = byte & 0xC0 == 0x80
            character = isInside ? character &<< 8 | UInt32(byte) : UInt32(byte)
            let isWhole =
                unsafe byte < 0x80 || place &+ 1 == count || text[place &+ 1] & 0xC0 != 0x80
            guard isWhole else { continue }
            run = character == last ? run &+ 1 : 1
            longest = max(longest, run)
            last = character
        }
        return longest
    }
}
