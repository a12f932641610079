package import PostbagCore
import PostbagText

extension CompiledPolicy {
    /// A note for every filter with a pattern that runs on every comment, at the filter's place.
    ///
    /// Nothing is wrong with such a filter, but a policy of hundreds of them would be slow.
    package var costNotes: [Diagnostic] {
        compiledRules.flatMap { rule in
            zip(rule.source.filters, filters[rule.filters]).compactMap { note($0, $1) }
        }
    }

    private func note(_ source: FilterSource, _ filter: CompiledFilter) -> Diagnostic? {
        let classes = costClasses(of: filter).filter { $0.kind == .alwaysRuns }
        guard let dearest = classes.max(by: { $0.nanoseconds < $1.nanoseconds }) else { return nil }
        return Diagnostic(
            .note,
            "a pattern of '\(filter.name)' \(dearest.description)",
            at: source.file.location(source.kind.keyPlace),
            fix: "write out three letters or more that every match has"
        )
    }
}
