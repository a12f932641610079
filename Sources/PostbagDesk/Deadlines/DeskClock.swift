public import PostbagCore

/// Works out when a case is late.
///
///     let clock = DeskClock()
///     clock.deadlines(of: .reported, entered: now, severity: 90).decide     // an hour from now
public struct DeskClock: Sendable, Hashable {
    /// The promises.
    public var settings: ClockSettings

    /// A clock that keeps to some promises.
    public init(settings: ClockSettings = ClockSettings()) {
        self.settings = settings
    }

    /// When a case must have been acted on and decided.
    public struct Deadlines: Sendable, Hashable, Codable {
        /// When somebody must have acted, if that is promised apart.
        public var firstAction: Instant?
        /// When it must be decided; a moment later it is a breach.
        public var decide: Instant
    }

    /// When a case must have been acted on and decided.
    ///
    /// - Parameters:
    ///   - queue: Where it waits.
    ///   - entered: When it came there.
    ///   - severity: How grave the main rule is, from 0 to 100.
    ///   - isLive: Whether readers can see the comment meanwhile.
    ///   - statutory: The date that the law sets, if it sets one; it wins over any later promise.
    /// - Returns: Both moments.
    public func deadlines(
        of queue: Queue,
        entered: Instant,
        severity: Int = 0,
        isLive: Bool = false,
        statutory: Instant? = nil
    ) -> Deadlines {
        let target = settings.target(of: queue)
        let isGrave: Bool
        switch queue {
        case .sealedLegal: isGrave = isLive
        case .urgent, .notices, .reported, .held, .newUser, .appeals, .qualitySample:
            isGrave = severity >= settings.graveSeverity
        }
        let promised = entered + (isGrave ? target.decideGrave ?? target.decide : target.decide)
        return Deadlines(
            firstAction: target.firstAction.map { entered + $0 },
            decide: statutory.map { queue == .notices ? $0 : min($0, promised) } ?? promised
        )
    }

    /// Whether the promise was broken, by a decision or by waiting until `now`.
    public func isBreached(
        _ deadlines: Deadlines,
        decidedAt: Instant?,
        now: Instant
    ) -> Bool {
        (decidedAt ?? now) > deadlines.decide
    }

    /// When a right that lasts some months from a decision ends: at the end of that day in London.
    public static func end(ofMonths months: Int, from start: Instant) -> Instant {
        let last = LondonTime.date(at: start).adding(months: months)
        return LondonTime.instant(of: last.adding(days: 1))
    }
}
