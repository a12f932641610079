import CPostgres
import Foundation
import PostbagSQL

/// The answer to one statement; it owns libpq's memory and frees it once.
@safe final class PostgresResult {
    private let raw: OpaquePointer?
    private let layout: PostgresLayout

    /// Takes libpq's memory over.
    ///
    /// - Parameters:
    ///   - raw: the memory.
    ///   - layout: the columns, if they are known from an earlier answer to the same statement.
    init(_ raw: OpaquePointer?, layout: PostgresLayout = PostgresLayout()) {
        unsafe self.raw = raw
        self.layout = layout
    }

    deinit { unsafe PQclear(raw) }

    var status: ExecStatusType { unsafe PQresultStatus(raw) }

    /// How many rows there are.
    var count: Int { Int(unsafe PQntuples(raw)) }

    /// One row.
    subscript(row: Int) -> PostgresRow { PostgresAnswer(self)[row] }

    private var parts: [[String: Int32]] {
        if let known = layout.parts { return known }
        let found = names()
        layout.parts = found
        return found
    }

    private func names() -> [[String: Int32]] {
        var parts: [[String: Int32]] = [[:]]
        for column in 0..<(unsafe PQnfields(raw)) {
            guard let start = unsafe PQfname(raw, column) else { continue }
            let name = unsafe String(cString: start)
            if name == PostgresAnswer.dividerName {
                parts.append([:])
            } else {
                parts[parts.count - 1][name] = column
            }
        }
        return parts
    }

    /// Calls `body` with the bytes of a value; they are valid until it returns.
    fileprivate func bytes<Value>(
        _ row: PostgresRow,
        _ column: String,
        _ body: (UnsafeRawBufferPointer) -> Value?
    ) -> Value? {
        let (part, row) = (row.part, row.row)
        guard part < parts.count, let column = parts[part][column],
            unsafe PQgetisnull(raw, row, column) == 0,
            let start = unsafe PQgetvalue(raw, row, column)
        else { return nil }
        let count = Int(unsafe PQgetlength(raw, row, column))
        return unsafe body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// A part of an error, without the values that a statement had.
    func field(_ code: Int32) -> String? {
        guard let text = unsafe PQresultErrorField(raw, code) else { return nil }
        return unsafe String(cString: text)
    }

    /// What the server says it did: `COMMIT`, `UPDATE 1`.
    var command: String {
        guard let text = unsafe PQcmdStatus(raw) else { return "" }
        return unsafe String(cString: text)
    }
}

/// The columns of a statement's answers by their names, found out from the first answer.
///
/// A statement keeps them as long as it is prepared: the server refuses it once they change.
final class PostgresLayout {
    /// Those of each part of a row.
    var parts: [[String: Int32]]?
}

/// An answer, or the records of one kind in an answer whose rows hold records of several kinds.
struct PostgresAnswer {
    let result: PostgresResult
    let part: Int
    private let limit: Int

    fileprivate static let dividerName = "|"
    /// The column of a query that stands between one kind of record and the next.
    static let divider = "NULL::int AS \"|\""

    /// The records of one kind, or none of them.
    init(_ result: PostgresResult, part: Int = 0, limit: Int = .max) {
        self.result = result
        self.part = part
        self.limit = limit
    }

    /// How many rows there are.
    var count: Int { min(result.count, limit) }

    subscript(row: Int) -> PostgresRow {
        PostgresRow(result: result, row: Int32(row), part: part)
    }
}

/// A row as PostgreSQL gives it, in its binary form: integers have the highest byte first.
struct PostgresRow: SQLRow {
    let result: PostgresResult
    let row: Int32
    let part: Int

    func text(_ column: String) -> String? {
        unsafe result.bytes(self, column) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    func integer(_ column: String) -> Int64? {
        unsafe result.bytes(self, column) { bytes in
            guard (1...8).contains(bytes.count) else { return nil }
            var bits: UInt64 = 0
            unsafe bytes.forEach { bits = bits << 8 | UInt64($0) }
            let unused = UInt64(64 - 8 * bytes.count)
            return Int64(bitPattern: bits << unused) >> Int64(unused)
        }
    }

    func real(_ column: String) -> Double? {
        integer(column).map { Double(bitPattern: UInt64(bitPattern: $0)) }
    }

    func blob(_ column: String) -> Data? {
        unsafe result.bytes(self, column) { unsafe Data($0) }
    }
}
