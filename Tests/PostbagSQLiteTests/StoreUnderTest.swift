import Foundation
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagSQLite
import PostbagTestSupport
import Testing

/// The stores that must pass the contract, each with a file or a database of its own.
enum StoreUnderTest: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite
    case postgres

    /// Those that can be tested here; the suite `Stores under test` says which cannot.
    static var available: [StoreUnderTest] { allCases.filter(\.isAvailable) }

    var testDescription: String { rawValue }

    /// Whether the engine is installed here, or must be.
    var isAvailable: Bool {
        switch self {
        case .sqlite: true
        case .postgres: PostgresCluster.isInstalled || PostgresCluster.isRequired
        }
    }

    /// A new, empty store.
    func make() throws -> any DeskStore { try open(makePlace()) }

    /// A place for a new store: a path or an address.
    func makePlace() throws -> String {
        switch self {
        case .sqlite: try TemporaryFolder().file("postbag.sqlite")
        case .postgres: try PostgresCluster.shared.get().makeDatabase()
        }
    }

    /// Opens the store at a place.
    func open(_ place: String) throws -> any DeskStore {
        switch self {
        case .sqlite: try SQLiteDeskStore(path: place)
        case .postgres: PostgresDeskStore(address: place)
        }
    }

    /// Throws away what is at a place.
    func remove(_ place: String) throws {
        switch self {
        case .sqlite: try? FileManager.default.removeItem(atPath: place)
        case .postgres: try PostgresCluster.shared.get().drop(place)
        }
    }
}

@Suite struct `Stores under test` {
    @Test(
        .enabled(
            if: StoreUnderTest.postgres.isAvailable,
            "PostgreSQL is not installed here, so nothing was tested on it"
        )
    )
    func `hold PostgreSQL`() throws {
        _ = try PostgresCluster.shared.get()
    }
}

/// A folder that a test needs; it goes with the tests' program, since stores outlive who made them.
struct TemporaryFolder: Sendable {
    let url: URL

    /// The folder of all folders of this run.
    private static let all: URL = {
        atexit { try? FileManager.default.removeItem(at: TemporaryFolder.all) }
        return FileManager.default.temporaryDirectory
            .appending(path: "postbag-stores-\(UUID().uuidString)")
    }()

    init() throws {
        url = TemporaryFolder.all.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> String { url.appending(path: name).path }
    func remove() { try? FileManager.default.removeItem(at: url) }
}

/// Records that hold something in every field.
enum Full {
    static let now = Instant(milliseconds: 1_772_452_800_123)

    static func story(_ id: String = "s1") -> StoryRecord {
        StoryRecord(
            story: Story(
                id: id,
                headline: "A bridge",
                profile: .sensitiveCase,
                facts: ["It shut."]
            ),
            mode: .preModerated,
            modeReason: "heat",
            modeSetBy: ReviewerID("edith"),
            modeSince: now,
            viewsPerHour: 900,
            version: 3
        )
    }

    static func comment(_ id: String = "c1", story: String? = "s1") -> CommentRecord {
        CommentRecord(
            id: CommentID(id),
            story: story.map { StoryID($0) },
            author: CommenterID("reader-1"),
            authorName: "Läser 🌉",
            text: "Bell\u{7}, \u{202E}bidi and 'quotes' — ok",
            revision: 2,
            state: .held,
            rules: [RuleID("profanity"), RuleID("threats")],
            policyRevision: "trial@1",
            created: now,
            changed: now + .milliseconds(1),
            isReviewed: true,
            keptFor: [RuleID("hate")],
            isHiddenByReaders: true,
            needsTwo: true,
            isSealed: true,
            hasLegalHold: true,
            digest: -5,
            salt: .random(),
            version: 4
        )
    }

    static func reviewCase(
        _ id: Int64 = 1,
        comment: String = "c1",
        queue: Queue = .held,
        key: Int64 = 0
    ) -> ReviewCase {
        ReviewCase(
            id: CaseID(id),
            comment: CommentID(comment),
            story: StoryID("s1"),
            author: CommenterID("reader-1"),
            revision: 2,
            queue: queue,
            entered: now,
            due: now + .hours(2),
            severity: 40,
            probability: 0.45,
            isLive: true,
            sortKey: key,
            rules: [RuleID("profanity")],
            why: ["the engine sees 'profanity'"],
            needsTwo: true,
            isSealed: true,
            asked: Claim(reviewer: ReviewerID("ben"), until: now + .hours(1)),
            claim: Claim(reviewer: ReviewerID("asha"), until: now + .minutes(5)),
            passedBy: [ReviewerID("cem")],
            excluded: [ReviewerID("dora")],
            firstChoice: FirstChoice(
                reviewer: ReviewerID("asha"),
                action: .approve,
                reason: "fair",
                at: now
            ),
            version: 7
        )
    }

    static func decision(_ id: Int64 = 1, comment: CommentRecord) -> DecisionRecord {
        DecisionRecord(
            id: DecisionID(id),
            reviewCase: CaseID(1),
            comment: comment.id,
            author: comment.author,
            story: comment.story,
            action: .reject,
            maker: .reviewer(ReviewerID("asha")),
            second: ReviewerID("ben"),
            rules: [RuleID("profanity")],
            reason: "Too rough.",
            at: now,
            queue: .held,
            waited: .milliseconds(1_234),
            wasLate: true,
            before: .held,
            after: .rejected,
            recommendation: .hold,
            evidence: DecisionEvidence(
                revision: 2,
                text: AuditCommitment(to: comment.text, salt: .random()),
                policy: "trial@1",
                engine: "0.1.0",
                storyMode: "open",
                storyProfile: .none,
                storyState: "ab",
                recommendation: .hold,
                rules: [RuleID("profanity")],
                evidence: ["profanity/word@5-12"],
                reports: [ReportID(3)]
            ),
            statement: "{}",
            final: now + .minutes(1),
            undoPoint: DecisionRecord.UndoPoint(
                isReviewed: true,
                keptFor: [RuleID("hate")],
                isHiddenByReaders: true,
                rules: [RuleID("profanity")],
                firstChoice: nil
            ),
            undone: DecisionRecord.Undoing(reviewer: ReviewerID("asha"), at: now)
        )
    }

    static func report(_ id: Int64 = 1, comment: String = "c1") -> ReportRecord {
        ReportRecord(
            report: Report(
                id: ReportID(id),
                draft: ReportDraft(
                    comment: CommentID(comment),
                    reason: .abuse,
                    allegedRule: RuleID("profanity"),
                    text: "It's rude.",
                    reporter: .device("d1"),
                    network: "n1",
                    referrer: "https://forum.example",
                    received: now
                ),
                credibility: 0.25,
                reliability: 0.5,
                repeats: 2,
                result: .declined
            ),
            story: StoryID("s1"),
            revision: 2,
            message: .declined,
            settled: now,
            isUnfounded: true
        )
    }

    static func accessKey(_ id: String = "k3vq7m2a") -> AccessKeyRecord {
        AccessKeyRecord(
            id: AccessKeyID(id),
            name: "The CMS",
            digest: SecretDigest(of: "pb-\(id)-secret"),
            scopes: [.cms, .readerWidget],
            createdBy: "reviewer:edith",
            created: now,
            expires: now + .days(90),
            revoked: now + .days(1)
        )
    }

    static func account(_ id: String = "lena") -> ReviewerAccount {
        ReviewerAccount(
            id: ReviewerID(id),
            roles: [.lawyer, .reviewer],
            password: PasswordHash(text: "scrypt$2$8$1$c2FsdA$aGFzaA"),
            secondFactor: Data([1, 0, 255]),
            lastStep: 59_081_760,
            failures: 2,
            lockedUntil: now + .minutes(1),
            sessionsSince: now,
            created: now,
            disabled: now + .days(3),
            version: 5
        )
    }

    static func session(_ id: String = "s3vq7m2a") -> SessionRecord {
        SessionRecord(
            id: SessionID(id),
            reviewer: ReviewerID("lena"),
            digest: SecretDigest(of: "token"),
            hasSecondFactor: true,
            began: now,
            expires: now + .hours(12),
            ended: now + .hours(1)
        )
    }

    static let event = AuditEvent(at: now, actor: "desk", action: "test", subject: "test")
}
