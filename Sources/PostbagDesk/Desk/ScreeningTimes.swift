import Postbag
public import PostbagCore
import PostbagPolicy

/// Where the time of screening goes, measured on a part of the comments and told by rule.
public struct ScreeningTimes: Sendable, Hashable {
    /// What the filters of one rule took and found.
    public struct RuleShare: Sendable, Hashable {
        /// The time that its patterns and conditions took, apart from the pass that all share.
        public var time = Duration.zero
        /// The comments in which it found something.
        public var found = 0

        /// Nothing yet.
        public init() {}
    }

    /// How many comments were measured.
    public var comments = 0
    /// The time that reading took: folding, and putting disguises right.
    public var reading = Duration.zero
    /// The time that searching for all patterns took.
    public var searching = Duration.zero
    /// The time that conditions, filters with code of their own, scoring and weighing took.
    public var judging = Duration.zero
    /// What each rule took.
    public var rules: [RuleID: RuleShare] = [:]
    /// How many comments were screened in all, by what the desk was advised to do.
    public var screened: [Recommendation: Int] = [:]
    /// How often a filter reached a limit and could not answer, of all comments.
    public var couldNotAssess: [String: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// Counts a screening.
    mutating func count(_ screening: Screening) {
        screened[screening.recommendation, default: 0] += 1
        for filter in screening.couldNotAssess { couldNotAssess[filter, default: 0] += 1 }
    }

    /// Adds what was measured under a policy.
    mutating func add(_ profile: PolicyProfile, under policy: CompiledPolicy) {
        comments += profile.comments
        reading += profile.reading
        searching += profile.search
        judging += profile.judging
        for (filter, share) in profile.filters.enumerated() {
            let rule = policy.compiledRules[policy.ruleOfFilter[filter]].source.id
            rules[rule, default: RuleShare()].time += share.time
            rules[rule, default: RuleShare()].found += share.found
        }
    }

    /// Adds what another worker measured.
    mutating func add(_ other: ScreeningTimes) {
        comments += other.comments
        reading += other.reading
        searching += other.searching
        judging += other.judging
        screened.merge(other.screened, uniquingKeysWith: +)
        couldNotAssess.merge(other.couldNotAssess, uniquingKeysWith: +)
        for (rule, share) in other.rules {
            rules[rule, default: RuleShare()].time += share.time
            rules[rule, default: RuleShare()].found += share.found
        }
    }
}
