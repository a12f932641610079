/// All that the statistics of a time are worked out from.
public struct StatisticsRows: Sendable, Hashable {
    /// The comments that came in.
    public var received: [ReceivedRow]
    /// What people decided.
    public var decisions: [DecisionRow]
    /// What waits now.
    public var waiting: [WaitingRow]
    /// The appeals that were decided.
    public var appeals: [AppealRow]
    /// The reports that were settled.
    public var reports: [ReportRow]

    /// Gathers rows.
    public init(
        received: [ReceivedRow] = [],
        decisions: [DecisionRow] = [],
        waiting: [WaitingRow] = [],
        appeals: [AppealRow] = [],
        reports: [ReportRow] = []
    ) {
        self.received = received
        self.decisions = decisions
        self.waiting = waiting
        self.appeals = appeals
        self.reports = reports
    }
}
