import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Orders of a desk` {
    @Test func `an order is added from a file, sealed, and bound by another person`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let file = "\(desk.folder.path)/orders.yaml"
        let text = """
            orders:
              - id: ORD-1
                scope: site
                expires: null
                protected_people:
                  - {ref: P1, role: mother, name: "Wilhelmina Quirk"}
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        #expect(try await desk.run("order", "add", file).status == 2)
        let lawyer = ["--as", "lena", "--role", "lawyer"]
        let added = try await desk.run(
            "order",
            "add",
            file,
            lawyer[0],
            lawyer[1],
            lawyer[2],
            lawyer[3]
        )
        #expect(added.status == 0 && !(added.out + added.err).contains("Quirk"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.database))
        #expect(bytes.range(of: Data("Quirk".utf8)) == nil)
        let same = try await desk.run(
            "order",
            "confirm",
            "ORD-1",
            "--as",
            "lena",
            "--role",
            "lawyer"
        )
        #expect(same.status == 2)
        let bound = try await desk.json(
            "order",
            "confirm",
            "ORD-1",
            "--as",
            "ed",
            "--role",
            "editor"
        )
        #expect(bound.first?["seen"] as? Int == 1)
        let listed = try await desk.json("order", "list", "--role", "editor")
        #expect(listed.first?["state"] as? String == "in_force")
    }

    @Test func `an order is varied from a file and ended, each time by two people`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        func order(_ expires: String) throws -> String {
            let file = "\(desk.folder.path)/order.yaml"
            let text = """
                orders:
                  - id: ORD-1
                    scope: site
                    expires: \(expires)
                    protected_people:
                      - {ref: P1, role: mother, name: "Wilhelmina Quirk"}
                """
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            return file
        }
        let lena = ["--as", "lena", "--role", "lawyer"]
        let ed = ["--as", "ed", "--role", "editor"]
        func run(
            _ arguments: [String],
            as person: [String]
        ) async throws -> (status: Int32, out: String, err: String) {
            try await desk.run(["order"] + arguments + person)
        }
        #expect(try await run(["vary", order("null")], as: lena).status == 2)
        #expect(try await run(["add", order("null")], as: lena).status == 0)
        #expect(try await run(["confirm", "ORD-1"], as: ed).status == 0)
        let varied = try await run(["vary", order("2031-05-01T00:00:00Z")], as: lena)
        #expect(varied.status == 0 && varied.out.contains("another person must confirm it"))
        #expect(!(varied.out + varied.err).contains("Quirk"))
        #expect(try await run(["confirm", "ORD-1"], as: lena).status == 2)
        #expect(try await run(["confirm", "ORD-1"], as: ed).out.contains("in force"))
        let list = try await run(["list"], as: ed).out
        #expect(list.contains("varied") && list.contains("2031"))
        #expect(try await run(["propose", "ORD-1", "lift"], as: lena).status == 0)
        let ended = try await run(["confirm", "ORD-1"], as: ed)
        #expect(ended.out.contains("no longer binds") && !ended.out.contains("in force"))
    }
}
