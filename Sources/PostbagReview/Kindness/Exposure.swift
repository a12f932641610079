/// How much of the worst somebody has seen in a shift.
package struct Exposure: Codable, Sendable, Hashable {
    /// Severe cases seen.
    package fileprivate(set) var severeSeen = 0
    /// Severe cases seen on end.
    package fileprivate(set) var run = 0
    /// Seconds with a severe case in view since the last break.
    package fileprivate(set) var seconds: Double = 0
    /// Whether the case in view is severe.
    package private(set) var isSevereNow = false
    fileprivate var lastTick: Double?

    /// Nothing seen yet.
    package init() {}

    /// A case comes into view.
    package mutating func open(isSevere: Bool, at now: Double) {
        pass(to: now)
        isSevereNow = isSevere
        run = isSevere ? run + 1 : 0
        if isSevere { severeSeen += 1 }
    }

    /// No case is in view.
    package mutating func close(at now: Double) {
        pass(to: now)
        isSevereNow = false
    }

    /// Time goes on; a gap of more than a minute, a closed laptop's say, does not count.
    package mutating func pass(to now: Double) {
        if isSevereNow, let lastTick, now > lastTick, now - lastTick <= 60 {
            seconds += now - lastTick
        }
        lastTick = now
    }

    /// Somebody took a break.
    package mutating func rest() {
        seconds = 0
        run = 0
    }

    /// Whether a break should be offered.
    package func isRestDue(under wellbeing: Wellbeing) -> Bool {
        wellbeing.breakAfterMinutes > 0 && seconds >= Double(wellbeing.breakAfterMinutes) * 60
    }

    /// Whether the next case should be a neutral one.
    package func isNeutralDue(under wellbeing: Wellbeing) -> Bool {
        (wellbeing.severeRun > 0 && run >= wellbeing.severeRun) || isCapReached(under: wellbeing)
    }

    /// Whether a shift's worth has been seen.
    package func isCapReached(under wellbeing: Wellbeing) -> Bool {
        wellbeing.severeCap > 0 && severeSeen >= wellbeing.severeCap
    }
}

extension Exposure {
    /// How long a pause must be to count as a break, in seconds.
    private static let breakLength: Double = 900

    /// Goes on counting where an earlier sitting stopped, unless so much time has passed that it was
    /// another shift.
    ///
    /// - Parameters:
    ///   - kept: What was seen by the end of that sitting.
    ///   - now: The time.
    ///   - wellbeing: How long a pause ends a shift.
    ///   - isFirst: Whether no case has come into view yet.
    package mutating func takeUp(
        _ kept: Exposure,
        at now: Double,
        under wellbeing: Wellbeing,
        isFirst: Bool
    ) {
        guard let last = kept.lastTick,
            now - last < Double(wellbeing.newShiftAfterMinutes) * 60
        else { return }
        severeSeen += kept.severeSeen
        guard now - last < Self.breakLength else { return }
        seconds += kept.seconds
        if isFirst || isSevereNow { run += kept.run }
    }

    /// Somebody would rather go on: the offer comes again after half the time.
    mutating func postpone(under wellbeing: Wellbeing?) {
        seconds = Double((wellbeing ?? Wellbeing()).breakAfterMinutes) * 30
    }
}
