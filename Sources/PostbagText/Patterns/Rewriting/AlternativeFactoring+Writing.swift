/// Alternatives as they are written.
struct Rewritten {
    var text: [UInt8] = []
    /// Whether any group in them is counted.
    var captures = false
    var start = Opening.Start(set: ByteSet.none, canBeEmpty: false, width: 0)

    init() {}

    /// Writes alternatives in the order in which they are.
    init(asWritten branches: [AlternativeFactoring.Branch]) {
        for (index, branch) in branches.enumerated() {
            if index > 0 { text.append(UInt8(ascii: "|")) }
            append(branch)
        }
    }

    fileprivate mutating func append(_ branch: AlternativeFactoring.Branch) {
        text += branch.literal
        text += branch.rest
        captures = captures || branch.captures
        note(branch.opening.set, isOpen: branch.opening.isOpen, width: branch.opening.width)
    }

    fileprivate mutating func note(_ set: ByteSet?, isOpen: Bool, width: Int) {
        if let set { start.set = start.set?.union(set) } else { start.set = nil }
        start.canBeEmpty = start.canBeEmpty || isOpen
        start.width += max(1, width)
    }
}

extension AlternativeFactoring {
    /// Alternatives that stand side by side, since all start with one letter, or one by itself.
    private struct Slot {
        var branches: [Branch]
        var set: ByteSet?
        /// Whether more that start with the same letter may join.
        var isLettered: Bool
    }

    /// From so many trials on, asking for the next character first is quicker.
    private static let fewestTrials = 4
    /// How often the next character may be one of those asked for.
    private static let mostLikely = 0.6

    /// Writes alternatives, those that start alike together.
    mutating func factored(_ branches: [Branch], isGated: Bool = true) -> Rewritten {
        var result = Rewritten()
        let slots = slots(of: branches)
        for (index, slot) in slots.enumerated() {
            if index > 0 { result.text.append(UInt8(ascii: "|")) }
            write(slot, to: &result)
        }
        guard slots.count > 1, isGated else { return result }
        gate(&result)
        return result
    }

    /// Asks for the next character before alternatives are tried, where that saves trials.
    private mutating func gate(_ result: inout Rewritten) {
        guard result.start.width >= AlternativeFactoring.fewestTrials,
            let gate = gate(result.start)
        else { return }
        result.text = gate + Array("(?:".utf8) + result.text + [UInt8(ascii: ")")]
        result.start.width = 1
        isChanged = true
    }

    private func gate(_ start: Opening.Start) -> [UInt8]? {
        guard !isCaseless, !start.canBeEmpty, let set = start.set, !set.isEmpty,
            LetterFrequency.likelihood(of: set) <= AlternativeFactoring.mostLikely
        else { return nil }
        return Array("(?=".utf8) + AlternativeFactoring.characterClass(set) + [UInt8(ascii: ")")]
    }

    /// The characters of a set in square brackets.
    private static func characterClass(_ set: ByteSet) -> [UInt8] {
        var text: [UInt8] = [UInt8(ascii: "[")]
        set.intersection(.ascii).forEach { byte in
            if byte < 0x20 || byte == 0x7F {
                text += Array("\\x\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
            } else {
                if !ByteSet.word.contains(byte), byte != 0x20 { text.append(UInt8(ascii: "\\")) }
                text.append(byte)
            }
        }
        if !set.intersection(.leads).isEmpty { text += Array("\\x{80}-\\x{10ffff}".utf8) }
        return text + [UInt8(ascii: "]")]
    }

    private func slots(of branches: [Branch]) -> [Slot] {
        var slots: [Slot] = []
        for branch in branches {
            let key = branch.literal.first.map { AlternativeFactoring.bothCases(of: $0) }
            if branch.isMovable, let key,
                let index = slots.lastIndex(where: { slot in
                    slot.set.map { !$0.intersection(key).isEmpty } ?? true
                }), slots[index].isLettered, slots[index].set == key
            {
                slots[index].branches.append(branch)
                continue
            }
            let isLettered = branch.isMovable && key != nil
            slots.append(
                Slot(
                    branches: [branch],
                    set: isLettered ? key : branch.isMovable ? branch.opening.set : nil,
                    isLettered: isLettered
                )
            )
        }
        return slots
    }

    /// Letters that differ in case alone may match the same, so they count as alike.
    private static func bothCases(of byte: UInt8) -> ByteSet {
        var set = ByteSet(byte)
        if ByteSet.letters.contains(byte) { set.insert(byte ^ 0x20) }
        return set
    }

    private mutating func write(_ slot: Slot, to result: inout Rewritten) {
        let length = AlternativeFactoring.commonLength(slot.branches)
        if slot.branches.count > 1, length > 0 {
            writeAlike(slot.branches, length, to: &result.text)
            result.note(slot.branches[0].opening.set, isOpen: false, width: 1)
            return
        }
        for (index, branch) in slot.branches.enumerated() {
            if index > 0 { result.text.append(UInt8(ascii: "|")) }
            let opening = branch.opening
            if opening.width >= AlternativeFactoring.fewestTrials, branch.literal.isEmpty,
                let gate = gate(Opening.Start(set: opening.set))
            {
                isChanged = true
                result.text += gate + branch.rest
                result.captures = result.captures || branch.captures
                result.note(opening.set, isOpen: false, width: 1)
            } else {
                result.append(branch)
            }
        }
    }

    /// How many plain characters all branches start with.
    private static func commonLength(_ branches: [Branch]) -> Int {
        guard let first = branches.first?.literal else { return 0 }
        return branches.dropFirst().reduce(first.count) { length, branch in
            zip(first.prefix(length), branch.literal).prefix { $0 == $1 }.count
        }
    }

    /// Writes what branches have in common and then what tells them apart.
    private mutating func writeAlike(
        _ branches: [Branch],
        _ length: Int,
        to text: inout [UInt8]
    ) {
        isChanged = true
        text += branches[0].literal.prefix(length)
        let rests = branches.map { $0.without(length) }
        let letters = rests.filter { $0.rest.isEmpty && $0.literal.count == 1 }.flatMap(\.literal)
        if letters.count == rests.count,
            letters.allSatisfy(AlternativeFactoring.plainInClass.contains)
        {
            text.append(UInt8(ascii: "["))
            text += letters
            text.append(UInt8(ascii: "]"))
        } else {
            text += Array("(?:".utf8)
            text += factored(rests, isGated: false).text
            text.append(UInt8(ascii: ")"))
        }
    }

    /// Those that need no care in square brackets.
    private static let plainInClass = ByteSet.letters.union(.digits).union(ByteSet(of: " '"))
}

extension AlternativeFactoring.Branch {
    /// What comes after so many of its plain characters.
    fileprivate func without(_ length: Int) -> Self {
        var rest = self
        rest.literal = literal.dropFirst(length)
        rest.opening = restOpening
        if let first = rest.literal.first { rest.opening = Opening(.character(first)) }
        return rest
    }
}
