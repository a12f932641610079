import Foundation
import GRDB
import PostbagDesk

extension SQLiteDeskStore {
    /// Copies the desk into a new file while it is at work.
    ///
    /// The copy holds everything that was acknowledged before it began, and is its owner's alone.
    ///
    /// - Throws: ``DeskError/refused(_:)`` if there is a file already or none can be made there, and
    ///   GRDB's `DatabaseError` if it cannot be written.
    package func backUp(to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw DeskError.refused("there is a file '\(path)' already; name a new one")
        }
        do {
            try PrivateFile.create(at: path)
        } catch {
            throw DeskError.refused(
                "cannot make the file '\(path)'; name one in a folder where you may write"
            )
        }
        let destination = try DatabaseQueue(path: path)
        try pool.backup(to: destination)
        try destination.close()
    }

    /// Checks that the file is whole: every page, every index, every reference.
    ///
    /// - Throws: ``DeskStoreError/damaged(_:)`` with what is wrong.
    package func check() async throws {
        let problems = try await pool.read { database in
            let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                .filter { $0 != "ok" }
            let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map {
                "\($0["table"] as String? ?? "?") row \($0["rowid"] as Int64? ?? 0) refers to nothing"
            }
            return pages + references
        }
        guard problems.isEmpty else { throw DeskStoreError.damaged(problems) }
    }
}
