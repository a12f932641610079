/// A comment as the filters read it: folded, and with disguised words put right.
package struct Reading: Sendable {
    /// The text as it came in.
    package let text: String
    /// How many Unicode scalars the text has.
    package let scalarCount: Int
    /// The folded view, and the repaired one if a disguised word was put right.
    package let views: [TextView]
    private let disguised: [DisguisedRange]
    private let repaired: [DisguisedRange]

    /// Reads a text.
    ///
    ///     Reading("F\u{200B}ÓÓL").views[0].bytes   // "fool"
    ///
    /// - Parameters:
    ///   - text: The text as it came in.
    ///   - vocabulary: The words that a disguised word may turn out to be.
    /// - Complexity: O(*n*) in the length of the text.
    package init(_ text: String, vocabulary: Vocabulary = Vocabulary()) {
        var native = text
        native.makeContiguousUTF8()
        let folding = native.withUTF8 { unsafe Folding($0) }
        let folded = TextView(kind: .folded, bytes: folding.bytes, map: folding.map)
        self.text = text
        scalarCount = folding.scalarCount
        disguised = folding.disguised
        let repair = Repair(of: folding, vocabulary: vocabulary)
        repaired = repair.disguised
        views = repair.view.map { [folded, $0] } ?? [folded]
    }

    /// The disguises that were undone in a stretch of the original text, in either view.
    package func disguises(in scalars: Range<Int>) -> DisguiseSet {
        guard !disguised.isEmpty || !repaired.isEmpty else { return .nothing }
        return Self.disguises(in: scalars, of: disguised)
            .union(Self.disguises(in: scalars, of: repaired))
    }

    private static func disguises(
        in scalars: Range<Int>,
        of list: [DisguisedRange]
    ) -> DisguiseSet {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].scalars.upperBound <= scalars.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found = DisguiseSet.nothing
        while low < list.count, list[low].scalars.lowerBound < scalars.upperBound {
            found.formUnion(list[low].disguises)
            low += 1
        }
        return found
    }
}
