import Postbag
import PostbagCore

/// What the desk needs to know of a policy's rules, worked out once.
struct PolicyFacts: Sendable {
    struct RuleFacts: Sendable {
        var severity: Int
        var lane: Lane
        var promise: String
    }

    let revision: String
    let rules: [RuleID: RuleFacts]
    let severities: [RuleID: Int]

    init(_ policy: CompiledPolicy) {
        revision = policy.revision
        var facts: [RuleID: RuleFacts] = [:]
        for rule in policy.rules {
            let fact = RuleFacts(severity: rule.severity, lane: rule.lane, promise: rule.promise)
            for id in [rule.id] + rule.aliases { facts[id] = fact }
        }
        rules = facts
        severities = facts.mapValues(\.severity)
    }

    /// How grave a rule is; one that the policy does not have is middling.
    func severity(of rule: RuleID?) -> Int {
        rule.flatMap { severities[$0] } ?? 30
    }

    /// Whether the law has a say in any of the rules.
    func isLegal(_ ids: [RuleID]) -> Bool {
        ids.contains { rules[$0]?.lane == .legal }
    }
}
