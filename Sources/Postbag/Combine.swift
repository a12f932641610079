import PostbagCore
import PostbagPolicy

extension Screening {
    /// Lets the strongest rule win and names the others after it.
    ///
    /// What could not be assessed holds on a sensitive story. Somebody who needs help is never
    /// rejected, whatever else the comment breaks: it is held, and its writer hears where help is.
    init(
        combining assessment: Assessment,
        in context: StoryContext,
        under policy: CompiledPolicy
    ) {
        let speaking = assessment.outcomes.compactMap { outcome -> SpeakingRule? in
            let rule = policy.compiledRules[outcome.rule].source
            let isFlagged = outcome.recommendation == .publish && rule.whenPublished != nil
            guard outcome.recommendation > .publish || isFlagged else { return nil }
            return SpeakingRule(
                source: rule,
                recommendation: outcome.recommendation,
                asksForCare: outcome.asksForCare
            )
        }.sorted(by: SpeakingRule.comesFirst)
        let asksForCare = speaking.first?.asksForCare ?? false
        var recommendation = asksForCare ? .hold : speaking.first?.recommendation ?? .publish
        // What could not even be fetched may concern any story: an order binds all of them.
        let isUnassessed =
            !assessment.couldNotAssess.isEmpty && context.profile.isSensitive
            || !context.missing.isEmpty
        if isUnassessed { recommendation = max(recommendation, .hold) }
        // Whatever else it breaks, a comment that touches on something sealed is told the same.
        let stopping = speaking.filter { $0.recommendation > .publish }
        let isSealed =
            stopping.contains { $0.source.isSealed }
            || assessment.findings.contains { $0.isSealed && $0.recommendation > .publish }
        self.init(
            recommendation: recommendation,
            rules: speaking.map(\.source.id),
            queue: Self.queue(for: speaking, recommendation),
            isUrgent: stopping.contains { $0.source.lane == .urgent },
            message: isSealed && recommendation > .publish && !asksForCare
                ? policy.sealedMessage : Self.message(for: speaking.first, recommendation, policy),
            scores: assessment.scores.map { ScoresByLabel($0) } ?? [:],
            explanation: assessment.explanation,
            findings: assessment.findings,
            details: assessment.details,
            policyRevision: policy.revision,
            couldNotAssess: assessment.couldNotAssess
        )
    }

    /// The most pressing queue that any speaking rule asks for.
    private static func queue(
        for speaking: [SpeakingRule],
        _ recommendation: Recommendation
    ) -> String? {
        guard recommendation > .publish else {
            return speaking.compactMap(\.source.whenPublished).first?.rawValue
        }
        let lanes = speaking.filter { $0.recommendation > .publish }.map(\.source.lane)
        if lanes.contains(.urgent) { return "urgent" }
        return lanes.contains(.legal) ? "sealed-legal" : "held"
    }

    private static func message(
        for main: SpeakingRule?,
        _ recommendation: Recommendation,
        _ policy: CompiledPolicy
    ) -> String? {
        switch recommendation {
        case .publish: nil
        case .hold: main?.source.heldMessage ?? policy.heldMessage
        case .reject: main?.source.message
        }
    }
}

/// A rule that holds, rejects or flags, with what it recommends.
private struct SpeakingRule {
    let source: RuleSource
    let recommendation: Recommendation
    let asksForCare: Bool

    /// The main rule first: what asks for care, the strongest recommendation, then the gravest
    /// rule, then by name.
    static func comesFirst(_ left: SpeakingRule, _ right: SpeakingRule) -> Bool {
        if left.asksForCare != right.asksForCare { return left.asksForCare }
        if left.recommendation != right.recommendation {
            return left.recommendation > right.recommendation
        }
        if left.source.severity != right.source.severity {
            return left.source.severity > right.source.severity
        }
        return left.source.id < right.source.id
    }
}
