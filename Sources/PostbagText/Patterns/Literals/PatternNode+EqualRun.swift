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
            case .backreference(number, caseless: false): count += 1
            case .repeated(let body, let repetition):
                guard case .backreference(number, caseless: false) = body.kind else { return count }
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
    /// The greatest number of equal characters side by side, or 2 if there are fewer than three.
    var longestRun: Int { mayHaveRun ? exactRun : 2 }

    /// Whether there may be three equal characters side by side.
    private var mayHaveRun: Bool {
        guard let text = unsafe start, count >= 3 else { return false }
        var place = 0
        var high: UInt64 = 0
        while place &+ 10 <= count {
            let bytes = unsafe UnsafeRawPointer(text + place)
            let (first, second, third) = unsafe (
                bytes.loadUnaligned(as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 1, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 2, as: UInt64.self)
            )
            // A byte of 0 is where all three are equal; looking for it may find more, never less.
            let unequal = (first ^ second) | (second ^ third)
            if (unequal &- 0x0101_0101_0101_0101) & ~unequal & 0x8080_8080_8080_8080 != 0 {
                return true
            }
            high |= first
            place &+= 8
        }
        for rest in place..<count {
            unsafe high |= UInt64(text[rest])
            if rest &+ 2 < count,
                unsafe text[rest] == text[rest &+ 1] && text[rest] == text[rest &+ 2]
            {
                return true
            }
        }
        // Equal characters of several bytes are not equal bytes.
        return high & 0x8080_8080_8080_8080 != 0
    }

    private var exactRun: Int {
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
