import PostbagCore

/// The quality sample: a random part of what was decided is looked at again by somebody else, who is
/// not shown the first decision.
extension UnitOfWork {
    /// Whether something belongs to the sample: the same on every machine, and nobody can choose it.
    private func isSampled(_ key: String) -> Bool {
        guard settings.qualitySample > 0 else { return false }
        let place = UInt64(bitPattern: WordDigest.of(key + settings.name)) % 10_000
        return Double(place) < settings.qualitySample * 10_000
    }

    /// Has a person look at a comment that the policy published or rejected alone, if it belongs to
    /// the sample.
    ///
    /// - Parameters:
    ///   - comment: the comment.
    ///   - decision: the policy's decision against it; none if it was published.
    /// - Returns: the case, if one was opened.
    /// - Throws: what the store throws.
    mutating func sample(_ comment: CommentRecord, _ decision: DecisionRecord?) throws -> CaseID? {
        guard isSampled(comment.id.rawValue), !comment.isSealed, !comment.needsTwo else {
            return nil
        }
        return try openSample(of: decision, comment, why: "what the policy decides alone")
    }

    /// Has another person look at a comment that somebody decided about, if it belongs to the sample.
    mutating func sample(_ decision: DecisionRecord, of comment: CommentRecord) throws {
        guard case .reviewer = decision.maker, decision.action != .hide,
            decision.queue != .qualitySample, comment.state == decision.after,
            !comment.isSealed, !comment.needsTwo, isSampled("decision:\(decision.id)"),
            try transaction.openCases(about: comment.id).isEmpty
        else { return }
        _ = try openSample(of: decision, comment, why: "what people decide")
    }

    private mutating func openSample(
        of decision: DecisionRecord?,
        _ comment: CommentRecord,
        why: String
    ) throws -> CaseID {
        let rules = decision?.rules ?? []
        let concern = CaseConcern(
            queue: .qualitySample,
            rules: rules,
            severity: facts.severity(of: rules.first),
            probability: 0.05,
            isLive: comment.isLive,
            why: ["a random part of \(why) is looked at again"]
        )
        var opened = try open(concern, about: comment)
        guard let decision else { return opened.id }
        opened.sampled = decision.id
        opened.excluded = decision.deciders
        changes.append(.reviewCase(opened))
        return opened.id
    }
}
