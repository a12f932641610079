/// Puts right words whose letters stand apart: `f o o l`, `i- d- i- o- t`.
struct SpacedOutRepair {
    /// One letter, and how wide the gap before it is.
    private struct Element {
        var unit: TokenUnit
        var gap: Int
    }

    private struct Found {
        var end: Int
        var word: Int
        var usesLeet: Bool
    }

    private(set) var edits: [Repair.Edit] = []
    private let vocabulary: Vocabulary
    private var elements: [Element] = []
    private var steps = 0
    /// The steps spent on the whole run.
    private(set) var totalSteps = 0

    /// Searches a run of single letters for words, longest first.
    init(
        _ text: UnsafeBufferPointer<UInt8>,
        _ run: Range<Int>,
        _ map: OffsetMap,
        _ vocabulary: Vocabulary
    ) {
        self.vocabulary = vocabulary
        unsafe collect(text, run, map)
        let letters = elements.count { $0.unit.letter != nil }
        guard elements.count >= 3, letters * 2 >= elements.count else { return }
        let narrow = elements.dropFirst().map(\.gap).min() ?? 0
        var at = 0
        while at < elements.count {
            guard let found = longestWord(from: at, narrow) else {
                at += 1
                continue
            }
            let start = elements[at].unit.bytes.lowerBound
            edits.append(
                Repair.Edit(
                    bytes: start..<elements[found.end - 1].unit.bytes.upperBound,
                    word: found.word,
                    disguises: found.usesLeet ? [.spacedOut, .leet] : .spacedOut
                )
            )
            at = found.end
        }
    }

    private mutating func collect(
        _ text: UnsafeBufferPointer<UInt8>,
        _ run: Range<Int>,
        _ map: OffsetMap
    ) {
        var gap = 0
        var units: [TokenUnit] = []
        unsafe TokenUnit.read(text, run, into: &units)
        for unit in units {
            let isSpace = unit.sign == 0x20 || unit.sign == 0x0A
            let isElement = unit.letter != nil || unit.leet != 0 && unit.run == 1
            if isSpace {
                gap += map.scalars(unit.bytes).count
            } else if isElement {
                elements.append(Element(unit: unit, gap: gap))
                gap = 0
            }
        }
    }

    private mutating func longestWord(from start: Int, _ narrow: Int) -> Found? {
        steps = 0
        var best: Found?
        walk(start, start, node: 0, usesLeet: false, narrow, &best)
        totalSteps += steps
        return best
    }

    private mutating func walk(
        _ start: Int,
        _ at: Int,
        node: Int,
        usesLeet: Bool,
        _ narrow: Int,
        _ best: inout Found?
    ) {
        steps += 1
        guard steps < TokenResolver.stepLimit else { return }
        let word = vocabulary.node(node).word
        if word >= 0, at > best?.end ?? 0, isCredible(start..<at, Int(word), narrow) {
            best = Found(end: at, word: Int(word), usesLeet: usesLeet)
        }
        guard at < elements.count else { return }
        let unit = elements[at].unit
        if let letter = unit.letter {
            guard let child = vocabulary.child(of: node, letter) else { return }
            walk(start, at + 1, node: child, usesLeet: usesLeet, narrow, &best)
            return
        }
        var choices = unit.leet & vocabulary.node(node).letters
        while choices != 0 {
            if let child = vocabulary.child(of: node, choices.trailingZeroBitCount) {
                walk(start, at + 1, node: child, usesLeet: true, narrow, &best)
            }
            choices &= choices &- 1
        }
    }

    /// Whether a word is long enough, or wide gaps or the ends of the run set it apart.
    private func isCredible(_ range: Range<Int>, _ word: Int, _ narrow: Int) -> Bool {
        let letters = elements[range].count { $0.unit.letter != nil }
        guard letters >= 2, letters * 2 >= range.count else { return false }
        if range.count >= 4 { return true }
        guard vocabulary.words[word].isListed, letters == 3 else { return false }
        let opens = range.lowerBound == 0 || elements[range.lowerBound].gap > narrow
        let closes =
            range.upperBound == elements.count || elements[range.upperBound].gap > narrow
        return opens && closes
    }
}
