import PostbagCore
import PostbagText

/// Keeps which patterns can matter under a story, so that the others are not looked for.
///
/// A filter cannot speak whose level is not recorded for the story, or that needs an active case,
/// or a story, where there is none.
struct PatternSelections {
    private struct Key: Hashable {
        let subject: FilterSubject
        let records: Int
        let hasStory: Bool
        let isCaseActive: Bool
    }

    private var known: [Key: PatternSet.Selection] = [:]

    /// The patterns that can matter for a text, or nil if the policy has none for it.
    mutating func selection(
        of subject: FilterSubject,
        for input: ScreeningInput,
        under policy: CompiledPolicy
    ) -> PatternSet.Selection? {
        let story = input.context.story
        let key = Key(
            subject: subject,
            records: policy.strictness[input.context.profile]?.records ?? 1,
            hasStory: story != nil,
            isCaseActive: story?.hasActiveCase(from: input.caseTrigger) ?? false
        )
        if let selection = known[key] { return selection }
        guard let patterns = policy.patterns(of: subject) else { return nil }
        let selection = patterns.set.selection { entry in
            canMatter(policy.filters[patterns.filterOfEntry[entry]], key)
        }
        known[key] = selection
        return selection
    }

    private func canMatter(_ filter: CompiledFilter, _ key: Key) -> Bool {
        filter.level <= key.records
            && filter.needs.allSatisfy { condition in
                switch condition {
                case .builtIn(.caseActive): key.isCaseActive
                case .builtIn(.hasStory): key.hasStory
                case .builtIn, .pattern, .anyOf: true
                }
            }
    }
}
