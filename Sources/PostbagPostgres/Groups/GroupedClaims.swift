import PostbagCore
import PostbagDesk
import PostbagSQL

/// The free cases that units of a group ask for, found and locked together and given out in turn.
struct GroupedClaims {
    private typealias Wish = (wish: FreeCase, transaction: PostgresTransaction)

    /// The units, by the question that serves them.
    private var asks: [[Wish]] = []

    /// What a group asks for.
    init(of group: [GroupMember]) {
        for member in group {
            for wish in member.unit.steps.compactMap(\.freeCase) {
                add(wish, of: member.transaction)
            }
        }
    }

    /// The questions.
    var queries: [PostgresQuery] {
        asks.compactMap { FreeCase.query(for: $0.map(\.wish)) }
    }

    private mutating func add(_ wish: FreeCase, of transaction: PostgresTransaction) {
        let known = asks.firstIndex { $0.first?.wish.isAlike(wish) == true }
        guard let known else { return asks.append([(wish, transaction)]) }
        asks[known].append((wish, transaction))
    }

    /// Gives each unit the first case that is found, free for it, and not another's.
    ///
    /// A statement finds again what its own transaction has locked, so of several units none looks by
    /// itself: whoever gets nothing here looks in a transaction of its own.
    ///
    /// - Parameters:
    ///   - results: the answers to ``queries``.
    ///   - cases: those that other units of the group work on.
    ///   - clock: the database's time.
    ///   - isFinal: whether who gets nothing is told so, and does not look further.
    /// - Throws: ``DeskStoreError`` if a case cannot be read.
    func grant(
        _ results: [PostgresResult],
        besides cases: GroupedCases,
        at clock: Int64?,
        orNone isFinal: Bool
    ) throws {
        let clock = clock.map { Instant(milliseconds: $0) }
        var taken: Set<CaseID> = []
        for (ask, result) in zip(asks, results) {
            let found = try (0..<result.count).map { row in
                try RowReader(row: result[row], table: "review_case").reviewCase()
            }
            for (wish, transaction) in ask {
                let first = (wish.now ?? clock).flatMap { now in
                    found.first {
                        !taken.contains($0.id) && !cases.meet($0)
                            && $0.mayBeTaken(by: wish.reviewer, at: now)
                    }
                }
                if let first { taken.insert(first.id) }
                if first != nil || isFinal {
                    transaction.grant(first)
                } else {
                    transaction.foresee(PostgresAnswer(result), to: wish.query())
                }
            }
        }
    }
}
