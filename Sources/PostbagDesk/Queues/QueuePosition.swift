public import PostbagCore

/// Where a case stands in its queue, and why.
public struct QueuePosition: Sendable, Hashable {
    /// What the place was worked out from.
    public let entry: QueueEntry
    let band: Int
    let place: Int64
    let headStart: Duration
    let harmWorth: Duration

    /// The key to sort by, smallest first; it never changes while the case waits.
    ///
    /// Its top bits hold the band (urgent, sealed, all others), the rest a place in time in
    /// milliseconds, which stays far below 2^50 in either direction.
    public var sortKey: Int64 {
        Int64(band) << 52 + place
    }

    /// Why the case stands where it does, a sentence a line.
    ///
    /// - Parameter now: When the question is asked.
    /// - Returns: The queue, the expected harm, the waiting and the law's date, in that order.
    public func explanation(now: Instant) -> [String] {
        var lines: [String] = []
        if entry.queue.isAbsolute {
            lines.append("The \(entry.queue.rawValue) queue comes before all that follow it.")
        } else {
            lines.append(
                "The \(entry.queue.rawValue) queue is worth \(Self.text(headStart)) of waiting."
            )
        }
        let harm = Self.rounded(entry.expectedHarm)
        lines.append(
            "Expected harm is \(harm) of 100: severity \(entry.severity), probability "
                + "\(Self.rounded(entry.probability)), exposure "
                + "\(Self.rounded(entry.exposure.share)) "
                + "(\(entry.exposure.isLive ? "readers can see it" : "readers cannot see it")). "
                + "It is worth \(Self.text(harmWorth)) of waiting."
        )
        lines.append("It has waited \(Self.text(entry.entered.duration(to: now))).")
        if let due = entry.due {
            let left = now.duration(to: due)
            lines.append(
                left >= .zero
                    ? "The law gives it \(Self.text(left)) more."
                    : "The law's time for it ran out \(Self.text(.zero - left)) ago."
            )
        }
        return lines
    }

    static func text(_ duration: Duration) -> String {
        let minutes = max(0, duration.milliseconds) / 60_000
        let (days, hours) = (minutes / 1_440, minutes / 60 % 24)
        if days > 0 { return "\(days) d \(hours) h" }
        if hours > 0 { return "\(hours) h \(minutes % 60) min" }
        return "\(minutes) min"
    }

    static func rounded(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
