import PostbagCore
import PostbagText

/// Adds up what a rule's filters found and says what follows.
struct RuleWeighing {
    private let rule: CompiledRule
    private let profile: StoryProfile
    private let thresholds: Thresholds

    init(rule: CompiledRule, profile: StoryProfile) {
        self.rule = rule
        self.profile = profile
        thresholds = rule.thresholds[profile] ?? Thresholds(hold: 40, reject: 80)
    }

    /// What the rule recommends; a reject needs a decisive filter or two kinds of evidence.
    func outcome(of spoken: [SpokenFilter], index: Int) -> Assessment.RuleOutcome {
        let weighty = spoken.filter { ceiling(of: $0) >= .hold }
        let points = total(of: weighty)
        let recommendation = min(recommendation(of: weighty, points: points), ruleCeiling)
        return Assessment.RuleOutcome(
            rule: index,
            recommendation: recommendation,
            points: points,
            asksForCare: recommendation > .publish && weighty.contains { $0.filter.isForCare }
        )
    }

    /// What a filter found, as it is told.
    func finding(of spoken: SpokenFilter) -> Finding {
        let weighty = ceiling(of: spoken) >= .hold ? [spoken] : []
        let alone = recommendation(of: weighty, points: total(of: weighty))
        return Finding(
            rule: rule.source.id,
            filter: spoken.filter.name,
            score: spoken.filter.score,
            recommendation: min(alone, ruleCeiling),
            // A name has no place in the comment's text.
            spans: spoken.filter.subject == .text ? spoken.kept.spans : [],
            survived: Disguise.sorted(spoken.kept.disguises),
            isSealed: spoken.filter.isSealed
        )
    }

    private var ruleCeiling: Recommendation { rule.source.atMost[profile] ?? .reject }

    /// The most that a filter's finding can lead to here.
    private func ceiling(of spoken: SpokenFilter) -> Recommendation {
        guard spoken.counts else { return .publish }
        let ceiling = spoken.filter.atMost[profile] ?? .reject
        return spoken.kept.canOnlyHold ? min(ceiling, .hold) : ceiling
    }

    private func total(of spoken: [SpokenFilter]) -> Int {
        min(rule.source.cap, spoken.reduce(0) { $0 + $1.filter.score })
    }

    private func recommendation(of spoken: [SpokenFilter], points: Int) -> Recommendation {
        guard points >= thresholds.hold else { return .publish }
        let rejecting = spoken.filter { ceiling(of: $0) == .reject }
        guard total(of: rejecting) >= thresholds.reject else { return .hold }
        let isDecisive = rejecting.contains { $0.filter.isDecisive }
        let kinds = Set(rejecting.map(\.filter.evidence))
        return isDecisive || kinds.count >= 2 ? .reject : .hold
    }
}

extension Disguise {
    /// The disguises of a set, sorted by name.
    static func sorted(_ set: DisguiseSet) -> [Disguise] {
        allCases.filter { set.contains(DisguiseSet($0)) }.sorted()
    }
}

extension DisguiseSet {
    fileprivate init(_ disguise: Disguise) {
        switch disguise {
        case .homoglyph: self = .homoglyph
        case .styledLetters: self = .styledLetters
        case .diacritics: self = .diacritics
        case .invisible: self = .invisible
        case .markup: self = .markup
        case .leet: self = .leet
        case .spacedOut: self = .spacedOut
        case .split: self = .split
        case .stretched: self = .stretched
        case .masked: self = .masked
        }
    }
}
