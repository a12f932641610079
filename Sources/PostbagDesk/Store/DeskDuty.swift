/// Work that one machine at a time does for all.
public enum DeskDuty: String, Sendable, Hashable, CaseIterable {
    /// What time alone brings about: see ``Desk/elapse(now:)``.
    case timers
    /// Sending what waits in the outbox.
    case outbox
}
