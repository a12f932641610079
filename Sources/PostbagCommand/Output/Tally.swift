import Postbag
import PostbagCore

/// Counts what came of many screenings.
struct Tally: Sendable, Hashable {
    /// How often a rule held and rejected.
    struct RuleCount: Sendable, Hashable {
        var held = 0
        var rejected = 0
        /// Both together.
        var total: Int { held + rejected }
    }

    private(set) var published = 0
    private(set) var held = 0
    private(set) var rejected = 0
    /// How many comments could not be read or screened.
    var unreadable = 0
    /// How many comments had a filter that reached a limit and could not answer.
    private(set) var unassessed = 0
    /// How often each rule spoke, whether it was the main one or not.
    private(set) var rules: [RuleID: RuleCount] = [:]

    /// How many comments were screened.
    var screened: Int { published + held + rejected }

    /// Counts a screening.
    mutating func count(_ screening: Screening) {
        unassessed += screening.couldNotAssess.isEmpty ? 0 : 1
        switch screening.recommendation {
        case .publish: published += 1
        case .hold:
            held += 1
            for rule in screening.rules { rules[rule, default: RuleCount()].held += 1 }
        case .reject:
            rejected += 1
            for rule in screening.rules { rules[rule, default: RuleCount()].rejected += 1 }
        }
    }

    /// Adds another tally to this one.
    mutating func add(_ other: Tally) {
        published += other.published
        held += other.held
        rejected += other.rejected
        unreadable += other.unreadable
        unassessed += other.unassessed
        for (rule, count) in other.rules {
            rules[rule, default: RuleCount()].held += count.held
            rules[rule, default: RuleCount()].rejected += count.rejected
        }
    }

    /// How the program ends: 2 if something could not be read, 1 if something was not published.
    var exitStatus: Int32 {
        if unreadable > 0 { return 2 }
        return held + rejected > 0 ? 1 : 0
    }
}
