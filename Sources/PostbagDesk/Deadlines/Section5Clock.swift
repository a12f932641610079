public import PostbagCore

/// The periods of the Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028).
///
/// An operator that keeps to them after a complaint about a comment has the defence of section 5 of
/// the Defamation Act 2013. A court may excuse lateness (regulation 5). Paragraph numbers are of the
/// Schedule; have a lawyer check them against the instrument.
public struct Section5Clock: Sendable, Hashable {
    /// The days on which the 48 hours run.
    public var calendar: WorkingCalendar

    /// The periods under a calendar.
    public init(calendar: WorkingCalendar = WorkingCalendar()) {
        self.calendar = calendar
    }

    /// When the operator must have acted on a notice, or on the poster's answer, that came at
    /// `received`: 48 hours of working time (regulation 4; Schedule, paragraphs 2 to 9).
    public func actionDue(received: Instant) -> Instant {
        calendar.deadline(.hours(48), after: received)
    }

    /// When the poster must have answered a notice that was sent to them at `sent`: midnight at the
    /// end of the fifth day after that day, in London, holidays counted (paragraph 2).
    public func posterReplyDue(sent: Instant) -> Instant {
        LondonTime.instant(of: LondonTime.date(at: sent).adding(days: 6))
    }
}
