public import PostbagCore

/// Everything that a reviewer sees of a case.
public struct CaseView: Sendable, Hashable {
    /// The case, without what only the first of two people may know.
    public var reviewCase: ReviewCase
    /// Whether the first of two people has chosen; what, the second sees only after choosing.
    public var awaitsSecond: Bool
    /// The comment.
    public var comment: CommentRecord
    /// The story, with its mode.
    public var story: StoryRecord?
    /// The comment that it answers.
    public var parent: CommentRecord?
    /// Other comments under the story, the latest first.
    public var thread: [CommentRecord]
    /// The earlier texts of the comment.
    public var revisions: [RevisionRecord]
    /// The reports that wait.
    public var reports: [ReportRecord]
    /// What the reports come to.
    public var assessment: ReportAssessment
    /// The commenter, if the site tells.
    public var commenter: CommenterView?
    /// The notes.
    public var notes: [CaseNote]
    /// The decisions about the comment so far.
    public var decisions: [DecisionRecord]
    /// The appeal, if the case is about one.
    public var appeal: Appeal?
    /// Why the case stands where it does in the queue, a sentence a line.
    public var position: [String]
}

extension CaseView {
    /// The comments in it whose words are sealed.
    var sealedComments: [CommentID] {
        var seen: Set<CommentID> = []
        return ([comment] + (parent.map { [$0] } ?? []) + thread)
            .filter { $0.isSealed && !$0.text.isEmpty && seen.insert($0.id).inserted }.map(\.id)
    }
}

/// A commenter as the desk sees them.
public struct CommenterView: Sendable, Hashable {
    /// The record.
    public var record: CommenterRecord
    /// What the commenter may do now, and why.
    public var standing: Standing
    /// Every sanction, the first one first.
    public var sanctions: [Sanction]
    /// The latest comments, the latest first.
    public var comments: [CommentRecord]
}

extension Desk {
    /// Everything that a reviewer sees of a case.
    ///
    /// Whoever sees words that are sealed is noted in the audit, before they see them.
    ///
    /// - Throws: ``DeskError/unknownCase(_:)``, or ``CaseRefusal/notAllowed(_:)`` if the case is
    ///   sealed and the reviewer may not see that.
    public func view(_ id: CaseID, for reviewer: Reviewer, now: Instant) async throws -> CaseView {
        let settings = settings
        let severities = register.snapshot.facts.severities
        let builder = CaseViewBuilder(reviewer: reviewer, settings: settings, now: now)
        let view = try await store.read { try builder.view(id, in: $0, severities) }
        let sealed = view.sealedComments
        guard !sealed.isEmpty, !reviewer.roles.isDisjoint(with: Queue.sealedLegal.roles) else {
            return view
        }
        try await perform(now: now) { unit in
            unit.tell(
                "sealed.seen",
                by: reviewer.actor,
                of: "case:\(id)",
                ["comments": .texts(sealed.map(\.rawValue))]
            )
        }
        return view
    }

    /// The cases that wait, in their order.
    ///
    /// - Throws: what the store throws.
    public func cases(_ filter: CaseFilter = CaseFilter()) async throws -> [ReviewCase] {
        try await store.read { try $0.cases(filter) }.map(\.withoutFirstChoice)
    }

    /// What waits in each queue.
    ///
    /// - Throws: what the store throws.
    public func backlog() async throws -> [QueueBacklog] {
        try await store.read { try $0.backlog() }
    }

    /// A commenter as the desk sees them.
    ///
    /// - Throws: ``DeskError/unknownCommenter(_:)``.
    public func commenter(_ id: CommenterID, now: Instant) async throws -> CommenterView {
        let view = try await store.read { try $0.commenterView(id, now: now) }
        guard let view else { throw DeskError.unknownCommenter(id) }
        return view
    }

    /// A comment as the desk keeps it.
    ///
    /// - Throws: ``DeskError/unknownComment(_:)``.
    public func comment(_ id: CommentID) async throws -> CommentRecord {
        guard let comment = try await store.read({ try $0.comment(id) }) else {
            throw DeskError.unknownComment(id)
        }
        return comment
    }

    /// What readers see under a story, the latest first; nothing if the story hides its comments.
    ///
    /// - Throws: ``DeskError/unknownStory(_:)``.
    public func published(under id: StoryID, limit: Int = 200) async throws -> [CommentRecord] {
        let record = try await story(id)
        guard record.mode.showsComments else { return [] }
        return try await store.read { try $0.comments(under: id, limit: limit) }.filter(\.isLive)
    }
}

extension ReviewCase {
    /// The case without what only the first of two people may know.
    var withoutFirstChoice: ReviewCase {
        var copy = self
        copy.firstChoice = nil
        return copy
    }
}

extension DeskReader {
    func commenterView(_ id: CommenterID, now: Instant) throws -> CommenterView? {
        guard let record = try commenter(id) else { return nil }
        let sanctions = try sanctions(of: id)
        return CommenterView(
            record: record,
            standing: Standing(strikes: record.strikes, sanctions: sanctions, at: now),
            sanctions: sanctions,
            comments: try comments(by: id, limit: 20)
        )
    }
}

/// Gathers what a reviewer sees of a case.
struct CaseViewBuilder: Sendable {
    let reviewer: Reviewer
    let settings: DeskSettings
    let now: Instant

    func view(
        _ id: CaseID,
        in reader: any DeskReader,
        _ severities: [RuleID: Int]
    ) throws -> CaseView {
        guard let reviewCase = try reader.reviewCase(id) else { throw DeskError.unknownCase(id) }
        guard let comment = try reader.comment(reviewCase.comment) else {
            throw DeskError.unknownComment(reviewCase.comment)
        }
        if let refusal = refusal(of: reviewCase) { throw refusal }
        let story = try comment.story.flatMap { try reader.story($0) }
        let reports = try reader.reports(of: comment.id, onlyWaiting: true)
        let isFirst = reviewCase.firstChoice?.reviewer == reviewer.id
        return CaseView(
            reviewCase: isFirst ? reviewCase : reviewCase.withoutFirstChoice,
            awaitsSecond: reviewCase.firstChoice != nil,
            comment: comment,
            story: story,
            parent: try comment.parent.flatMap { try reader.comment($0) },
            thread: try comment.story.map { try reader.comments(under: $0, limit: 30) } ?? [],
            revisions: try reader.revisions(of: comment.id),
            reports: reports,
            assessment: ReportAssessment(
                of: reports.map(\.report),
                severities: severities,
                settings: settings.reports
            ),
            commenter: try comment.author.flatMap { try reader.commenterView($0, now: now) },
            notes: try reader.notes(on: id).filter {
                !$0.isPrivileged || reviewer.has(.lawyer, .senior, .editor)
            },
            // Whoever looks again is not shown what they look at again.
            decisions: try reader.decisions(about: comment.id).filter {
                reviewCase.state != .open || $0.id != reviewCase.sampled
            },
            appeal: try reviewCase.appeal.flatMap { try reader.appeal($0) },
            position: position(of: reviewCase, views: story?.viewsPerHour)
        )
    }

    /// Whoever may decide a case may see it; of what is sealed, nobody else may see anything.
    private func refusal(of reviewCase: ReviewCase) -> CaseRefusal? {
        guard reviewCase.isSealed,
            reviewer.roles.isDisjoint(with: Queue.sealedLegal.roles)
        else { return nil }
        return .notAllowed("the case is sealed; it is for a senior, a lawyer or an editor")
    }

    private func position(of reviewCase: ReviewCase, views: Int?) -> [String] {
        let entry = QueueEntry(
            queue: reviewCase.queue,
            entered: reviewCase.entered,
            severity: reviewCase.severity,
            probability: reviewCase.probability,
            exposure: Exposure(isLive: reviewCase.isLive, viewsPerHour: views)
        )
        return QueueOrder(settings: settings.queues).position(of: entry).explanation(now: now)
    }
}
