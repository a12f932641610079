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
    /// Second looks at a decision of the policy that came to the same, of all.
    public let sampleAgreesWithPolicy: Share
    /// Second looks at a person's decision by another that came to the same, of all.
    public let sampleAgreesWithPeople: Share

    /// Works the figures out.
    ///
    /// - Parameter rows: Everything that happened in the time, and what waits now.
    public init(_ rows: StatisticsRows) {
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
        queues = Self.queues(decisions, rows.waiting)
        overturned = Self.share(of: appeals) { $0.wasRestored }
        overturnedByRule = Self.shares(of: appeals, by: \.rule) { $0.wasRestored }
        overturnedOfPolicy = Self.share(of: appeals.filter(\.wasAutomatic)) { $0.wasRestored }
        overturnedOfPeople = Self.share(of: appeals.filter { !$0.wasAutomatic }) { $0.wasRestored }
        reportsUpheld = Self.share(of: reports) { $0.result == .upheld }
        reportsUpheldByReason = Self.shares(of: reports, by: \.reason) { $0.result == .upheld }
        // A second look at a person's decision says nothing new of a rule.
        let reviewed = decisions.filter { row in
            row.advised != .publish && row.effect != .hidden && row.first?.wasAutomatic != false
        }
        rulePrecision = Self.shares(of: reviewed, by: \.rule) { $0.effect != .published }
        let held = reviewed.filter { $0.advised == .hold }
        falselyHeld = Self.share(of: held) { $0.effect == .published && !$0.wasEdited }
        let samples = decisions.filter { $0.first != nil && $0.effect != .hidden }
        sampleAgreesWithPolicy = Self.share(of: samples.filter { $0.first?.wasAutomatic == true }) {
            $0.agreesWithFirst
        }
        sampleAgreesWithPeople = Self.share(of: samples.filter { $0.first?.wasAutomatic == false })
        {
            $0.agreesWithFirst
        }
    }

    private static func queues(
        _ decisions: [DecisionRow],
        _ waiting: [WaitingRow]
    ) -> [QueueStatistics] {
        let decided = Dictionary(grouping: decisions, by: \.queue)
        return Queue.allCases.map { queue in
            var statistics = QueueStatistics(queue)
            if let row = waiting.first(where: { $0.queue == queue }) {
                statistics.backlog = row.count
                statistics.oldest = row.oldest
                statistics.overdue = row.overdue
            }
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
