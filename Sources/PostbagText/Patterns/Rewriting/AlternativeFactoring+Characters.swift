extension AlternativeFactoring {
    /// Copies an escape, and says what it can start with.
    mutating func escape(to text: inout [UInt8]) -> Opening.Start {
        guard place + 1 < source.count, !"QEc".utf8.contains(source[place + 1]) else {
            isUnclear = true
            return .unknown
        }
        let byte = source[place + 1]
        copy(2, to: &text)
        if let set = AlternativeFactoring.classes[byte] { return Opening.Start(set: set) }
        if "bBAzZK".utf8.contains(byte) { return .nothing }
        // Letters and digits mean something; whatever else is escaped stands for itself.
        if ByteSet.word.contains(byte) {
            bracesOfEscape(to: &text)
            return .unknown
        }
        return .character(byte)
    }

    /// Copies the braces of `\p{L}` and its like, which are no quantifier.
    private mutating func bracesOfEscape(to text: inout [UInt8]) {
        guard starts(with: "{") else { return }
        while place < source.count, source[place] != UInt8(ascii: "}") { copy(1, to: &text) }
        copy(1, to: &text)
    }

    /// What escapes for classes match at least, going by first bytes.
    private static let classes: [UInt8: ByteSet] = [
        UInt8(ascii: "d"): ByteSet.digits.union(.leads),
        UInt8(ascii: "w"): ByteSet.word.union(.leads),
        UInt8(ascii: "s"): ByteSet.space.union(.leads),
        UInt8(ascii: "n"): ByteSet(of: "\n"),
        UInt8(ascii: "t"): ByteSet(of: "\t"),
    ]

    /// Copies what stands in square brackets, and says what it can start with.
    mutating func characterClass(to text: inout [UInt8]) -> Opening.Start {
        copy(1, to: &text)
        let isNegated = starts(with: "^")
        if isNegated { copy(1, to: &text) }
        var members = ClassMembers()
        if starts(with: "]") {
            copy(1, to: &text)
            members.add(UInt8(ascii: "]"))
        }
        while place < source.count, source[place] != UInt8(ascii: "]"), !isUnclear {
            member(of: &members, to: &text)
        }
        copy(1, to: &text)
        guard let set = members.set else { return Opening.Start(set: .all) }
        return Opening.Start(set: isNegated ? set.complement.union(.leads) : set)
    }

    private mutating func member(of members: inout ClassMembers, to text: inout [UInt8]) {
        let byte = source[place]
        if byte == UInt8(ascii: "\\") {
            let start = escape(to: &text)
            members.add(start.canBeEmpty ? nil : start.set)
        } else if starts(with: "[:") {
            namedClass(to: &text)
            members.add(nil)
        } else {
            copy(1, to: &text)
            members.add(byte)
        }
    }

    /// Such as `[:alpha:]`.
    private mutating func namedClass(to text: inout [UInt8]) {
        copy(2, to: &text)
        while place < source.count, ByteSet.lower.contains(source[place]) || starts(with: "^") {
            copy(1, to: &text)
        }
        guard starts(with: ":]") else { return isUnclear = true }
        copy(2, to: &text)
    }
}

/// The characters in square brackets, as they are read one by one.
private struct ClassMembers {
    /// Their first bytes, or nil when they are not known.
    private(set) var set: ByteSet? = ByteSet.none
    /// The last one, if a range may start with it, and whether a `-` stands after it.
    private var last: UInt8?
    private var isRange = false

    /// Adds a character or, at a `-`, perhaps a range.
    mutating func add(_ byte: UInt8) {
        if byte == UInt8(ascii: "-"), last != nil, !isRange {
            // If nothing ends the range, the `-` stands for itself.
            set?.insert(byte)
            isRange = true
            return
        }
        if isRange, let first = last {
            set = first <= byte && byte < 0x80 ? set?.union(ByteSet(first...byte)) : nil
            (last, isRange) = (nil, false)
            return
        }
        if byte < 0x80 { set?.insert(byte) } else { set = set?.union(.leads) }
        last = byte
    }

    /// Adds the characters of an escape, or nil when they are not known.
    mutating func add(_ escaped: ByteSet?) {
        if let escaped, !isRange { set = set?.union(escaped) } else { set = nil }
        last = nil
        isRange = false
    }
}
