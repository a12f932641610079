import Foundation
import GRDB
import PostbagDesk
import PostbagPostgres
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Store contract: a store that cannot be asked` {
    /// A store that somebody or something is in the way of, and what must go once it was asked.
    private func blocked(_ kind: StoreUnderTest) throws -> (any DeskStore, any Sendable) {
        switch kind {
        case .sqlite:
            let place = try kind.makePlace()
            let store = try SQLiteDeskStore(path: place, patience: .zero)
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: place, configuration: configuration)
            try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
            return (store, other)
        case .postgres:
            let store = PostgresDeskStore(address: "postgres://desk:hunter2@127.0.0.1:9/desk")
            return (store, 0)
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `says that nothing was stored and why, without a password or a value`(
        _ kind: StoreUnderTest
    ) async throws {
        let (store, blocker) = try blocked(kind)
        let error = await #expect(throws: (any Error).self) {
            try await store.write { try $0.record([.story(Full.story())], as: [Full.event]) }
        }
        let fault = try #require(error as? any StoreFault)
        #expect(fault.effect == .nothingStored)
        #expect(fault.reason.count > 20)
        #expect(!fault.reason.contains("hunter2") && !fault.reason.contains("bridge"))
        withExtendedLifetime(blocker) {}
    }

    @Test(arguments: [
        (PostgresError.unreachable(server: "a", reason: "b"), StoreFaultEffect.nothingStored),
        (.refused(server: "a", reason: "b"), .nothingStored), (.lost(server: "a"), .nothingStored),
        (.busy(connections: 1, waited: .seconds(1)), .nothingStored),
        (.outdated(missing: ["x"]), .nothingStored), (.inDoubt(server: "a"), .inDoubt),
        (.statement(state: "53100", what: "disk full"), .nothingStored),
        (.statement(state: "57P01", what: "stopping"), .nothingStored),
        (.statement(state: "25006", what: "a replica"), .nothingStored),
        (.statement(state: "42P01", what: "no table"), .broken),
        (.statement(state: "22P02", what: "a value"), .broken),
    ])
    func `means what its engine's error means`(error: PostgresError, effect: StoreFaultEffect) {
        #expect(error.effect == effect)
        #expect(error.reason == error.description)
    }

    @Test func `means for SQLite what its code means`() {
        #expect(DatabaseError(resultCode: .SQLITE_FULL).effect == .nothingStored)
        #expect(DatabaseError(resultCode: .SQLITE_CORRUPT).effect == .broken)
        let secret = DatabaseError(resultCode: .SQLITE_ERROR, message: "the child's name")
        #expect(secret.effect == .broken && !secret.reason.contains("child"))
    }
}
