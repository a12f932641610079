/// Copies a desk from one database to another, and proves that both hold the same.
///
/// It may be stopped and begun again: what is there already is kept, and compared at the end like
/// everything else.
package struct DeskCopy: Sendable {
    private let source: any TableAccess
    private let target: any TableAccess
    private let batch: Int

    /// What became of a table.
    package struct TableReport: Sendable, Hashable {
        /// The table.
        package let table: String
        /// How many rows both databases have.
        package let rows: Int
        /// How many of them were written now.
        package let written: Int
        /// SHA-256 over every row of it, the same on both sides.
        package let checksum: String
    }

    /// Why a copy was not made, or is not the same.
    package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        case otherDesk
        case unlikeColumns(table: String)
        case changing(table: String, source: Int, target: Int)

        package var description: String {
            switch self {
            case .otherDesk:
                "the database to copy to holds another desk; name an empty one with --to"
            case .unlikeColumns(let table):
                "the two databases have other columns in '\(table)'; run `postbag migrate` on both"
            case .changing(let table, let source, let target):
                "'\(table)' has \(source) rows on one side and \(target) on the other, or they are "
                    + "not the same; stop whatever writes to the desk and copy again"
            }
        }
    }

    /// Prepares a copy; `batch` rows are read and written at a time.
    package init(from source: any TableAccess, to target: any TableAccess, batch: Int = 1_000) {
        self.source = source
        self.target = target
        self.batch = batch
    }

    /// Copies every table and compares it.
    ///
    /// - Returns: a report of each table, which both sides hold alike.
    /// - Throws: ``Failure``, and what the databases throw; what was written stays for the next time.
    package func run() async throws -> [TableReport] {
        try await checkThatTargetIsOurs()
        var written: [(table: DeskTable, rows: Int)] = []
        for table in DeskTables.all { written.append((table, try await append(table))) }
        try await target.finishCopy()
        var reports: [TableReport] = []
        for entry in written { reports.append(try await verified(entry.table, entry.rows)) }
        return reports
    }

    /// The audit of a copy in the making is the beginning of the source's.
    ///
    /// Its entries are a chain, so where the last one is the source's, all before it are.
    private func checkThatTargetIsOurs() async throws {
        let audit = DeskTables.all[0]
        let columns = try await columns(of: audit)
        guard let key = try await target.lastKey(of: audit, columns),
            case .integer(let sequence)? = key.first
        else {
            guard try await target.count(of: DeskTables.all[2]) == 0 else {
                throw Failure.otherDesk
            }
            return
        }
        let before: [SQLValue]? = sequence > 1 ? [.integer(sequence - 1)] : nil
        let theirs = try await target.rows(of: audit, columns, after: before, limit: 1)
        guard try await source.rows(of: audit, columns, after: before, limit: 1) == theirs
        else { throw Failure.otherDesk }
    }

    private func columns(of table: DeskTable) async throws -> [TableColumn] {
        let columns = try await source.columns(of: table)
        guard try await target.columns(of: table) == columns else {
            throw Failure.unlikeColumns(table: table.name)
        }
        return columns
    }

    /// Copies the rows that come after those that are there.
    private func append(_ table: DeskTable) async throws -> Int {
        let columns = try await columns(of: table)
        // Where rows come and go, and in a register of one row, the last key says nothing.
        let isOrdered = !table.comesAndGoes && table.name != "register"
        let last = isOrdered ? try await target.lastKey(of: table, columns) : nil
        return try await copyRows(of: table, columns, after: last)
    }

    private func copyRows(
        of table: DeskTable,
        _ columns: [TableColumn],
        after key: [SQLValue]?
    ) async throws -> Int {
        var last = key
        var written = 0
        while true {
            let rows = try await source.rows(of: table, columns, after: last, limit: batch)
            guard let end = rows.last else { return written }
            try await target.write(rows, columns, to: table)
            written += rows.count
            last = table.key(of: end, columns)
        }
    }

    /// Compares both sides, and writes the table anew if they differ.
    private func verified(_ table: DeskTable, _ written: Int) async throws -> TableReport {
        let columns = try await columns(of: table)
        var written = written
        for isLastTry in [false, true] {
            let left = try await TableDigest(of: table, columns, in: source, batch: batch)
            let right = try await TableDigest(of: table, columns, in: target, batch: batch)
            if left == right {
                return TableReport(
                    table: table.name,
                    rows: left.rows,
                    written: written,
                    checksum: left.text
                )
            }
            guard !isLastTry, table.name != "audit" else {
                throw Failure.changing(table: table.name, source: left.rows, target: right.rows)
            }
            if table.comesAndGoes { try await target.empty(table) }
            written += try await copyRows(of: table, columns, after: nil)
        }
        throw Failure.changing(table: table.name, source: 0, target: 0)
    }
}
