public import PostbagCore

/// How the desk does over a time, worked out from rows and nothing else.
///
/// There is no figure by reviewer: speed is not ranked.
public struct DeskStatistics: Sendable, Hashable {
    /// How many comments came in, and what came of them at once.
    public let advised: [Recommendation: Int]
    /// How many decisions had each effect.
    public let effects: [DecisionRow.Effect: Int]
    /// How many decisions the policy made alone, of all.
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
    ///   - decisions: Every decision of the time, those of the policy too.
    ///   - open: Every case that waits now.
    ///   - appeals: Every appeal decided in the time.
    ///   - reports: Every report settled in the time.
    ///   - now: When the question is asked.
    public init(
        decisions: [DecisionRow],
        open: [OpenCaseRow],
        appeals: [AppealRow],
        reports: [ReportRow],
        now: Instant
    ) {
        let first = decisions.filter { $0.queue == nil }
        advised = Dictionary(grouping: first, by: \.advised).mapValues(\.count)
        effects = Dictionary(grouping: decisions, by: \.effect).mapValues(\.count)
        let final = decisions.filter { $0.effect != .held }
        automated = Share(final.count { $0.queue == nil }, of: final.count)
        queues = Self.queues(decisions, open, now)
        overturned = Self.share(of: appeals) { $0.wasRestored }
        overturnedByRule = Self.shares(of: appeals, by: \.rule) { $0.wasRestored }
        overturnedOfPolicy = Self.share(of: appeals.filter(\.wasAutomatic)) { $0.wasRestored }
        overturnedOfPeople = Self.share(of: appeals.filter { !$0.wasAutomatic }) { $0.wasRestored }
        reportsUpheld = Self.share(of: reports) { $0.result == .upheld }
        reportsUpheldByReason = Self.shares(of: reports, by: \.reason) { $0.result == .upheld }
        let reviewed = decisions.filter { row in
            row.queue != nil && row.advised != .publish && row.effect != .held
        }
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
            for row in rows { statistics.late.count(row.due.map { row.decided > $0 } ?? false) }
            statistics.time = Durations(of: rows.map { $0.entered.duration(to: $0.decided) })
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
