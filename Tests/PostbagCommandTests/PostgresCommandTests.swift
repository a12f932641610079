import Foundation
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite(
    .enabled(
        if: PostgresCluster.isInstalled || PostgresCluster.isRequired,
        "PostgreSQL is not installed here"
    )
)
struct `A desk in PostgreSQL, by its commands` {
    let desk: CommandDesk
    let address: String

    init() throws {
        desk = try CommandDesk()
        address = try PostgresCluster.shared.get().makeDatabase()
    }

    /// Fills the desk's file with a story, comments and a decision.
    private func fillFile() async throws {
        #expect(try await desk.run("story", "add", "\(desk.folder.path)/story.yaml").status == 0)
        let comments = "\(desk.folder.path)/comments.jsonl"
        #expect(try await desk.run("submit", comments).status <= 1)
        #expect(try await desk.run("queue", "next", "--as", "asha").status == 0)
    }

    @Test func `is made by migrate, used like a file, and says what it lacks before`() async throws
    {
        let missing = try await desk.run("queue", "list", "--database", address)
        #expect(missing.status == 2)
        #expect(missing.err.contains("holds no desk yet; make one with `postbag migrate`"))
        let status = try await desk.run("migrate", "status", "--database", address)
        #expect(status.status == 1 && status.out.contains("0001-create-desk  missing"))
        let trial = try await desk.run("migrate", "up", "--dry-run", "--database", address)
        #expect(trial.status == 0 && trial.out.contains("0001-create-desk  would be applied"))
        #expect(try await desk.run("migrate", "status", "--database", address).status == 1)
        let key = "\(desk.folder.path)/desk.key"
        let up = try await desk.run("migrate", "--database", address, "--key-file", key)
        #expect(up.status == 0 && up.out.contains("0001-create-desk  applied now"))
        #expect(FileManager.default.fileExists(atPath: key))
        #expect(try await desk.run("migrate", "status", "--database", address).status == 0)
        let story = "\(desk.folder.path)/story.yaml"
        #expect(try await desk.run("story", "add", story, "--database", address).status == 0)
        let comments = "\(desk.folder.path)/comments.jsonl"
        #expect(try await desk.run("submit", comments, "--database", address).status <= 1)
        let next = try await desk.run("queue", "next", "--as", "asha", "--database", address)
        #expect(next.status == 0 && next.out.contains("rubbish"))
        #expect(try await desk.run("audit", "verify", "--database", address).status == 0)
    }

    @Test func `is copied from a file and back, row by row the same`() async throws {
        try await fillFile()
        let there = try await desk.run("copy", "--from", desk.database, "--to", address)
        #expect(there.status == 0, "\(there.err)")
        #expect(there.out.contains("Both hold the same, and the audit is whole."))
        let back = "\(desk.folder.path)/back.sqlite"
        let again = try await desk.run("copy", "--from", address, "--to", back)
        #expect(again.status == 0, "\(again.err)")
        let heads = [there.out, again.out].map { $0.split(separator: "\n").last }
        #expect(heads[0] == heads[1] && heads[0]?.hasPrefix("head ") == true)
        // Work goes on with the copy: numbers follow on.
        let story = "\(desk.folder.path)/case.yaml"
        #expect(try await desk.run("story", "add", story, "--database", address).status == 0)
        let next = try await desk.run("queue", "next", "--as", "asha", "--database", address)
        #expect(next.status == 0 && next.out.contains("rubbish"))
    }

    @Test func `is copied again without writing what is there, and never over another desk`()
        async throws
    {
        try await fillFile()
        #expect(try await desk.run("copy", "--from", desk.database, "--to", address).status == 0)
        let again = try await desk.run(
            "copy",
            "--from",
            desk.database,
            "--to",
            address,
            "--format",
            "json"
        )
        #expect(again.status == 0)
        let comments = again.out.split(separator: "\n").first { $0.contains("\"comment\"") }
        #expect(comments?.contains("\"rows\":3,\"written\":0") == true)
        let other = try CommandDesk()
        let story = "\(other.folder.path)/story.yaml"
        #expect(try await other.run("story", "add", story).status == 0)
        let refused = try await other.run("copy", "--from", other.database, "--to", address)
        #expect(refused.status == 2)
        #expect(refused.err.contains("holds another desk"), "\(refused.err)")
    }

    @Test func `never shows the password of its address`() {
        let place = DeskPlace("postgres://ann:hunter2@db.example:5432/desk?sslmode=require")
        #expect(place.shown == "postgres://ann@db.example:5432/desk?sslmode=require")
        let other = DeskPlace("postgresql:///desk?user=ann&password=hunter2&host=/run")
        #expect(other.shown == "postgresql:///desk?user=ann&password=…&host=/run")
        #expect(DeskPlace("postbag.sqlite") == .file("postbag.sqlite"))
    }
}
