public import PostbagCore

/// How the desk does over a time, worked out from rows and nothing else.
///
/// There is no figure by reviewer: speed is not ranked.
public struct DeskStatistics: Sendable, Hashable {
    /// How many comments came in, by how they stand now.
    public let received: [CommentState: Int]
    /// How many decisions of people had each effect.
    public let effects: [DecisionRow.Effect: Int]
    /// Comments that were published or rejected and that no person has looked at, of all.
    public let automated: Share
    /// Every queue, also those without a case.
    public let queues: [QueueStatistics]
    /// Appeals that were right, of those decided.
    public let overturned: Share
    /// The same by rule.
    public let overturnedByRule: [RuleID: Share]
    /// The same where the policy had decided alone.
    public let overturnedOfPolicy: Share
    /// The same where a person had decided.
    public let overturnedOfPeople: Share
    /// Reports that were right, of those settled.
    public let reportsUpheld: Share
    /// The same by reason.
    public let reportsUpheldByReason: [ReportReason: Share]
    /// Held or rejected comments whose reviewer agreed that they break a rule, by the rule.
    public let rulePrecision: [RuleID: Share]
    /// Held comments that were published unchanged, of those held and decided.
    public let falselyHeld: Share

    /// Works the figures out.
    ///
    /// - Parameters:
    ///   - rows: Everything that happened in the time, and what waits now.
    ///   - now: When the question is asked.
    public init(_ rows: StatisticsRows, now: Instant) {
        let (decisions, appeals, reports) = (rows.decisions, rows.appeals, rows.reports)
        received = rows.received.reduce(into: [:]) { $0[$1.state, default: 0] += $1.count }
        effects = Dictionary(grouping: decisions, by: \.effect).mapValues(\.count)
        let untouched = rows.received.filter { row in
            !row.isReviewed && (row.state == .published || row.state == .rejected)
        }
        automated = Share(
            untouched.reduce(0) { $0 + $1.count },
            of: rows.received.reduce(0) { $0 + $1.count }
        )
        queues = Self.queues(decisions, rows.open, now)
        overturned = Self.share(of: appeals) { $0.wasRestored }
        overturnedByRule = Self.shares(of: appeals, by: \.rule) { $0.wasRestored }
        overturnedOfPolicy = Self.share(of: appeals.filter(\.wasAutomatic)) { $0.wasRestored }
        overturnedOfPeople = Self.share(of: appeals.filter { !$0.wasAutomatic }) { $0.wasRestored }
        reportsUpheld = Self.share(of: reports) { $0.result == .upheld }
        reportsUpheldByReason = Self.shares(of: reports, by: \.reason) { $0.result == .upheld }
        let reviewed = decisions.filter { $0.advised != .publish && $0.effect != .hidden }
        rulePrecision = Self.shares(of: reviewed, by: \.rule) { $0.effect != .published }
        let held = reviewed.filter { $0.advised == .hold }
        falselyHeld = Self.share(of: held) { $0.effect == .published && !$0.wasEdited }
    }

    private static func queues(
        _ decisions: [DecisionRow],
        _ open: [OpenCaseRow],
        _ now: Instant
    ) -> [QueueStatistics] {
        let decided = Dictionary(grouping: decisions, by: \.queue)
        let waiting = Dictionary(grouping: open, by: \.queue)
        return Queue.allCases.map { queue in
            var statistics = QueueStatistics(queue)
            let cases = waiting[queue] ?? []
            statistics.backlog = cases.count
            statistics.oldest = cases.map(\.entered).min()
            statistics.overdue = cases.count { row in row.due.map { $0 < now } ?? false }
            let rows = decided[queue] ?? []
            for row in rows { statistics.late.count(row.wasLate) }
            statistics.time = Durations(of: rows.map(\.waited))
            return statistics
        }
    }

    private static func share<Row>(of rows: [Row], _ isPart: (Row) -> Bool) -> Share {
        Share(rows.count(where: isPart), of: rows.count)
    }

    private static func shares<Row, Key: Hashable>(
        of rows: [Row],
        by key: (Row) -> Key?,
        _ isPart: (Row) -> Bool
    ) -> [Key: Share] {
        var shares: [Key: Share] = [:]
        for row in rows {
            guard let key = key(row) else { continue }
            shares[key, default: Share(0, of: 0)].count(isPart(row))
        }
        return shares
    }
}
