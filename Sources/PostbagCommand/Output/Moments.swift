import PostbagCore
import PostbagDesk

/// Moments and durations as people at a desk read them.
enum Moments {
    /// How long something took or takes, `2 h 5 min`.
    static func text(_ duration: Duration) -> String {
        let seconds = max(0, duration.components.seconds)
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60)
        if days > 0 { return "\(days) d \(hours) h" }
        if hours > 0 { return "\(hours) h \(minutes) min" }
        return minutes > 0 ? "\(minutes) min" : "\(seconds) s"
    }

    /// When something is due: `in 12 min` or `12 min late`.
    static func due(_ due: Instant, now: Instant) -> String {
        due < now ? "\(text(due.duration(to: now))) late" : "in \(text(now.duration(to: due)))"
    }

    /// The same in few letters: `in 12 min`, `8 h late`.
    static func shortDue(_ due: Instant, now: Instant) -> String {
        due < now ? "\(short(due.duration(to: now))) late" : "in \(short(now.duration(to: due)))"
    }

    private static func short(_ duration: Duration) -> String {
        let minutes = max(0, duration.components.seconds) / 60
        if minutes >= 2_880 { return "\(minutes / 1_440) d" }
        return minutes >= 120 ? "\(minutes / 60) h" : "\(minutes) min"
    }

    /// A moment by London's clocks, `26 November 2026, 15:04`.
    static func clock(_ instant: Instant) -> String {
        let date = LondonTime.date(at: instant)
        let minutes = LondonTime.millisecondsOfDay(at: instant) / 60_000
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(date.inWords), \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
