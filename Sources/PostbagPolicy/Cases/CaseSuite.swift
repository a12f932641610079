package import PostbagCore
import PostbagText

/// A policy's cases, ready to run against it.
package struct CaseSuite: Sendable {
    package let cases: [PolicyCase]
    /// The policy, compiled for each site that cases stand on.
    private let policies: [Site: CompiledPolicy]
    private let home: Site

    /// How many cases there are, not counting variants.
    package var count: Int { cases.count }

    /// Keeps the cases of some rules.
    package func only(_ rule: RuleID) -> CaseSuite {
        CaseSuite(cases: cases.filter { $0.rule == rule }, policies: policies, home: home)
    }

    /// Reads the cases beside a policy's rules.
    ///
    /// - Throws: ``PolicyErrors`` when a rule has none or a file is wrong.
    package static func load(for policy: CompiledPolicy) throws(PolicyErrors) -> CaseSuite {
        var reader = CaseReader(policy: policy)
        let cases = reader.read()
        if reader.reader.hasErrors {
            throw PolicyErrors(diagnostics: reader.reader.diagnostics.inFileOrder)
        }
        var policies = [policy.site: policy]
        for site in cases.compactMap(\.site) where policies[site] == nil {
            policies[site] = try policy.recompiled(for: site)
        }
        return CaseSuite(cases: cases, policies: policies, home: policy.site)
    }

    private init(cases: [PolicyCase], policies: [Site: CompiledPolicy], home: Site) {
        self.cases = cases
        self.policies = policies
        self.home = home
    }

    /// Runs every case in every variant that its filters promise to survive.
    package func run() -> CaseReport {
        var report = CaseReport()
        for (site, policy) in policies.sorted(by: { $0.key.name < $1.key.name }) {
            var assessor = Assessor(policy: policy)
            for policyCase in cases where (policyCase.site ?? home) == site {
                if assessor.orders !== policyCase.orders {
                    assessor = Assessor(policy: policy, orders: policyCase.orders)
                }
                let run = CaseRun(policyCase: policyCase, policy: policy)
                let failures = run.failures(using: &assessor, screened: &report.screened)
                if failures.isEmpty { report.passed += 1 }
                report.failures += failures.prefix(1)
            }
        }
        report.failures.sort { ($0.file, $0.line) < ($1.file, $1.line) }
        return report
    }
}

/// One case, run in its variants.
struct CaseRun {
    let policyCase: PolicyCase
    let policy: CompiledPolicy

    /// What the rule said to one text.
    private struct Outcome {
        var recommendation = Recommendation.publish
        var findings: [Finding] = []
    }

    func failures(using assessor: inout Assessor, screened: inout Int) -> [CaseFailure] {
        let written = outcome(of: policyCase.markedText, using: &assessor)
        screened += 1
        var failures: [CaseFailure] = []
        if let problem = problem(with: written, in: policyCase.markedText) {
            failures.append(failure(.asWritten, policyCase.markedText, problem))
        }
        if policyCase.isAsWritten { return failures }
        for variant in CaseVariant.allCases where variant != .asWritten {
            guard let text = variant.rewrite(policyCase.markedText) else { continue }
            screened += 1
            let outcome = outcome(of: text, using: &assessor)
            if let problem = problem(with: outcome, in: text, variant: variant, written: written) {
                failures.append(failure(variant, text, problem))
            }
        }
        return failures
    }

    private func failure(_ variant: CaseVariant, _ text: MarkedText, _ problem: String)
        -> CaseFailure
    {
        CaseFailure(
            rule: policyCase.rule,
            file: policyCase.file.name,
            line: policyCase.place.line,
            text: text.written,
            variant: variant.rawValue,
            problem: problem
        )
    }

    private func outcome(of text: MarkedText, using assessor: inout Assessor) -> Outcome {
        let comment = Comment(id: "case", text: text.text, author: policyCase.author)
        var story = policyCase.story ?? Story(id: "case")
        story.profile = policyCase.profile
        let context = StoryContext(story: story, now: policyCase.instant, thread: policyCase.thread)
        let assessment = assessor.assess(comment, in: context)
        var outcome = Outcome()
        for found in assessment.outcomes {
            let id = policy.compiledRules[found.rule].source.id
            if id == policyCase.rule { outcome.recommendation = found.recommendation }
        }
        outcome.findings = assessment.findings.filter { $0.rule == policyCase.rule }
        return outcome
    }

    private func problem(with outcome: Outcome, in text: MarkedText) -> String? {
        switch policyCase.expectation {
        case .finds where outcome.recommendation == .publish:
            "expected a finding, and the rule would publish"
        case .recommends(let expected) where outcome.recommendation != expected:
            "expected \(expected.rawValue), and the rule says \(outcome.recommendation.rawValue)"
                + spoken(outcome)
        case .leavesAlone where outcome.recommendation != .publish:
            "expected nothing, and the rule would \(outcome.recommendation.rawValue)"
                + spoken(outcome)
        case .finds, .recommends, .leavesAlone:
            untouchedMark(outcome, in: text)
        }
    }

    private func spoken(_ outcome: Outcome) -> String {
        let names = outcome.findings.map(\.filter).joined(separator: ", ")
        return names.isEmpty ? "" : " (\(names))"
    }

    private func untouchedMark(_ outcome: Outcome, in text: MarkedText) -> String? {
        let spans = outcome.findings.flatMap(\.spans)
        let missed = text.marks.first { mark in
            !spans.contains { $0.overlaps(mark) || $0.isEmpty }
        }
        return missed.map { "no finding touches the words marked at \($0.lowerBound)" }
    }

    /// What must still be true of a variant follows from the filters that spoke as written.
    private func problem(
        with outcome: Outcome,
        in text: MarkedText,
        variant: CaseVariant,
        written: Outcome
    ) -> String? {
        guard policyCase.expectation.isFinding else {
            return outcome.recommendation == .publish
                ? nil
                : "expected nothing, and the rule would \(outcome.recommendation.rawValue)"
                    + spoken(outcome)
        }
        let heard = Set(outcome.findings.map(\.filter))
        for finding in written.findings where finding.recommendation > .publish {
            guard let filter = policy.filters.first(where: { $0.name == finding.filter }),
                filter.survives.contains(variant), filter.canSpeak(in: variant)
            else { continue }
            let isCleared = variant == .inQuotes && filter.clearsQuotations
            if isCleared, heard.contains(filter.name) {
                return "\(filter.name) clears what is quoted, and spoke"
            }
            // Somebody else's words round it may clear a finding that the filter's own
            // exceptions name, such as a report of what was said.
            if !isCleared, variant == .inQuotes, !filter.except.isEmpty { continue }
            if !isCleared, !heard.contains(filter.name) {
                return "\(filter.name) fell silent"
            }
        }
        return variant == .inQuotes ? nil : untouchedMark(outcome, in: text)
    }
}

extension PolicyCase.Expectation {
    /// Whether the rule must speak.
    fileprivate var isFinding: Bool {
        switch self {
        case .finds: true
        case .recommends(let recommendation): recommendation != .publish
        case .leavesAlone: false
        }
    }
}

extension CompiledFilter {
    /// Whether its conditions can be true in a variant: nothing is a name where all is capital.
    fileprivate func canSpeak(in variant: CaseVariant) -> Bool {
        variant != .inCapitals || !needs.contains { $0.mentions(.properName) }
    }

    /// Whether the filter is excepted when its finding stands in quotation marks.
    package var clearsQuotations: Bool {
        except.contains { $0.mentions(.quoted) }
    }
}

extension Condition {
    fileprivate func mentions(_ condition: BuiltInCondition) -> Bool {
        switch self {
        case .builtIn(let own): own == condition
        case .anyOf(let parts): parts.contains { $0.mentions(condition) }
        case .pattern: false
        }
    }
}
