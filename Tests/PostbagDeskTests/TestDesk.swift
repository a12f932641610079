import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport

/// A desk on a file of its own, with people at it.
final class TestDesk: Sendable {
    let desk: Desk
    let store: SQLiteDeskStore
    let clock = ManualClock()
    let folder: URL
    let asha = Reviewer(id: ReviewerID("asha"))
    let ben = Reviewer(id: ReviewerID("ben"))
    let senior = Reviewer(id: ReviewerID("sam"), roles: [.senior])
    let lawyer = Reviewer(id: ReviewerID("lena"), roles: [.lawyer])
    let editor = Reviewer(id: ReviewerID("edith"), roles: [.editor])

    init(_ change: (inout DeskSettings) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteDeskStore(path: folder.appending(path: "postbag.sqlite").path)
        var settings = DeskSettings()
        settings.approvalsBeforeTrust = 0
        settings.qualitySample = 0
        settings.floodLimit = 0
        change(&settings)
        desk = Desk(
            store: store,
            policy: try .forDeskTests(),
            settings: settings,
            key: DeskKey(bytes: Data(repeating: 7, count: 32))
        )
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var now: Instant { clock.now }

    /// Puts an ordinary story in the register.
    @discardableResult
    func addStory(
        _ id: String = "s1",
        profile: StoryProfile = .none
    ) async throws -> StoryRecord {
        let story = Story(id: id, headline: "A bridge is closed", profile: profile)
        return try await desk.put(story, by: editor.id, now: now)
    }

    @discardableResult
    func submit(
        _ text: String,
        id: String = UUID().uuidString,
        by author: String? = "reader-1",
        story: String? = "s1",
        parent: String? = nil,
        key: String? = nil
    ) async throws -> SubmitReceipt {
        let comment = Comment(
            id: id,
            text: text,
            author: author.map { Author(id: $0, name: "Reader") },
            parentID: parent,
            storyID: story
        )
        return try await desk.submit(
            Submission(comment: comment, idempotencyKey: key),
            now: now
        )
    }

    /// Claims a case and decides it.
    @discardableResult
    func decide(
        _ id: CaseID,
        _ action: DecisionAction,
        rules: [RuleID] = [],
        reason: String = "",
        by reviewer: Reviewer
    ) async throws -> DecideOutcome {
        let claimed = try await desk.claim(id, for: reviewer, now: now)
        return try await desk.decide(
            id,
            CaseChoice(action, rules: rules, reason: reason, version: claimed.version),
            by: reviewer,
            now: now
        )
    }

    func state(_ id: CommentID) async throws -> CommentState {
        try await desk.comment(id).state
    }

    /// Lets the undo window pass and everything follow that is due.
    func settle() async throws {
        clock.advance(by: .minutes(2))
        try await desk.elapse(now: now)
    }
}
