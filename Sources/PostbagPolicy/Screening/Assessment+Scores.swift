import PostbagScoring

extension Assessment {
    /// Notes the classifier's scores, and what moved the highest that a filter spoke for.
    ///
    /// The filters have asked for the explanations already, so that nothing is explained twice, and
    /// nothing at all where no filter speaks.
    mutating func classify(
        _ input: ScreeningInput,
        _ spoken: [SpokenFilter],
        _ explanations: [ScoreLabel: Explanation]
    ) {
        guard let scores = input.scores else { return }
        self.scores = scores
        guard !explanations.isEmpty else { return }
        let labels = spoken.compactMap { spoken in
            if case .native(let matcher) = spoken.filter.matcher {
                return (matcher as? ClassifierMatcher)?.label
            }
            return nil
        }
        guard let strongest = labels.max(by: { scores[$0] < scores[$1] }) else { return }
        explanation = explanations[strongest]
    }
}
