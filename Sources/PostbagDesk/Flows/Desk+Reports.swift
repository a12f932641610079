public import PostbagCore

/// What a reporter gets back.
public struct ReportReceipt: Sendable, Hashable, Codable {
    /// The report's number, by which its outcome can be asked for; `nil` if it was not taken in.
    public var report: ReportID?
    /// What the reporter is told.
    public var message: ReporterMessage?
    /// When the reporter may report again, if there were too many.
    public var retryAfter: Instant?

    /// Answers.
    public init(report: ReportID?, message: ReporterMessage?, retryAfter: Instant? = nil) {
        self.report = report
        self.message = message
        self.retryAfter = retryAfter
    }
}

extension Desk {
    /// Takes a reader's report in: folds what is repeated, weighs the rest, and raises a case or
    /// hides the comment where that is called for.
    ///
    /// - Parameters:
    ///   - draft: the report; `received` is the time.
    ///   - idempotencyKey: a key of the caller's; sent again, it gives the same answer.
    /// - Returns: the receipt.
    /// - Throws: ``DeskError`` if there is no such comment, the text is too long or the key was used
    ///   for something else.
    public func report(
        _ draft: ReportDraft,
        idempotencyKey: String? = nil
    ) async throws -> ReportReceipt {
        guard draft.text.utf8.count <= 5_000 else {
            throw DeskError.invalid("a report's own words have at most 5,000 bytes")
        }
        let request = WordDigest.of(
            "\(draft.comment)|\(draft.reason.rawValue)|\(draft.reporter.key)|\(draft.text)"
        )
        let answer = idempotencyKey.map { [DeskReading.answer(to: $0, scope: "report")] } ?? []
        let readings: [DeskReading] =
            answer + [
                .comment(draft.comment), .reporter(draft.reporter), .newID(.report),
                .waitingReports(of: draft.comment), .clock(draft.received),
            ]
        return try await perform(now: draft.received, reading: readings) { unit in
            if let idempotencyKey,
                let answer: ReportReceipt = try unit.recall(
                    idempotencyKey,
                    scope: "report",
                    request: request
                )
            {
                return answer
            }
            let receipt = try unit.receive(draft)
            if let idempotencyKey, receipt.report != nil {
                try unit.remember(receipt, for: idempotencyKey, scope: "report", request: request)
            }
            return receipt
        }
    }

    /// What has become of a report, for its sender.
    ///
    /// - Throws: ``DeskError/unknownReport(_:)``.
    public func outcome(of id: ReportID) async throws -> ReportReceipt {
        guard let record = try await store.read({ try $0.report(id) }) else {
            throw DeskError.unknownReport(id)
        }
        return ReportReceipt(report: id, message: record.message)
    }

    /// Marks a waiting report as manifestly without ground, before the comment is kept.
    ///
    /// - Throws: ``DeskError`` if there is no such report or it is settled.
    public func markUnfounded(_ id: ReportID, by reviewer: Reviewer, now: Instant) async throws {
        try await perform(now: now) { unit in
            guard var record = try unit.transaction.report(id) else {
                throw DeskError.unknownReport(id)
            }
            guard record.settled == nil else {
                throw DeskError.refused("the report is settled already")
            }
            record.isUnfounded = true
            unit.changes.append(.report(record))
            unit.tell("report.unfounded", by: "reviewer:\(reviewer.id)", of: "report:\(id)")
        }
    }
}
