import Postbag
import PostbagCore
import PostbagDesk
import PostbagScoring

/// The categories of the OpenAI moderation API, and what here says the same.
///
/// A category's score is the highest of the labels' probabilities and, where a rule spoke, the
/// strength of what it found. The API's own words are that scores are no probabilities.
enum ModerationCategory: String, CaseIterable, Sendable {
    case harassment
    case harassmentThreatening = "harassment/threatening"
    case hate
    case hateThreatening = "hate/threatening"
    case illicit
    case illicitViolent = "illicit/violent"
    case selfHarm = "self-harm"
    case selfHarmIntent = "self-harm/intent"
    case selfHarmInstructions = "self-harm/instructions"
    case sexual
    case sexualMinors = "sexual/minors"
    case violence
    case violenceGraphic = "violence/graphic"

    /// The score from which a category counts as true.
    static let threshold = 0.5

    /// How strongly a comment belongs to the category; `nil` for one that nothing here looks for.
    func score(of advice: Advice) -> Double? {
        let found = FoundRules(advice)
        switch self {
        case .harassment:
            return max(found.label(.insult), found.rules("personal-abuse", "grief-intrusion"))
        case .harassmentThreatening, .violence:
            return max(found.label(.threat), found.rules("threats"))
        case .hate: return max(found.label(.identityAttack), found.rules("hate"))
        case .hateThreatening:
            return min(
                max(found.label(.identityAttack), found.rules("hate")),
                max(found.label(.threat), found.rules("threats"))
            )
        case .selfHarm: return found.rules("self-harm")
        case .selfHarmIntent:
            return found.filters("self-harm/in-distress", "self-harm/once-in-distress")
        case .selfHarmInstructions:
            return found.filters("self-harm/method", "self-harm/method-told")
        case .sexual: return found.label(.sexuallyExplicit)
        case .sexualMinors: return found.filters("child-safety/sexualised")
        case .violenceGraphic: return found.rules("graphic-detail")
        case .illicit, .illicitViolent: return nil
        }
    }
}

/// What rules and labels say of a comment, as strengths from 0 to 1.
private struct FoundRules {
    private let advice: Advice

    init(_ advice: Advice) {
        self.advice = advice
    }

    func label(_ label: ScoreLabel) -> Double {
        advice.screening.scores[label.rawValue] ?? 0
    }

    /// The strength of rules that hold or reject: at least a half, at most 0.95.
    func rules(_ names: String...) -> Double {
        strength { names.contains($0.rule.rawValue) && isStopping($0.rule) }
    }

    /// The same for single filters.
    func filters(_ names: String...) -> Double {
        strength { names.contains($0.filter) && isStopping($0.rule) }
    }

    private func isStopping(_ rule: RuleID) -> Bool {
        advice.screening.recommendation > .publish && advice.screening.rules.contains(rule)
    }

    private func strength(where isMeant: (Finding) -> Bool) -> Double {
        let points = advice.screening.findings.filter { !$0.isSealed && isMeant($0) }
            .map(\.score)
        guard !points.isEmpty else { return 0 }
        return min(0.95, max(0.5, Double(points.reduce(0, +)) / 100))
    }
}
