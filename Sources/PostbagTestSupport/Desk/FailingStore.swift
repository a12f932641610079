import PostbagCore
package import PostbagDesk
import Synchronization

/// A store whose call number *n* fails, to find flows that leave half a change behind.
///
///     let store = FailingStore(base, failingCall: 3)
///     // the third question or change of the next unit of work throws StoreFailure
package final class FailingStore: DeskStore {
    private let base: any DeskStore
    let calls: CallCounter

    /// Wraps a store.
    package init(_ base: any DeskStore, failingCall: Int) {
        self.base = base
        calls = CallCounter(failing: failingCall)
    }

    /// Whether the call that was to fail was reached.
    package var hasFailed: Bool { calls.hasFailed }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskReader) throws -> Value
    ) async throws -> Value {
        let calls = calls
        try calls.next()
        return try await base.read { try body(FailingReader(base: $0, calls: calls)) }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value {
        try calls.next()
        return try await base.write(failing(body))
    }

    package func write<Value: Sendable>(
        amongOthers readings: [DeskReading],
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value {
        try calls.next()
        return try await base.write(amongOthers: readings, failing(body))
    }

    private func failing<Value>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) -> @Sendable (any DeskTransaction) throws -> Value {
        let calls = calls
        return { transaction in
            let value = try body(FailingTransaction(transaction: transaction, calls: calls))
            // The commit can fail too.
            try calls.next()
            return value
        }
    }
}

/// What a failing store throws.
package struct StoreFailure: Error, CustomStringConvertible {
    /// Which call failed.
    package let call: Int
    package var description: String { "store call \(call) failed, as the test asked" }
}

/// Counts calls and fails one of them.
final class CallCounter: Sendable {
    private let failing: Int
    private let count = Mutex(0)

    init(failing: Int) {
        self.failing = failing
    }

    var hasFailed: Bool { count.withLock { $0 >= failing } }

    func next() throws {
        let call = count.withLock { count in
            count += 1
            return count
        }
        if call == failing { throw StoreFailure(call: call) }
    }
}

/// A unit of work that fails at some call.
struct FailingTransaction: FailingReading, DeskTransaction {
    let transaction: any DeskTransaction
    let calls: CallCounter
    var base: any DeskReader { transaction }

    func clock(_ now: Instant) throws -> Instant {
        try calls.next()
        return try transaction.clock(now)
    }

    func prefetch(_ readings: [DeskReading]) throws {
        try calls.next()
        try transaction.prefetch(readings)
    }

    func freeCase(
        in queues: [Queue],
        for reviewer: Reviewer,
        at now: Instant
    ) throws -> ReviewCase? {
        try calls.next()
        return try transaction.freeCase(in: queues, for: reviewer, at: now)
    }

    func newID(of kind: DeskRecordKind) throws -> Int64 {
        try calls.next()
        return try transaction.newID(of: kind)
    }

    func keepProgress(of messages: [WebhookMessage]) throws {
        try calls.next()
        try transaction.keepProgress(of: messages)
    }

    func forgetWebhooks(deliveredBefore time: Instant) throws {
        try calls.next()
        try transaction.forgetWebhooks(deliveredBefore: time)
    }

    func record(_ changes: [DeskChange], as events: [AuditEvent]) throws {
        try calls.next()
        // Half of the changes reach the store before it fails: the store must undo them.
        do {
            try calls.next()
        } catch {
            try transaction.record(Array(changes.prefix(changes.count / 2)), as: events)
            throw error
        }
        try transaction.record(changes, as: events)
    }
}

/// A unit that only reads and fails at some call.
struct FailingReader: FailingReading {
    let base: any DeskReader
    let calls: CallCounter
}
