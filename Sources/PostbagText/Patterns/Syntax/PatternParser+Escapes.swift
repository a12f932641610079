extension PatternParser {
    /// Reads an escape outside a class; `\Q…\E` gives several characters.
    mutating func escape() -> [PatternNode] {
        let start = position
        if take("\\Q") { return quoted() }
        if take("\\E") { return [] }
        if let scalar = characterEscape() { return [literal(scalar, at: start)] }
        position = start
        if let members = setEscape() {
            return [PatternNode(kind: .set(members.possible), offset: start)]
        }
        position = start + 1
        guard let letter = next else {
            isBroken = true
            return []
        }
        position += 1
        return [PatternNode(kind: special(letter, at: start), offset: start)]
    }

    private mutating func quoted() -> [PatternNode] {
        var nodes: [PatternNode] = []
        while let scalar = next, !take("\\E") {
            let kind = PatternNode.Kind.scalar(scalar, caseless: flags.caseless)
            nodes.append(PatternNode(kind: kind, offset: position))
            position += 1
        }
        return nodes
    }

    /// What a letter or digit after a backslash stands for when it is not one character.
    private mutating func special(_ letter: Unicode.Scalar, at start: Int) -> PatternNode.Kind {
        switch letter {
        case "b": return .assertion(.wordBoundary)
        case "A": return .assertion(.textStart)
        case "Z": return .assertion(.lineEnd)
        case "z": return .assertion(.textEnd)
        case "B", "K": return .assertion(.other)
        case "G":
            refuse(
                "'\\G' means nothing here, because a text is searched in slices",
                at: start,
                fix: "use '^' for the start of the comment"
            )
            return .assertion(.other)
        case "C":
            refuse(
                "'\\C' takes half a character",
                at: start,
                fix: "use '.' for a character"
            )
            return .anything
        case "g": return reference(isCall: next == "<" || next == "'")
        case "k": return reference(isCall: false)
        case "0"..."9":
            var isOneDigit = true
            while let digit = next, ("0"..."9").contains(digit) {
                position += 1
                isOneDigit = false
            }
            let number = isOneDigit && numbersAreCertain ? Int(letter.value - 0x30) : nil
            return .backreference(number, caseless: flags.caseless)
        default: return .anything
        }
    }

    /// Skips the name or number after `\g` or `\k`.
    private mutating func reference(isCall: Bool) -> PatternNode.Kind {
        let pairs: [Unicode.Scalar: Unicode.Scalar] = ["<": ">", "'": "'", "{": "}"]
        if let open = next, let close = pairs[open] {
            position += 1
            _ = unknown(at: position, to: close)
        } else {
            if next == "-" || next == "+" { position += 1 }
            while let digit = next, ("0"..."9").contains(digit) { position += 1 }
        }
        return isCall ? .call : .backreference(nil, caseless: flags.caseless)
    }

    /// Reads an escape that stands for one known character, in a class or outside.
    mutating func characterEscape(inClass: Bool = false) -> Unicode.Scalar? {
        guard take("\\"), let letter = next else { return nil }
        position += 1
        switch letter {
        case "a": return "\u{07}"
        case "b" where inClass: return "\u{08}"
        case "e": return "\u{1B}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "x": return hexEscape()
        case "N": return isAhead("{U+") ? braced(dropping: 3, radix: 16) : nil
        case "o": return braced(dropping: 1, radix: 8)
        case "c": return controlEscape()
        case "0": return octal(digits: 2, from: 0)
        case "0"..."9" where inClass: return classOctal(letter)
        case "a"..."z", "A"..."Z", "0"..."9": return nil
        default: return letter
        }
    }

    private mutating func hexEscape() -> Unicode.Scalar? {
        if next == "{" { return braced(dropping: 1, radix: 16) }
        var value: UInt32 = 0
        for _ in 0..<2 {
            guard let scalar = next, let digit = Character(scalar).hexDigitValue,
                scalar.isASCII
            else { break }
            value = value * 16 + UInt32(digit)
            position += 1
        }
        return Unicode.Scalar(value)
    }

    private mutating func braced(dropping count: Int, radix: UInt32) -> Unicode.Scalar? {
        guard next == "{" else { return nil }
        position += count
        var value: UInt32 = 0
        while let scalar = next, scalar != "}" {
            position += 1
            if scalar == " " || scalar == "\t" { continue }
            guard let digit = Character(scalar).hexDigitValue, digit < radix, scalar.isASCII,
                value < 0x110000
            else { return nil }
            value = value * radix + UInt32(digit)
        }
        return take("}") ? Unicode.Scalar(value) : nil
    }

    private mutating func controlEscape() -> Unicode.Scalar? {
        guard let scalar = next, scalar.isASCII else { return nil }
        position += 1
        let upper = ("a"..."z").contains(scalar) ? scalar.value - 0x20 : scalar.value
        return Unicode.Scalar(upper ^ 0x40)
    }

    private mutating func octal(digits: Int, from first: UInt32) -> Unicode.Scalar? {
        var value = first
        for _ in 0..<digits {
            guard let digit = next, ("0"..."7").contains(digit) else { break }
            value = value * 8 + digit.value - 0x30
            position += 1
        }
        return Unicode.Scalar(value)
    }

    private mutating func classOctal(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        guard ("0"..."7").contains(letter) else { return nil }
        return octal(digits: 2, from: letter.value - 0x30)
    }

    /// Reads an escape that stands for one of several characters.
    mutating func setEscape() -> CharacterClass? {
        guard take("\\"), let letter = next else { return nil }
        position += 1
        switch letter {
        case "d": return CharacterClass(ascii: .digits)
        case "w": return CharacterClass(ascii: .word)
        case "s": return CharacterClass(ascii: .space)
        case "h": return CharacterClass(ascii: .horizontalSpace)
        case "v": return CharacterClass(ascii: .verticalSpace)
        case "D": return CharacterClass(ascii: .digits).negated
        case "W": return CharacterClass(ascii: .word).negated
        case "S": return CharacterClass(ascii: .space).negated
        case "H": return CharacterClass(ascii: .horizontalSpace).negated
        case "V": return CharacterClass(ascii: .verticalSpace).negated
        case "N": return CharacterClass(ascii: ByteSet(of: "\n")).negated
        case "p", "P": return property(isNegated: letter == "P")
        default: return nil
        }
    }

    /// Reads the name after `\p`.
    private mutating func property(isNegated: Bool) -> CharacterClass? {
        guard let first = next else { return nil }
        position += 1
        var name = String(first)
        if first == "{" {
            name = ""
            while let scalar = next, scalar != "}" {
                name.unicodeScalars.append(scalar)
                position += 1
            }
            guard take("}") else { return nil }
        }
        let members = CharacterClass(property: name, caseless: flags.caseless)
        return isNegated ? members.negated : members
    }
}
