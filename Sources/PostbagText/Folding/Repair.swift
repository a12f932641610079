/// The repaired view of a text, if any disguised word could be put right.
struct Repair {
    /// A stretch of folded bytes and the word that replaces it.
    struct Edit {
        var bytes: Range<Int>
        var word: Int
        var disguises: DisguiseSet
    }

    private(set) var view: TextView?
    private(set) var disguised: [DisguisedRange] = []
    /// The steps that the search for words took.
    private(set) var steps = 0

    init(of folding: Folding, vocabulary: Vocabulary) {
        guard !vocabulary.isEmpty else { return }
        let edits = edits(of: folding, vocabulary)
        guard !edits.isEmpty else { return }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folding.bytes.count)
        var map = OffsetMap(byteCount: 0)
        var at = 0
        for edit in edits where edit.bytes.lowerBound >= at {
            bytes += folding.bytes[at..<edit.bytes.lowerBound]
            map.append(at..<edit.bytes.lowerBound, of: folding.map)
            let word = vocabulary.words[edit.word].text.utf8
            let scalars = folding.map.scalars(edit.bytes)
            bytes += word
            map.append(
                bytes: word.count,
                from: scalars.lowerBound,
                unitBytes: word.count,
                unitScalars: scalars.count
            )
            disguised.append(DisguisedRange(scalars: scalars, disguises: edit.disguises))
            at = edit.bytes.upperBound
        }
        bytes += folding.bytes[at...]
        map.append(at..<folding.bytes.count, of: folding.map)
        view = TextView(kind: .repaired, bytes: bytes, map: map)
    }

    private mutating func edits(of folding: Folding, _ vocabulary: Vocabulary) -> [Edit] {
        let edits = unsafe folding.bytes.withUnsafeBufferPointer { text in
            let scan = unsafe RepairScan(text)
            var edits: [Edit] = []
            if !scan.tokens.isEmpty {
                var repair = TokenRepair(vocabulary)
                for token in scan.tokens { unsafe repair.examine(text, token) }
                edits = repair.edits
                steps += repair.steps
            }
            for run in scan.spacedOut {
                let spaced = unsafe SpacedOutRepair(text, run, folding.map, vocabulary)
                edits += spaced.edits
                steps += spaced.totalSteps
            }
            let broken = BrokenWordRepair(vocabulary)
            for single in scan.singles {
                if let edit = unsafe broken.join(single, text) { edits.append(edit) }
            }
            for lineBreak in folding.lineBreaks {
                if let edit = unsafe broken.join(lineBreak: lineBreak, text) { edits.append(edit) }
            }
            return edits
        }
        return edits.count < 2 ? edits : edits.sorted(by: Self.comesFirst)
    }

    /// Of two edits at the same place the longer one wins.
    private static func comesFirst(_ one: Edit, _ other: Edit) -> Bool {
        one.bytes.lowerBound == other.bytes.lowerBound
            ? one.bytes.count > other.bytes.count : one.bytes.lowerBound < other.bytes.lowerBound
    }
}
