import PostbagDesk
import PostbagSQL

extension PostgresUnits {
    /// Runs units in one transaction, which is durable when this returns that it is stored.
    func write(_ group: [any GroupedUnit], _ worker: PostgresWorker) -> GroupEnd {
        // A request to cancel that is on its way must not meet whoever has the worker next.
        defer { for unit in group { unit.job.end() } }
        do {
            let connection = try worker.ready()
            for unit in group { try unit.job.begin(on: connection) }
            connection.queue(PostgresQuery(sql: "BEGIN"))
            try orRollBack(connection) { try run(group, on: connection) }
            return .stored
        } catch let error as PostgresError {
            if case .inDoubt = error { return .failed(error) }
            return .undone
        } catch {
            return .undone
        }
    }

    private func run(_ group: [any GroupedUnit], on connection: PostgresConnection) throws {
        let transactions = group.map { _ in transaction(on: connection) }
        try prefetch(group, transactions, on: connection)
        var pending: [PostgresQuery] = []
        for (unit, transaction) in zip(group, transactions) {
            let mark = connection.mark
            if let error = unit.run(in: transaction) {
                // What failed at the server has undone everything; so does what was half written.
                guard connection.forgetQueue(since: mark) || !transaction.hasWritten else {
                    throw error
                }
                if error is PostgresError || error is PostgresRefusal { throw error }
            } else {
                pending += transaction.pending
            }
        }
        for unit in group { try unit.job.beginToStore() }
        try store(connection.takeQueue() + pending, on: connection)
    }

    /// Locks and fetches what all units of a group read first, in one message.
    private func prefetch(
        _ group: [any GroupedUnit],
        _ transactions: [PostgresTransaction],
        on connection: PostgresConnection
    ) throws {
        let locks = lockStatement(for: group)
        let questions = group.map { $0.steps.compactMap(\.question) }
        var results = try connection.answers(to: [locks] + questions.joined().map(\.query))[...]
        let clock = results.removeFirst().clock
        for (place, transaction) in transactions.enumerated() {
            let own = results.prefix(questions[place].count)
            results.removeFirst(own.count)
            transaction.take(locks: group[place].steps.compactMap(\.lock), clock: clock)
            try transaction.foresee(Array(own), to: questions[place])
        }
    }

    /// Locks every key that a group needs, in an order that all groups keep.
    private func lockStatement(for group: [any GroupedUnit]) -> PostgresQuery {
        let steps = group.lazy.flatMap(\.steps)
        return SQLMatter.query(
            ofKeys: group.flatMap(\.keys).compactMap(\.name).sorted(),
            andRegister: steps.contains { $0.lock == .registerToRead },
            withClock: steps.contains { if case .clock = $0 { true } else { false } }
        )
    }
}
