package import PostbagDesk

/// A unit of work that records, in statements that every engine understands.
package protocol SQLRecording: SQLReading, DeskTransaction {
    /// Runs a statement; `refusal` is thrown if there is such a row already.
    func run(_ sql: String, _ arguments: [any SQLConvertible], else refusal: DeskStoreError?) throws
}

extension SQLRecording {
    /// Runs a statement that no other row can stand in the way of.
    package func run(_ sql: String, _ arguments: [any SQLConvertible]) throws {
        try run(sql, arguments, else: nil)
    }
}

extension DeskRecordKind {
    /// The table that holds the records.
    package var table: String {
        switch self {
        case .reviewCase: "review_case"
        case .decision: "decision"
        case .report: "report"
        case .sanction: "sanction"
        case .appeal: "appeal"
        }
    }
}
