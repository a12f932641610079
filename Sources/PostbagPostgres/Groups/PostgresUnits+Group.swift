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
        var pending: [PostgresQuery] = []
        for member in try prefetch(group, on: connection) {
            let mark = connection.mark
            if let error = member.unit.run(in: member.transaction) {
                // What failed at the server has undone everything; so does what was half written.
                guard connection.forgetQueue(since: mark) || !member.transaction.hasWritten else {
                    throw error
                }
                if error is PostgresError || error is PostgresRefusal { throw error }
            } else {
                pending += member.transaction.pending
            }
        }
        for unit in group { try unit.job.beginToStore() }
        try store(connection.takeQueue() + pending, on: connection)
    }

    /// Locks and fetches what all units of a group read first, in one message.
    ///
    /// - Returns: those that can run beside one another; the others have stepped aside.
    private func prefetch(
        _ group: [any GroupedUnit],
        on connection: PostgresConnection
    ) throws -> [GroupMember] {
        let members = group.map { GroupMember(unit: $0, transaction: transaction(on: connection)) }
        let claims = GroupedClaims(of: members)
        let questions = members.lazy.flatMap(\.questions).map(\.query)
        // Cases that are free are locked last: whoever looks for them waits for nobody.
        var results = try connection.answers(
            to: [lockStatement(for: group)] + questions + claims.queries
        )[...]
        let clock = results.removeFirst().clock
        var cases = GroupedCases()
        let able = try members.filter { member in
            let own = Array(results.prefix(member.questions.count))
            results.removeFirst(own.count)
            guard cases.add(own, of: member) else {
                member.unit.stepAside()
                return false
            }
            let locks = member.unit.steps.compactMap(\.lock)
            member.transaction.take(locks: locks, clock: clock)
            try member.transaction.foresee(own, to: member.questions)
            return true
        }
        // Of one unit that is alone, it looks further itself if it must.
        try claims.grant(Array(results), besides: cases, at: clock, orNone: members.count > 1)
        return able
    }

    /// Locks every key that a group needs, in an order that all groups keep.
    private func lockStatement(for group: [any GroupedUnit]) -> PostgresQuery {
        let steps = group.lazy.flatMap(\.steps)
        return SQLMatter.query(
            ofKeys: steps.compactMap(\.lock?.name),
            andOfCases: steps.compactMap(\.caseID),
            andRegister: steps.contains { $0.lock == .registerToRead },
            withClock: steps.contains { if case .clock = $0 { true } else { false } }
        )
    }
}

/// A unit of a group and what it works with.
struct GroupMember {
    let unit: any GroupedUnit
    let transaction: PostgresTransaction
    /// What it asks by itself: all but a free case, which is asked for along with others.
    let questions: [PostgresForesight.Question]

    init(unit: any GroupedUnit, transaction: PostgresTransaction) {
        self.unit = unit
        self.transaction = transaction
        questions = unit.steps.filter { $0.freeCase == nil }.compactMap(\.question)
    }
}
