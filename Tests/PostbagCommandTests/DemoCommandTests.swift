import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQLite
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `The demo` {
    @Test func `fills a desk through its own doors and is left alone the second time`() async throws
    {
        let desk = try CommandDesk()
        var test = TestConsole(environment: ["POSTBAG_DATABASE": desk.database])
        let arguments = [
            "demo", "--samples", "\(CommandDesk.root)/Samples",
            "--policy", "\(CommandDesk.root)/Policies/house",
        ]
        let command = try #require(try RootCommand.parseAsRoot(arguments) as? DemoCommand)
        try await command.execute(on: &test.console)
        #expect(test.out.text.contains("Type next:"))
        let store = try SQLiteDeskStore(path: desk.database)
        let backlog = try await store.read { try $0.backlog() }
        let waiting = backlog.reduce(0) { $0 + $1.count }
        #expect((70...140).contains(waiting), "\(waiting) cases wait")
        let queues = Set(backlog.filter { $0.count > 0 }.map(\.queue))
        #expect(
            queues.isSuperset(of: [.urgent, .sealedLegal, .reported, .held, .newUser, .appeals])
        )
        _ = try await Desk(store: store, policy: .empty).verifyAudit()
        let head = try await store.read { try $0.auditHead() }
        var second = TestConsole(environment: ["POSTBAG_DATABASE": desk.database])
        try await command.execute(on: &second.console)
        #expect(second.err.text.contains("already"))
        #expect(try await store.read { try $0.auditHead() } == head)
    }
}
