import PostbagCore
import PostbagDesk

/// Gathers a shift report from the desk.
struct ShiftReportBuilder: Sendable {
    let reviewer: Reviewer
    let since: Instant
    let now: Instant
    /// The orders that could be opened, if there is a key.
    let orders: [ReportingOrder]?
    /// How far ahead orders and checks are told, as the house proposes.
    static let ahead: Duration = .hours(48)
    private static let mostCases = 200

    func report(from reader: any DeskReader) throws -> ShiftReport {
        let urgent = PostbagDesk.CaseFilter(
            queues: [.urgent, .sealedLegal, .notices],
            limit: Self.mostCases
        )
        let cases = try reader.cases(urgent)
        let backlog = try reader.backlog().filter { $0.count > 0 }.sorted { $0.queue < $1.queue }
        let stories = try reader.stories(limit: 500)
        var gaps: [String] = []
        if orders == nil {
            gaps.append("orders: they are sealed; a senior, a lawyer or an editor can look")
        }
        if cases.count == Self.mostCases { gaps.append("cases: only the first \(Self.mostCases)") }
        return ShiftReport(
            at: now.description,
            from: reviewer.id.rawValue,
            since: since.description,
            openCases: cases.map { openCase($0) },
            queues: backlog.map { clock($0) },
            orders: orderMoments,
            modes: stories.filter { $0.modeSince >= since && $0.modeSetBy != nil }.map { mode($0) },
            checks: stories.flatMap { checks($0.story) },
            hotThreads: try hotThreads(stories, reader),
            sanctions: try reader.sanctionsEnding(by: now + Self.ahead, limit: 50).map { sanction in
                ShiftReport.Moment(
                    what: "\(sanction.kind.rawValue) of \(sanction.commenter) ends",
                    at: sanction.ends.description
                )
            },
            gaps: gaps
        )
    }

    private func openCase(_ reviewCase: ReviewCase) -> ShiftReport.OpenCase {
        ShiftReport.OpenCase(
            id: reviewCase.id.rawValue,
            queue: reviewCase.queue.rawValue,
            // Which rule spoke would tell that an order exists.
            rule: reviewCase.isSealed ? nil : reviewCase.rules.first?.rawValue,
            due: reviewCase.due.description,
            isLate: reviewCase.due < now,
            heldBy: reviewCase.claim.flatMap { $0.holds(at: now) ? $0.reviewer.rawValue : nil },
            needsTwo: reviewCase.needsTwo,
            escalatedTo: reviewCase.role?.rawValue
        )
    }

    private func clock(_ backlog: QueueBacklog) -> ShiftReport.QueueClock {
        ShiftReport.QueueClock(
            queue: backlog.queue.rawValue,
            waiting: backlog.count,
            nextDue: backlog.nextDue?.description,
            isLate: backlog.nextDue.map { $0 < now } ?? false
        )
    }

    /// Orders that start or end soon; of one whose existence is secret, only its number.
    private var orderMoments: [ShiftReport.Moment] {
        (orders ?? []).flatMap { order -> [ShiftReport.Moment] in
            let edges = [
                ("starts", order.effectiveFrom), ("ends", order.expires),
                ("is to be reviewed", order.reviewAt),
            ]
            return edges.compactMap { word, moment in
                guard let moment, moment >= now, moment <= now + Self.ahead else { return nil }
                return ShiftReport.Moment(what: "order \(order.id) \(word)", at: moment.description)
            }
        }
    }

    private func mode(_ record: StoryRecord) -> ShiftReport.Moment {
        let who = record.modeSetBy.map { " by \($0)" } ?? ""
        let why = record.modeReason.isEmpty ? "" : " (\(record.modeReason))"
        return ShiftReport.Moment(
            what: "\(record.story.headline): \(record.mode.rawValue)\(who)\(why)",
            at: record.modeSince.description
        )
    }

    /// Whose proceedings must be asked about again.
    private func checks(_ story: Story) -> [ShiftReport.Moment] {
        story.proceedings.compactMap { proceedings in
            guard let next = proceedings.nextCheck, next <= now + Self.ahead else { return nil }
            return ShiftReport.Moment(
                what: "\(story.headline): ask whether the case is still active",
                at: next.description
            )
        }
    }

    private func hotThreads(
        _ stories: [StoryRecord],
        _ reader: any DeskReader
    ) throws -> [ShiftReport.HotThread] {
        let hot = try stories.prefix(100).map { record -> ShiftReport.HotThread in
            let recent = try reader.comments(under: record.id, limit: 500)
                .filter { $0.created > now - .hours(1) }
            let waiting = try reader.cases(PostbagDesk.CaseFilter(story: record.id, limit: 500))
            return ShiftReport.HotThread(
                story: record.id.rawValue,
                headline: record.story.headline,
                commentsLastHour: recent.count,
                waiting: waiting.count
            )
        }
        return Array(
            hot.filter { $0.commentsLastHour >= 5 || $0.waiting >= 5 }
                .sorted { ($0.commentsLastHour, $0.waiting) > ($1.commentsLastHour, $1.waiting) }
                .prefix(5)
        )
    }
}
