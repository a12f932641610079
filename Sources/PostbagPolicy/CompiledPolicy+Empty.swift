import PostbagText

extension CompiledPolicy {
    /// A policy without rules, for a desk that is opened before its policy has been read.
    ///
    /// - Warning: Everything passes under it; never screen with it.
    package static var empty: CompiledPolicy {
        CompiledPolicy(
            source: PolicySource(),
            rules: [],
            filters: [],
            sets: [:],
            vocabulary: Vocabulary(),
            files: [],
            patterns: [],
            warnings: []
        )
    }
}
