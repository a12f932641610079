import PostbagScoring

extension Assessment {
    /// Notes the classifier's scores, and what moved the highest that a filter spoke for.
    mutating func classify(
        _ input: ScreeningInput,
        _ spoken: [SpokenFilter],
        under policy: CompiledPolicy
    ) {
        guard let scores = input.scores, let model = policy.model else { return }
        self.scores = scores
        let labels = spoken.compactMap { spoken in
            if case .native(let matcher) = spoken.filter.matcher {
                return (matcher as? ClassifierMatcher)?.label
            }
            return nil
        }
        guard let strongest = labels.max(by: { scores[$0] < scores[$1] }) else { return }
        explanation = model.explain(strongest, of: input.reading)
    }
}
