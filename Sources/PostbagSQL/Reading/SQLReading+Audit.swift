import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func auditHead() throws -> AuditHead { try readAuditHead() }

    package func auditEntries(after sequence: Int64, limit: Int) throws -> [AuditEntry] {
        try readAuditEntries(after: sequence, limit: limit)
    }

    /// The end of the audit as it stands in the database.
    package func readAuditHead() throws -> AuditHead {
        let sql = "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        let head = try first("audit", sql) { row -> AuditHead in
            guard let hash = row.data("hash").flatMap(AuditDigest.init(bytes:)) else {
                throw DeskStoreError.unreadable(table: "audit", id: "\(row.int64("sequence"))")
            }
            return AuditHead(sequence: row.int64("sequence"), hash: hash)
        }
        return head ?? .start
    }

    package func readAuditEntries(after sequence: Int64, limit: Int) throws -> [AuditEntry] {
        let sql = "SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?"
        return try all("audit", sql, [sequence, limit]) { try $0.auditEntry() }
    }
}
