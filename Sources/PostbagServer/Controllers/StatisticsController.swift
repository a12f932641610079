import Hummingbird
import PostbagCore
import PostbagDesk

/// `GET /v1/statistics`: how the desk does; there are no figures by reviewer.
struct StatisticsController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/statistics") { request, context in
            try context.require(.senior, .lawyer, .editor, .auditor)
            let hours = Int(try request.number("hours", in: 1...87_600, or: 24))
            let now = service.clock.now()
            let since = now - .hours(hours)
            let rows = try await service.desk.store.read { reader in
                try reader.statisticsRows(from: since, until: now + .milliseconds(1), now: now)
            }
            let statistics = DeskStatistics(rows)
            return try Response(json: StatisticsBody(statistics, since: since, until: now))
        }
    }
}

/// The figures, as `postbag.statistics/1`.
struct StatisticsBody: Encodable {
    struct ShareBody: Encodable {
        var share: Double?
        var part: Int
        var whole: Int

        init(_ share: Share) {
            self.share = share.value
            part = share.part
            whole = share.whole
        }
    }

    struct QueueBody: Encodable {
        var queue: Queue
        var waiting: Int
        var oldest: Instant?
        var overdue: Int
        var decided: Int
        var late: Int
        var medianSeconds: Int64?
        var p95Seconds: Int64?

        enum CodingKeys: String, CodingKey {
            case queue, waiting, oldest, overdue, decided, late
            case medianSeconds = "median_s"
            case p95Seconds = "p95_s"
        }

        init(_ row: QueueStatistics) {
            queue = row.queue
            waiting = row.backlog
            oldest = row.oldest
            overdue = row.overdue
            decided = row.late.whole
            late = row.late.part
            medianSeconds = row.time?.median.components.seconds
            p95Seconds = row.time?.p95.components.seconds
        }
    }

    var schema = "postbag.statistics/1"
    var since: Instant
    var until: Instant
    var received: [String: Int]
    var decisions: [String: Int]
    var queues: [QueueBody]
    var shares: [String: ShareBody]
    var rulePrecision: [String: ShareBody]

    enum CodingKeys: String, CodingKey {
        case schema, since, until, received, decisions, queues, shares
        case rulePrecision = "rule_precision"
    }

    init(_ statistics: DeskStatistics, since: Instant, until: Instant) {
        self.since = since
        self.until = until
        received = Dictionary(
            uniqueKeysWithValues: CommentState.allCases.map {
                ($0.rawValue, statistics.received[$0] ?? 0)
            }
        )
        decisions = Dictionary(
            uniqueKeysWithValues: DecisionRow.Effect.allCases.map {
                ($0.rawValue, statistics.effects[$0] ?? 0)
            }
        )
        queues = statistics.queues.map { QueueBody($0) }
        shares = [
            "automated": statistics.automated, "falsely_held": statistics.falselyHeld,
            "reports_upheld": statistics.reportsUpheld, "overturned": statistics.overturned,
            "overturned_of_policy": statistics.overturnedOfPolicy,
            "overturned_of_people": statistics.overturnedOfPeople,
            "sample_agrees_with_policy": statistics.sampleAgreesWithPolicy,
            "sample_agrees_with_people": statistics.sampleAgreesWithPeople,
        ].mapValues { ShareBody($0) }
        rulePrecision = Dictionary(
            uniqueKeysWithValues: statistics.rulePrecision.map {
                ($0.key.rawValue, ShareBody($0.value))
            }
        )
    }
}
