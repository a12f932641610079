/// How much work the repair of a text takes, in steps that do not depend on the machine.
package struct RepairEffort: Sendable {
    /// The places of the vocabulary's tree that were visited.
    package let steps: Int

    /// Measures the repair of a text.
    package init(of text: String, vocabulary: Vocabulary) {
        var native = text
        let folding = native.withUTF8 { unsafe Folding($0) }
        steps = Repair(of: folding, vocabulary: vocabulary).steps
    }
}
