extension PatternParser {
    /// Reads `*`, `+`, `?` or a count in braces with its `?` or `+`, if there is one here.
    mutating func quantifier() -> PatternNode.Repetition? {
        var repetition: PatternNode.Repetition
        switch next {
        case "*": repetition = .init(least: 0, most: nil)
        case "+": repetition = .init(least: 1, most: nil)
        case "?": repetition = .init(least: 0, most: 1)
        case "{": return braces()
        default: return nil
        }
        position += 1
        takeGreed(into: &repetition)
        return repetition
    }

    private mutating func takeGreed(into repetition: inout PatternNode.Repetition) {
        if next == "+" { repetition.isPossessive = true }
        if next == "?" { repetition.isLazy = true }
        if next == "+" || next == "?" { position += 1 }
    }

    /// Reads `{n}`, `{n,}` or `{n,m}`.
    ///
    /// Newer PCRE2 also takes `{,m}` and spaces in the braces, which older PCRE2 reads as plain
    /// text; both leave the part before optional as far as we know.
    private mutating func braces() -> PatternNode.Repetition? {
        let start = position
        position += 1
        var hasSpace = skipBlanks()
        let least = number()
        hasSpace = skipBlanks() || hasSpace
        var most = least
        if take(",") {
            hasSpace = skipBlanks() || hasSpace
            most = number()
            hasSpace = skipBlanks() || hasSpace
            guard least != nil || most != nil else {
                position = start
                return nil
            }
        }
        guard next == "}", least != nil || most != nil else {
            position = start
            return nil
        }
        position += 1
        guard let least, !hasSpace else { return .init(least: 0, most: nil) }
        var repetition = PatternNode.Repetition(least: least, most: most)
        takeGreed(into: &repetition)
        return repetition
    }

    private mutating func skipBlanks() -> Bool {
        let start = position
        while next == " " || next == "\t" { position += 1 }
        return position > start
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = next, ("0"..."9").contains(digit), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(digit.value - 0x30)
            position += 1
        }
        return value
    }
}
