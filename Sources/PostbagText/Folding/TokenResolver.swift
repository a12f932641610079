/// Finds the word of the vocabulary that a disguised word stands for, along the cheapest path.
///
/// A path that does nothing is cheaper than one that skips separators, then come stretched
/// letters, leet, and masked letters. The number of steps is bounded whatever the input.
struct TokenResolver {
    /// What some units turned out to be.
    enum Outcome {
        case word(Resolution)
        /// They read as a word without any disguise.
        case plain
        case unknown
    }

    struct Resolution {
        var word: Int
        var bytes: Range<Int>
        var disguises: DisguiseSet
    }

    private struct Path {
        var node = 0
        var cost = 0
        var start = 0
        var depth = 0
        var letters = 0
        var digits = 0
        var separators = 0
        var brackets = 0
        var masked = 0
        var thin = 0
        var used: DisguiseSet = []
    }

    private enum Cost {
        static let separator = 1
        static let stretch = 20
        static let leet = 100
        static let mask = 1_000
        static let unlisted = 600
        static let unstarred = 300
    }

    /// The most steps spent on one token.
    static let stepLimit = 4_000

    let vocabulary: Vocabulary
    private var steps = 0
    /// The steps spent on all tokens so far.
    private(set) var totalSteps = 0
    private var units: ArraySlice<TokenUnit> = []
    private var tail = 0
    private var best: (path: Path, end: Int, word: Int, cost: Int)?

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Resolves units, all of which the word has to account for.
    mutating func resolve(_ units: ArraySlice<TokenUnit>) -> Outcome {
        self.units = units
        best = nil
        steps = 0
        tail = units.endIndex
        while tail > units.startIndex, units[tail - 1].roles.contains(.edge) { tail -= 1 }
        walk(units.startIndex, Path(start: units.startIndex))
        totalSteps += steps
        guard let best else { return .unknown }
        guard !best.path.used.isEmpty else { return .plain }
        let bytes = units[best.path.start].bytes.lowerBound..<units[best.end - 1].bytes.upperBound
        return .word(Resolution(word: best.word, bytes: bytes, disguises: best.path.used))
    }

    private mutating func walk(_ at: Int, _ path: Path) {
        steps += 1
        guard steps < Self.stepLimit, path.cost < best?.cost ?? .max else { return }
        if at >= tail, path.depth > 0 { accept(path, at) }
        guard at < units.endIndex else { return }
        let unit = units[at]
        if path.depth == 0, unit.roles.contains(.edge) {
            var next = path
            next.start = at + 1
            walk(at + 1, next)
        }
        if let letter = unit.letter {
            take(letter, at, unit.run, path, isLeet: false)
            return
        }
        if path.depth > 0, unit.roles.contains(.separator) {
            var next = path
            next.cost += Cost.separator
            next.separators += 1
            next.used.insert(.split)
            walk(at + 1, next)
        }
        let isOpening = path.depth == 0 && unit.sign == UInt8(ascii: "(")
        var choices = isOpening ? 0 : unit.leet & vocabulary.node(path.node).letters
        while choices != 0 {
            take(choices.trailingZeroBitCount, at, unit.run, path, isLeet: true)
            choices &= choices &- 1
        }
        if path.depth > 0, !unit.roles.isDisjoint(with: [.mask, .thinMask]) {
            let spread = unit.run >= 3 ? 1 : 0
            for length in unit.run - spread...unit.run + spread { fill(at, length, path) }
        }
    }

    /// Follows one letter as often as its run allows.
    private mutating func take(
        _ letter: Int,
        _ at: Int,
        _ run: Int,
        _ path: Path,
        isLeet: Bool
    ) {
        var next = path
        if isLeet {
            next.cost += Cost.leet
            next.used.insert(.leet)
            if units[at].roles.contains(.digit) { next.digits += 1 }
            if units[at].sign == UInt8(ascii: "(") { next.brackets += 1 }
        }
        let most = min(run, 4)
        for count in 1...most {
            guard let child = vocabulary.child(of: next.node, letter) else { return }
            next.node = child
            next.depth += 1
            if !isLeet { next.letters += 1 }
            guard run >= 3 || count == run else { continue }
            var taken = next
            if count < run {
                taken.cost += Cost.stretch + abs(count - 2)
                taken.used.insert(.stretched)
            }
            walk(at + 1, taken)
        }
    }

    /// Follows every letter for a run of masked ones.
    private mutating func fill(_ at: Int, _ left: Int, _ path: Path) {
        guard left > 0 else { return walk(at + 1, path) }
        steps += 1
        guard steps < Self.stepLimit else { return }
        var next = path
        next.cost += Cost.mask
        guard next.cost < best?.cost ?? .max else { return }
        next.masked += 1
        next.depth += 1
        next.used.insert(.masked)
        if !units[at].roles.contains(.mask) { next.thin += 1 }
        let node = vocabulary.node(path.node)
        for child in 0..<node.letters.nonzeroBitCount {
            next.node = Int(node.firstChild) + child
            fill(at, left - 1, next)
        }
    }

    private mutating func accept(_ path: Path, _ end: Int) {
        let index = vocabulary.node(path.node).word
        guard index >= 0, isCredible(path, vocabulary.words[Int(index)], end) else { return }
        let word = vocabulary.words[Int(index)]
        var cost = path.cost
        // Whoever masks letters most likely means what is masked most often.
        if path.masked > 0, !word.isStarred {
            cost += word.isListed ? Cost.unstarred : Cost.unlisted
        }
        if cost < best?.cost ?? .max { best = (path, end, Int(index), cost) }
    }

    /// Whether enough of the word shows for the path to be what the writer meant.
    private func isCredible(_ path: Path, _ word: Vocabulary.Word, _ end: Int) -> Bool {
        if path.used.isEmpty { return true }
        guard path.letters > 0, path.depth >= (word.isListed ? 3 : 4) else { return false }
        guard word.isListed || isDeliberate(path, end) else { return false }
        if path.used.contains(.leet) {
            guard path.digits == 0 || path.depth >= 4 else { return false }
            let least = path.depth == 4 ? 2 : 1
            guard path.letters >= least else { return false }
        }
        return path.masked == 0 || showsEnough(path, word, end)
    }

    /// Whether more than a hyphen, a bracket or a footnote mark speaks for a word of no list.
    private func isDeliberate(_ path: Path, _ end: Int) -> Bool {
        if path.brackets > 0 { return false }
        if path.masked > 0 { return units[end - 1].letter != nil }
        return path.used != .split || path.separators >= path.depth - 1
    }

    private func showsEnough(_ path: Path, _ word: Vocabulary.Word, _ end: Int) -> Bool {
        if path.thin > 0 {
            guard word.isListed, path.depth >= (path.separators > 0 ? 6 : 4),
                units[end - 1].letter != nil
            else { return false }
        }
        let shown = path.depth - path.masked
        if word.isListed {
            return word.isStarred && path.thin == 0 || shown >= 2 && shown * 2 >= path.depth
        }
        return shown >= 2 && shown * 10 >= path.depth * 6
    }
}
