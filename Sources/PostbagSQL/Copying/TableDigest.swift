import Foundation
import PostbagDesk

/// What a table holds, as one digest: the digest of each row with the one before it.
struct TableDigest: Sendable, Hashable {
    private(set) var rows = 0
    private var digest = AuditDigest.none

    /// Reads a whole table.
    init(
        of table: DeskTable,
        _ columns: [TableColumn],
        in database: any TableAccess,
        batch: Int
    ) async throws {
        var last: [SQLValue]?
        while true {
            let found = try await database.rows(of: table, columns, after: last, limit: batch)
            guard let end = found.last else { return }
            for row in found { add(row) }
            last = table.key(of: end, columns)
        }
    }

    /// The digest in hexadecimal.
    var text: String { digest.description }

    private mutating func add(_ row: [SQLValue]) {
        var bytes = digest.bytes
        for value in row {
            switch value {
            case .null: bytes.append(contentsOf: [0])
            case .integer(let number): bytes.append(1, Data("\(number)".utf8))
            case .real(let number): bytes.append(2, Data("\(number.bitPattern)".utf8))
            case .text(let text): bytes.append(3, Data(text.utf8))
            case .blob(let data): bytes.append(4, data)
            }
        }
        digest = AuditDigest(of: bytes)
        rows += 1
    }
}

extension Data {
    /// A value after its kind and its length, so that no two rows have the same bytes.
    fileprivate mutating func append(_ kind: UInt8, _ value: Data) {
        append(kind)
        append(contentsOf: "\(value.count):".utf8)
        append(value)
    }
}
