import PostbagCore
import PostbagText

/// Where the time of screening went, filter by filter.
package struct PolicyProfile: Sendable {
    /// What one filter took and found.
    package struct FilterShare: Sendable {
        /// How often a pattern of the filter ran.
        package private(set) var runs = 0
        /// The time its patterns took, apart from the one pass that all patterns share.
        package private(set) var searching = Duration.zero
        /// The time that its conditions took, and its own code if it has some.
        package internal(set) var judging = Duration.zero
        /// The comments that it found something in, after its conditions were asked.
        package internal(set) var found = 0
        /// The comments on which it was given up, since a pattern of it took too long.
        package internal(set) var givenUp = 0

        /// Both times together.
        package var time: Duration { searching + judging }

        mutating func note(_ share: MatchProfile.Share) {
            runs += share.runs
            searching += share.time
        }
    }

    /// How many comments were screened.
    package private(set) var comments = 0
    /// How many bytes of UTF-8 they had together.
    package private(set) var bytes = 0
    /// The time that folding took, and putting disguises right.
    package private(set) var reading = Duration.zero
    /// The time that all patterns took, the pass that they share included.
    package internal(set) var search = Duration.zero
    /// The time that conditions, native filters and weighing took.
    package internal(set) var judging = Duration.zero
    /// What each filter took, in the order of the policy.
    package internal(set) var filters: [FilterShare]

    /// Nothing yet, for so many filters.
    package init(filters count: Int) {
        filters = Array(repeating: FilterShare(), count: count)
    }

    /// The time of all comments together.
    package var total: Duration { reading + search + judging }

    mutating func noteReading(_ comment: Comment, took time: Duration) {
        comments += 1
        bytes += comment.text.utf8.count
        reading += time
    }
}
