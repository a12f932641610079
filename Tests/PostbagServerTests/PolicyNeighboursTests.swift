import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport
import Testing

@testable import PostbagServer

/// A store whose other machines have said which policies they work under.
private struct SharedStore: DeskStore {
    let base: any DeskStore
    let others: Set<String>

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskReader) throws -> Value
    ) async throws -> Value { try await base.read(body) }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value { try await base.write(body) }

    func policiesAtWork(with revision: String) async throws -> Set<String> {
        others.union([revision])
    }
}

@Suite struct `The policies of machines that share a desk` {
    private func service(_ others: Set<String>, _ logs: LogBook) throws -> TestService {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let base = try TestStore.open(try TestStore.makePlace(in: folder))
        return try TestService(
            store: SharedStore(base: base, others: others),
            logger: Logger(label: "test") { _ in BookHandler(book: logs) }
        )
    }

    @Test func `are told to the log once and counted while they differ`() async throws {
        let logs = LogBook()
        let test = try service(["trial@other"], logs)
        let service = test.service
        for _ in 0..<3 { try await service.neighbours.compare(service) }
        #expect(logs.lines.count { $0.contains("under another policy") } == 1)
        #expect(logs.lines.contains { $0.contains("trial@other") })
        try await test.talk { client in
            let metrics = try await client.send(.get, "/metrics", as: .auditor)
            #expect(String(buffer: metrics.body).contains("postbag_policies_at_work 2"))
        }
    }

    @Test func `are not spoken of while they are one`() async throws {
        let logs = LogBook()
        let test = try service([], logs)
        try await test.service.neighbours.compare(test.service)
        #expect(!logs.lines.contains { $0.contains("polic") })
    }
}
