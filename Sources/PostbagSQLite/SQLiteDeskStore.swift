import GRDB
import PostbagDesk

/// A desk's store in one SQLite file.
package struct SQLiteDeskStore: Sendable {
    private let pool: DatabasePool

    /// Opens the file, or makes it.
    package init(path: String) throws {
        pool = try DatabasePool(path: path)
    }
}
