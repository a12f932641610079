extension PatternParser {
    /// Reads a class from its `[` on.
    mutating func bracketClass() -> PatternNode {
        let start = position
        position += 1
        let isNegated = take("^")
        var members = CharacterClass()
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            if let posix = posixClass() {
                members.formUnion(posix)
            } else if !member(into: &members) {
                return skipClass(from: start)
            }
        }
        guard take("]") else {
            isBroken = true
            return PatternNode(kind: .anything, offset: start)
        }
        if flags.caseless { members = members.withBothCases }
        if isNegated { members = members.negated }
        return PatternNode(kind: .set(members.possible), offset: start)
    }

    /// Whether something stands here that makes ranges hard to read: `\Q`, `\E`, ignored space.
    private var isObscure: Bool {
        isAhead("\\Q") || isAhead("\\E") || (flags.extendedMore && (next == " " || next == "\t"))
    }

    /// Reads one member or range; false when it is beyond us.
    private mutating func member(into members: inout CharacterClass) -> Bool {
        guard !isObscure else { return false }
        let start = position
        guard let low = character() else {
            position = start
            guard let escaped = setEscape() else { return false }
            members.formUnion(escaped)
            return true
        }
        guard !isObscure else { return false }
        guard next == "-", let after = peek(1), after != "]" else {
            members.insert(low)
            return true
        }
        position += 1
        guard !isObscure, posixClass() == nil, let high = character(), low <= high else {
            return false
        }
        members.insert(low.value...high.value)
        return true
    }

    /// Reads one character of a class, plain or escaped.
    private mutating func character() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        if scalar == "\\" { return characterEscape(inClass: true) }
        position += 1
        return scalar
    }

    private mutating func posixClass() -> CharacterClass? {
        guard isAhead("[:") || isAhead("[.") || isAhead("[=") else { return nil }
        var end = position + 2
        while end < source.count, source[end] != "]", source[end] != ":" { end += 1 }
        guard end + 1 < source.count, source[end] == ":", source[end + 1] == "]" else {
            return nil
        }
        var name = ""
        name.unicodeScalars.append(contentsOf: source[position + 2..<end])
        position = end + 2
        return CharacterClass(posix: name)
    }

    /// Finds the end of a class that we could not read, which then may be any character.
    private mutating func skipClass(from start: Int) -> PatternNode {
        position = start + 1
        _ = take("^")
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            if take("\\Q") {
                while next != nil, !take("\\E") { position += 1 }
            } else if scalar == "\\" {
                position += 2
            } else if posixClass() == nil {
                position += 1
            }
        }
        if !take("]") { isBroken = true }
        return PatternNode(kind: .set(.all), offset: start)
    }
}
