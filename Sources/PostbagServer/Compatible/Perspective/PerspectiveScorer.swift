import PostbagPolicy
import PostbagScoring

/// Answers `comments:analyze` and `comments:suggestscore` from the policy's classifier.
///
/// Scores are about the words alone, as Google's are: no story, no order and no pattern has a say in
/// them, so a site that needs those sends its comments to `/v1` as well.
struct PerspectiveScorer: Sendable {
    let policy: CompiledPolicy
    let settings: ProtocolSettings.Perspective

    /// What the classifier makes of a comment.
    ///
    /// - Throws: what Google's service would say of the same request.
    func analyze(_ request: PerspectiveRequest) throws(PerspectiveError) -> PerspectiveAnswer {
        guard let text = try request.comment?.checked() else { throw .commentEmpty }
        try request.context?.check()
        let wanted = try attributes(of: request)
        guard let whole = policy.scores(of: text) else { throw .noClassifier }
        let detected = detectedLanguages(of: text)
        if let unknown = unknownLanguages(request.languages ?? [], detected) {
            guard request.dropUnsupportedAttributes != true else {
                return answer([:], to: request, detected)
            }
            throw .language(
                attribute: wanted.first?.name ?? "",
                requested: unknown.requested,
                detected: unknown.detected
            )
        }
        let parts = parts(of: text, whole, inSentences: request.spanAnnotations == true)
        let scores = wanted.compactMap { name, attribute, parameters in
            parts.scores(attribute, from: parameters.scoreThreshold).map { (name, $0) }
        }
        return answer(Dictionary(uniqueKeysWithValues: scores), to: request, detected)
    }

    /// Thanks for what somebody thinks a comment should have scored.
    ///
    /// - Throws: what Google's service would say of the same suggestion.
    func thanks(for suggestion: PerspectiveSuggestion) throws(PerspectiveError)
        -> PerspectiveThanks
    {
        guard try suggestion.comment?.checked() != nil else { throw .commentEmpty }
        try suggestion.context?.check()
        guard let scores = suggestion.attributeScores, !scores.isEmpty else {
            throw .invalid("Missing attribute_scores")
        }
        for (name, score) in scores {
            guard PerspectiveAttribute(rawValue: name) != nil else { throw .unknownAttribute(name) }
            let values = [score.summaryScore?.value] + (score.spanScores ?? []).map(\.score?.value)
            guard values.allSatisfy({ $0.map { (0...1).contains($0) } ?? true }) else {
                throw .invalid("A suggested score must be from 0 to 1.")
            }
        }
        return PerspectiveThanks(
            clientToken: suggestion.clientToken,
            requestedLanguages: suggestion.languages
        )
    }

    private typealias Wanted = (
        name: String, attribute: PerspectiveAttribute, parameters: PerspectiveRequest.Parameters
    )

    /// The attributes, by name, so that the same request always gets the same answer.
    private func attributes(of request: PerspectiveRequest) throws(PerspectiveError) -> [Wanted] {
        guard let asked = request.requestedAttributes, !asked.isEmpty else { throw .noAttributes }
        var wanted: [Wanted] = []
        for (name, parameters) in asked.sorted(by: { $0.key < $1.key }) {
            guard let attribute = PerspectiveAttribute(rawValue: name) else {
                throw .unknownAttribute(name)
            }
            switch parameters.scoreType {
            case nil, "PROBABILITY", "SCORE_TYPE_UNSPECIFIED": break
            case .some(let type): throw .scoreType(type, name)
            }
            wanted.append((name, attribute, parameters))
        }
        return wanted
    }

    /// The language that most of a text is written in, if it is surely none of the classifier's.
    private func detectedLanguages(of text: String) -> [String] {
        let listed = settings.languages
        if let other = policy.foreignLanguage(of: text, listed: listed) {
            return [other]
        }
        return Array(listed.prefix(1))
    }

    private func unknownLanguages(
        _ requested: [String],
        _ detected: [String]
    ) -> (requested: [String], detected: [String])? {
        let isKnown = { (code: String) in
            settings.languages.contains(
                code.lowercased().prefix { $0 != "-" && $0 != "_" }.description
            )
        }
        if requested.isEmpty {
            return detected.allSatisfy(isKnown) ? nil : ([], detected)
        }
        return requested.allSatisfy(isKnown) ? nil : (requested, [])
    }

    private func answer(
        _ scores: [String: PerspectiveAnswer.AttributeScores],
        to request: PerspectiveRequest,
        _ detected: [String]
    ) -> PerspectiveAnswer {
        let asked = request.languages ?? []
        return PerspectiveAnswer(
            attributeScores: scores,
            languages: asked.isEmpty ? detected : asked,
            detectedLanguages: detected,
            clientToken: request.clientToken
        )
    }

    /// Scores a comment, and each sentence as a comment of its own where that was asked for.
    private func parts(
        of text: String,
        _ whole: LabelScores,
        inSentences: Bool
    ) -> ScoredParts {
        let offsets = UTF16Offsets(text)
        let sentences = inSentences ? SentenceRanges.of(text) : []
        guard sentences.count > 1 else {
            let all = sentences.first ?? 0..<text.unicodeScalars.count
            return ScoredParts(whole: whole, parts: [(offsets[all], whole)])
        }
        let scalars = Array(text.unicodeScalars)
        return ScoredParts(
            whole: whole,
            parts: sentences.compactMap { range in
                var sentence = String.UnicodeScalarView()
                sentence.append(contentsOf: scalars[range])
                return policy.scores(of: String(sentence)).map { (offsets[range], $0) }
            }
        )
    }
}

/// A comment's scores and those of its parts, whose ranges count UTF-16 code units.
private struct ScoredParts {
    let whole: LabelScores
    let parts: [(range: Range<Int>, scores: LabelScores)]

    /// What is told of an attribute; nothing if all of it is below the threshold.
    func scores(
        _ attribute: PerspectiveAttribute,
        from threshold: Double?
    ) -> PerspectiveAnswer.AttributeScores? {
        let least = threshold ?? 0
        let summary = whole[attribute.label]
        let spans = parts.compactMap { part -> PerspectiveAnswer.SpanScore? in
            let score = part.scores[attribute.label]
            guard score >= least else { return nil }
            return PerspectiveAnswer.SpanScore(
                begin: part.range.lowerBound,
                end: part.range.upperBound,
                score: PerspectiveAnswer.Score(value: Float(score))
            )
        }
        guard summary >= least || !spans.isEmpty else { return nil }
        return PerspectiveAnswer.AttributeScores(
            spanScores: spans,
            summaryScore: summary >= least ? PerspectiveAnswer.Score(value: Float(summary)) : nil
        )
    }
}
