/// What can go wrong in a store, whatever its engine.
public enum DeskStoreError: Error, Sendable, Hashable {
    /// Changes were to be recorded without an entry of the audit.
    case unaudited
    /// A comment of that id is there already.
    case commentExists(CommentID)
    /// A text holds the character NUL, at which databases cut texts off.
    case holdsNUL(column: String)
    /// What is stored cannot be read back.
    case unreadable(table: String, id: String)
    /// The file was made by a newer version.
    case newer(migration: String)
    /// The file is no desk's.
    case notADesk(path: String)
    /// The file is damaged.
    case damaged([String])
}

extension DeskStoreError: CustomStringConvertible {
    /// What went wrong, where, and how to mend it.
    public var description: String {
        switch self {
        case .unaudited: "a change came without an entry of the audit; nothing was stored"
        case .commentExists(let id): "a comment '\(id)' is stored already; give each its own id"
        case .holdsNUL(let column):
            "\(column) holds the character NUL, which no store can keep; leave it out"
        case .unreadable(let table, let id):
            "\(table) '\(id)' cannot be read; restore a backup, or report it with the version"
        case .newer(let migration):
            "the database has migration '\(migration)', which is newer than this program; update it"
        case .notADesk(let path):
            "'\(path)' is a database of something else; name another file with --database"
        case .damaged(let reasons):
            "the database is damaged (\(reasons.prefix(3).joined(separator: "; "))); keep the file "
                + "and restore a backup"
        }
    }
}
