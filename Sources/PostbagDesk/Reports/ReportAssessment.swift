public import PostbagCore

/// What the undecided reports of a comment come to.
public struct ReportAssessment: Sendable, Hashable {
    /// What the reports of one rule come to.
    public struct Allegation: Sendable, Hashable {
        /// The rule.
        public let rule: RuleID
        /// How grave it is, from 0 to 100.
        public let severity: Int
        /// How likely it is broken: 1 − Π (1 − weight).
        public let probability: Double
        /// How certain readers must be to hide the comment; `nil` if they cannot for this rule.
        public let certaintyToHide: Double?
        /// What each report weighs.
        public let weights: [ReportWeight]

        /// Whether the reports are enough to hide the comment.
        public var isEnoughToHide: Bool { certaintyToHide.map { probability >= $0 } ?? false }

        /// Every term, a sentence a line.
        public var explanation: [String] {
            let bar =
                certaintyToHide.map { "hides at \(QueuePosition.rounded($0))" }
                ?? "too slight for readers to hide"
            return [
                "\(rule): probability \(QueuePosition.rounded(probability)) from \(weights.count) "
                    + "\(weights.count == 1 ? "report" : "reports"), severity \(severity), \(bar)"
            ] + weights.map(\.explanation)
        }
    }

    /// What is alleged, the greatest harm (severity × probability) first.
    public let allegations: [Allegation]

    /// Weighs reports; the earliest must come first.
    ///
    /// - Parameters:
    ///   - reports: The undecided reports of a comment.
    ///   - severities: How grave the policy's rules are; a reason's usual severity otherwise.
    ///   - settings: What they weigh.
    public init(
        of reports: [Report],
        severities: [RuleID: Int] = [:],
        settings: ReportSettings
    ) {
        var independence = ReportIndependence(settings: settings)
        var weights: [RuleID: [ReportWeight]] = [:]
        var usual: [RuleID: Int] = [:]
        for report in reports.prefix(settings.considered) {
            let share = independence.share(of: report)
            let rule = report.draft.rule
            usual[rule] = max(usual[rule] ?? 0, report.draft.reason.usualSeverity)
            weights[rule, default: []].append(
                ReportWeight(
                    report: report.id,
                    credibility: report.credibility,
                    independence: share.value,
                    whyIndependence: share.why
                )
            )
        }
        let all = weights.map { rule, weights in
            let severity = severities[rule] ?? usual[rule] ?? 0
            return Allegation(
                rule: rule,
                severity: severity,
                probability: 1 - weights.reduce(1) { $0 * (1 - $1.value) },
                certaintyToHide: settings.certaintyToHide(severity: severity),
                weights: weights
            )
        }
        allegations = all.sorted { lhs, rhs in
            let (left, right) = (lhs.harm, rhs.harm)
            return left == right ? lhs.rule < rhs.rule : left > right
        }
    }

    /// What is alleged of a rule.
    public func allegation(of rule: RuleID) -> Allegation? {
        allegations.first { $0.rule == rule }
    }
}

extension ReportAssessment.Allegation {
    fileprivate var harm: Double { Double(severity) * probability }
}
