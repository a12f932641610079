extension PatternParser {
    /// Reads a group, or inline flags, from its opening bracket on.
    mutating func group() -> [PatternNode] {
        let start = position
        if isAhead("(*") { return starItem() }
        position += 1
        guard take("?") else { return [capture(at: start)] }
        if let look = lookaround(at: start) { return [look] }
        if take(">") { return [body(at: start, .atomic)] }
        if take(":") { return [body(at: start)] }
        if take("|") {
            numbersAreCertain = false
            return [body(at: start)]
        }
        if isAhead("(") { return [conditional(at: start)] }
        if isAhead("C") {
            refuse("a callout has no use here", at: start, fix: "take out '(?C…)'")
            return [unknown(at: start, to: ")")]
        }
        if isAhead("P>") || isAhead("&") || isAhead("R") { return [call(at: start)] }
        if isAhead("P=") {
            return [unknown(at: start, to: ")", as: .backreference(nil, caseless: flags.caseless))]
        }
        if let name = named(at: start) { return [name] }
        if let scalar = next, isCallNumber(scalar) { return [call(at: start)] }
        return inlineFlags(at: start)
    }

    /// Notes a construct that patterns may not use.
    mutating func refuse(_ message: String, at offset: Int, fix: String) {
        refusals.append(PatternError(message: message, offset: offset, fix: fix))
    }

    /// Reads alternatives up to the closing bracket.
    private mutating func body(
        at start: Int,
        _ kind: PatternNode.GroupKind = .plain
    ) -> PatternNode {
        let node = alternatives()
        if !take(")") { isBroken = true }
        return PatternNode(kind: .group(node, kind), offset: start)
    }

    private mutating func capture(at start: Int) -> PatternNode {
        captureCount += 1
        return body(at: start, .capture(numbersAreCertain ? captureCount : nil))
    }

    /// Skips to `end` and stands for something that we do not look into.
    mutating func unknown(
        at start: Int,
        to end: Unicode.Scalar,
        as kind: PatternNode.Kind = .anything
    ) -> PatternNode {
        skip(to: end)
        if next == nil { isBroken = true } else { position += 1 }
        return PatternNode(kind: kind, offset: start)
    }

    private mutating func lookaround(at start: Int) -> PatternNode? {
        let isAhead: Bool
        let isNegative: Bool
        if take("=") || take("*") {
            (isAhead, isNegative) = (true, false)
        } else if take("!\\w)") {
            return PatternNode(kind: .assertion(.notBeforeWord), offset: start)
        } else if take("!") {
            (isAhead, isNegative) = (true, true)
        } else if take("<=") || take("<*") {
            (isAhead, isNegative) = (false, false)
        } else if take("<!\\w)") {
            return PatternNode(kind: .assertion(.notAfterWord), offset: start)
        } else if take("<!") {
            (isAhead, isNegative) = (false, true)
        } else {
            return nil
        }
        let node = alternatives()
        if !take(")") { isBroken = true }
        return PatternNode(
            kind: .look(node, isAhead: isAhead, isNegative: isNegative),
            offset: start
        )
    }

    private mutating func named(at start: Int) -> PatternNode? {
        let end: Unicode.Scalar
        if take("P<") || take("<") {
            end = ">"
        } else if take("'") {
            end = "'"
        } else {
            return nil
        }
        _ = unknown(at: start, to: end)
        return capture(at: start)
    }

    private func isCallNumber(_ scalar: Unicode.Scalar) -> Bool {
        if ("0"..."9").contains(scalar) { return true }
        guard scalar == "+" || scalar == "-", let digit = peek(1) else { return false }
        return ("0"..."9").contains(digit)
    }

    private mutating func call(at start: Int) -> PatternNode {
        unknown(at: start, to: ")", as: .call)
    }

    /// Reads `(?(…)yes|no)` after its `(?`.
    private mutating func conditional(at start: Int) -> PatternNode {
        if isAhead("(?") || isAhead("(*") {
            _ = group()
        } else {
            _ = unknown(at: start, to: ")")
        }
        let node = alternatives()
        if !take(")") { isBroken = true }
        return PatternNode(kind: .conditional(node), offset: start)
    }

    /// Reads `(?i)`, `(?i:…)` and their like; the first changes the rest of the group around it.
    private mutating func inlineFlags(at start: Int) -> [PatternNode] {
        var isOn = true
        var new = flags
        if take("^") { new = Flags() }
        while let scalar = next, scalar != ")", scalar != ":" {
            position += 1
            switch scalar {
            case "-": isOn = false
            case "i": new.caseless = isOn
            case "s": new.dotAll = isOn
            case "m": new.multiline = isOn
            case "x":
                let isDouble = isOn && take("x")
                new.extended = isOn
                new.extendedMore = isDouble
            case "n": numbersAreCertain = false
            case "J", "U", "a", "D", "S", "W", "P", "T", "r": break
            default:
                isBroken = true
                return []
            }
        }
        if take(")") {
            flags = new
            return []
        }
        guard take(":") else {
            isBroken = true
            return []
        }
        let outer = flags
        flags = new
        defer { flags = outer }
        return [body(at: start)]
    }

    /// Reads what starts with `(*`: verbs, limits, and lookarounds written out.
    private mutating func starItem() -> [PatternNode] {
        let start = position
        refuse(
            "'(*…)' changes how the search runs",
            at: start,
            fix: "take it out, or write a group as '(?=…)', '(?!…)', '(?<=…)', '(?<!…)' or '(?>…)'"
        )
        isBroken = true
        return []
    }
}
