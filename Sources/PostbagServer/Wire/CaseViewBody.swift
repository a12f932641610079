import Postbag
import PostbagCore
import PostbagDesk

/// Everything that a reviewer sees of a case, as `postbag.case-view/1`.
struct CaseViewBody: Encodable {
    var schema = "postbag.case-view/1"
    var reviewCase: CaseBody
    var awaitsSecond: Bool
    var comment: CommentBody
    var story: StoryBody?
    var parent: CommentBody?
    var thread: [CommentBody]
    var findings: [FindingBody]
    var reports: [WaitingReport]
    var notes: [NoteBody]
    var decisions: [DecisionBody]
    var position: [String]

    enum CodingKeys: String, CodingKey {
        case schema, reviewCase = "case"
        case awaitsSecond = "awaits_second"
        case comment, story, parent, thread, findings, reports, notes, decisions, position
    }

    /// A report that waits; who sent it is not told.
    struct WaitingReport: Encodable {
        var report: ReportID
        var reason: String
        var text: String
        var received: Instant
    }

    struct NoteBody: Encodable {
        var author: ReviewerID
        var text: String
        var at: Instant
        var privileged: Bool
    }

    init(_ view: CaseView, seesSealed: Bool) {
        reviewCase = CaseBody(reviewCase: view.reviewCase)
        awaitsSecond = view.awaitsSecond
        comment = CommentBody(view.comment)
        story = view.story.map { StoryBody($0) }
        parent = view.parent.flatMap { CommentBody($0, seesSealed: seesSealed) }
        thread = view.thread.compactMap { CommentBody($0, seesSealed: seesSealed) }
        findings = (view.comment.screening?.findings ?? []).map(FindingBody.init)
        reports = view.reports.map { record in
            WaitingReport(
                report: record.report.id,
                reason: record.report.draft.reason.rawValue,
                text: record.report.draft.text,
                received: record.report.draft.received
            )
        }
        notes = view.notes.map { note in
            NoteBody(
                author: note.author,
                text: note.text,
                at: note.at,
                privileged: note.isPrivileged
            )
        }
        decisions = view.decisions.map { DecisionBody($0) }
        position = view.position
    }
}

/// A comment with its words, for people at the desk.
struct CommentBody: Encodable {
    var comment: CommentID
    var story: StoryID?
    var author: CommenterID?
    var authorName: String
    var parent: CommentID?
    var text: String
    var state: CommentState
    var revision: Int
    var created: Instant
    var version: Int

    enum CodingKeys: String, CodingKey {
        case comment, story, author
        case authorName = "author_name"
        case parent, text, state, revision, created, version
    }

    init(_ record: CommentRecord) {
        comment = record.id
        story = record.story
        author = record.author
        authorName = record.authorName
        parent = record.parent
        text = record.text
        state = record.state
        revision = record.revision
        created = record.created
        version = record.version
    }

    /// A comment beside the one that a case is about; `nil` if it is sealed and may not be seen.
    init?(_ record: CommentRecord, seesSealed: Bool) {
        guard seesSealed || !record.isSealed else { return nil }
        self.init(record)
    }
}
