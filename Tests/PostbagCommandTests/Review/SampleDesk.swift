import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagReview
import PostbagSQLite
import PostbagTestSupport

@testable import PostbagCommand

/// A desk in a file of its own, filled from the samples, that lasts as long as a test needs it.
final class SampleDesk: Sendable {
    let path: String
    let store: SQLiteDeskStore
    let policy: CompiledPolicy
    let settings: DeskSettings
    private let folder: URL

    /// The repository's root.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Makes an empty desk.
    init(policy: CompiledPolicy, _ change: (inout DeskSettings) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "review-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "postbag.sqlite").path
        store = try SQLiteDeskStore(path: path)
        var settings = DeskSettings()
        settings.approvalsBeforeTrust = 0
        settings.floodLimit = 0
        settings.qualitySample = 0
        change(&settings)
        self.settings = settings
        self.policy = policy
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var desk: Desk { Desk(store: store, policy: policy, settings: settings) }

    var now: Instant { Instant(secondsSince1970: Date().timeIntervalSince1970) }

    static func housePolicy() throws -> CompiledPolicy {
        try HousePolicy.compiled.get()
    }

    /// Puts the sample stories in the register, and hands their comments in.
    func fill(from names: [String]) async throws {
        let samples = Self.root.appending(path: "Samples").path
        for name in names {
            var (story, _) = try ContextFile.story(path: "\(samples)/stories/\(name).yaml")
            story.orders = []
            try await desk.put(story, by: ReviewerID("edith"), now: now)
            let text = try Data(contentsOf: URL(filePath: "\(samples)/comments/\(name).jsonl"))
            for var comment in try entries(of: Array(text)).compactMap(\.asComment) {
                // The samples' readers have no accounts; here each name is one.
                comment.author = comment.author.map { Author(id: "id-\($0.name)", name: $0.name) }
                comment.createdAt = nil
                _ = try await desk.submit(Submission(comment: comment), now: now)
            }
        }
    }

    /// Hands a comment in.
    @discardableResult
    func submit(_ text: String, id: String, by author: String = "lil_mo") async throws
        -> SubmitReceipt
    {
        let comment = Comment(
            id: id,
            text: text,
            author: Author(id: author, name: author),
            storyID: "bridge"
        )
        return try await desk.submit(Submission(comment: comment), now: now)
    }

    /// Puts an invented story in the register.
    func addStory(_ profile: StoryProfile = .none) async throws {
        let story = Story(id: "bridge", headline: "The bridge is closed", profile: profile)
        try await desk.put(story, by: ReviewerID("edith"), now: now)
    }

    /// The desk as a reviewer's screen sees it.
    func client(_ name: String, _ roles: Set<Role> = [.reviewer]) -> LocalDeskClient {
        let desk = desk
        let reviewer = Reviewer(id: ReviewerID(name), roles: roles)
        return LocalDeskClient(
            bare: desk,
            ready: DeskOnItsWay { desk },
            reviewer: reviewer,
            preferences: ReviewPreferences(
                of: reviewer.id,
                environment: ["XDG_STATE_HOME": folder.path]
            ),
            clock: { Instant(secondsSince1970: Date().timeIntervalSince1970) }
        )
    }

    /// How often something happened, by the word of the audit.
    func happened(_ action: String) async throws -> Int {
        try await store.read { try $0.auditEntries(after: 0, limit: 1_000) }
            .count { $0.action == action }
    }

    /// The decisions that stand, as `case action rule by`, in the order in which they were made.
    func standingDecisions() async throws -> [String] {
        let all = try await store.read { reader in
            try reader.decisions(
                from: Instant(secondsSince1970: 0),
                until: Instant(secondsSince1970: 4e9),
                limit: 10_000
            )
        }
        return all.filter(\.stands).compactMap { record in
            guard case .reviewer(let reviewer) = record.maker else { return nil }
            let rule = record.rules.first.map { " \($0)" } ?? ""
            return "\(record.comment) \(record.action.rawValue)\(rule) \(reviewer)"
        }
    }
}
