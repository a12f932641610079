import PostbagCore
import PostbagDesk

/// What happens in the sample's day, in order of time.
struct DemoTimeline {
    /// Something that happens.
    enum Event: Sendable {
        case comment(Comment)
        case report(DeskSamples.SampleReport)
        case appeal(DeskSamples.SampleAppeal)
        case decide(CaseID)
        case settle(comment: String, DeskSamples.SampleReport.Outcome)
        case timePasses
    }

    private var events: [(at: Instant, event: Event)] = []

    /// Whether nothing is left.
    var isEmpty: Bool { events.isEmpty }

    /// Lets something happen at a moment.
    mutating func add(_ event: Event, at moment: Instant) {
        // The latest come first in the array, so that the next is cheap to take off its end.
        var (low, high) = (0, events.count)
        while low < high {
            let middle = (low + high) / 2
            if events[middle].at > moment { low = middle + 1 } else { high = middle }
        }
        events.insert((moment, event), at: low)
    }

    /// Takes what happens next.
    mutating func next() -> (at: Instant, event: Event)? { events.popLast() }

    /// Spreads the comments of each story over a part of the day that ends at `now`.
    ///
    /// - Returns: When each comment comes in.
    static func moments(of comments: [Comment], now: Instant) -> [String: Instant] {
        var moments: [String: Instant] = [:]
        let byStory = Dictionary(grouping: comments) { $0.storyID ?? "" }
        for (place, story) in byStory.keys.sorted().enumerated() {
            let own = byStory[story] ?? []
            let times = own.map { $0.createdAt ?? 0 }
            guard let first = times.min(), let last = times.max() else { continue }
            // Each story begins later in the day than the one before and ends nearer to now.
            let start = now - .hours(22 - 5 * place)
            let end = now - .minutes(12 + 2 * (byStory.count - place))
            let length = start.duration(to: end).inSeconds
            for (comment, time) in zip(own, times) {
                let share = last > first ? (time - first) / (last - first) : 0
                moments[comment.id] = start + .milliseconds(Int64(share * length * 1_000))
            }
        }
        return lateNews(moments, comments, now)
    }

    /// Two people who ask for help come last, so that whoever tries the desk sees them waiting.
    private static let late = ["rev-055": 9, "rev-059": 6]

    private static func lateNews(
        _ moments: [String: Instant],
        _ comments: [Comment],
        _ now: Instant
    ) -> [String: Instant] {
        var moments = moments
        for (id, minutes) in late where moments[id] != nil { moments[id] = now - .minutes(minutes) }
        for comment in comments {
            guard let parent = comment.parentID.flatMap({ moments[$0] }),
                let own = moments[comment.id], own <= parent
            else { continue }
            moments[comment.id] = parent + .minutes(2)
        }
        return moments
    }
}
