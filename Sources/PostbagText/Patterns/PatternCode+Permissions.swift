extension PatternCode {
    /// What PCRE2 may do with a pattern.
    struct Permissions: BitwiseCopyable {
        /// Whether machine code may be made at all.
        var machineCode = true
        /// Whether alternatives may be told apart by how they start.
        var factoring = true
        /// Whether places may be passed over of which it is thought that no match starts there.
        var startShortcuts = true
    }
}

extension PatternCode.Permissions {
    /// What is safe for a pattern.
    init(for root: PatternNode, _ effort: PatternEffort) {
        machineCode = !effort.looksAgain
        startShortcuts = !root.mayMissStarts
    }
}
