public import PostbagCore
import PostbagText

/// One promise of the site's community rules, as the policy holds it.
public struct Rule: Sendable {
    /// The rule's lasting id.
    public let id: RuleID
    /// Ids it had before.
    public let aliases: [RuleID]
    /// What readers are promised.
    public let promise: String
    /// What a commenter is told when the rule rejects.
    public let message: String
    /// What a commenter is told when the rule holds.
    public let heldMessage: String
    /// Who looks at what is held.
    public let lane: Lane
    /// From 0 to 100: which rule is named first.
    public let severity: Int
    /// The points at which it holds and rejects, by profile.
    public let thresholds: [StoryProfile: Thresholds]
    /// How it is applied.
    public let filters: [FilterSummary]
}

/// A filter in words, for people who read a policy.
public struct FilterSummary: Sendable {
    /// The name, `rule/filter`.
    public let id: String
    /// The kind, as policy files write it.
    public let kind: String
    /// The points it adds.
    public let score: Int
    /// Whether it may reject by itself.
    public let isDecisive: Bool
    /// Whether what it finds is somebody who needs help, so that the comment is never rejected.
    public let isForCare: Bool
    /// The strictness level from which it counts.
    public let level: Int
    /// What clears its finding.
    public let exceptions: [String]
    /// What lets it only hold.
    public let holdWhen: [String]
    /// What it looks for, as the policy writes it.
    public let description: String
    /// Whether it has code of its own.
    fileprivate let isNative: Bool
    /// Its entries in a set of patterns, which know what they cost.
    fileprivate let entries: Range<Int>
    fileprivate let set: PatternSet?

    /// What each of its patterns costs.
    private var costs: [CostClass] {
        entries.compactMap { set?.costClass(of: $0) }
    }

    /// Roughly what its patterns add to an ordinary comment, in nanoseconds.
    public var nanoseconds: Int { costs.reduce(0) { $0 + $1.nanoseconds } }

    /// What it costs to run, in a sentence.
    public var cost: String {
        isNative ? "runs on every comment, in linear time" : dearest?.description ?? "costs nothing"
    }

    private var dearest: CostClass? {
        for kind in CostClass.Kind.allCases.reversed() {
            if let found = costs.first(where: { $0.kind == kind }) { return found }
        }
        return nil
    }
}

extension CompiledPolicy {
    /// The policy's rules, in the order of its files.
    public var rules: [Rule] {
        compiledRules.map { summary(of: $0) }
    }

    /// The rule of that id, or that had it before.
    public func rule(_ id: RuleID) -> Rule? {
        let found = compiledRules.first { $0.source.id == id || $0.source.aliases.contains(id) }
        return found.map { summary(of: $0) }
    }

    private func summary(of rule: CompiledRule) -> Rule {
        Rule(
            id: rule.source.id,
            aliases: rule.source.aliases,
            promise: rule.source.promise,
            message: rule.source.message,
            heldMessage: rule.source.heldMessage ?? heldMessage,
            lane: rule.source.lane,
            severity: rule.source.severity,
            thresholds: Dictionary(
                uniqueKeysWithValues: StoryProfile.allCases.compactMap { profile in
                    rule.thresholds[profile].map { (profile, $0) }
                }
            ),
            filters: filters[rule.filters].map { summary(of: $0) }
        )
    }

    private func summary(of filter: CompiledFilter) -> FilterSummary {
        FilterSummary(
            id: filter.name,
            kind: filter.kind,
            score: filter.score,
            isDecisive: filter.isDecisive,
            isForCare: filter.isForCare,
            level: filter.level,
            exceptions: filter.exceptNames,
            holdWhen: filter.holdWhenNames,
            description: filter.description,
            isNative: filter.isNative,
            entries: entries(of: filter),
            set: patterns(of: filter.subject)?.set
        )
    }

    /// What each entry of a filter costs; none for a filter with code of its own.
    func costClasses(of filter: CompiledFilter) -> [CostClass] {
        guard let set = patterns(of: filter.subject)?.set else { return [] }
        return entries(of: filter).map { set.costClass(of: $0) }
    }

    private func entries(of filter: CompiledFilter) -> Range<Int> {
        guard case .patterns(let entries) = filter.matcher else { return 0..<0 }
        return entries
    }
}
