import Foundation
import PostbagDesk
import PostbagPostgres
import PostbagSQLite
import PostbagTestSupport

/// Where the desks of these tests are kept.
///
/// `POSTBAG_TEST_STORE=postgres swift test --filter PostbagServerTests` runs all of them on PostgreSQL.
enum TestStore {
    /// Whether desks are kept in PostgreSQL; otherwise each is a file.
    static let isShared = ProcessInfo.processInfo.environment["POSTBAG_TEST_STORE"] == "postgres"

    /// A place for a new desk, as `--database` takes it.
    static func makePlace(in folder: URL) throws -> String {
        isShared
            ? try PostgresCluster.shared.get().makeDatabase()
            : folder.appending(path: "postbag.sqlite").path
    }

    /// Opens the desk at a place; its times are the test's own.
    static func open(_ place: String) throws -> any DeskStore {
        guard place.hasPrefix("postgres") else { return try SQLiteDeskStore(path: place) }
        var settings = PostgresSettings()
        // Many tests run at once and share one server.
        settings.connections = 4
        settings.patience = .seconds(3_600)
        return PostgresDeskStore(address: place, settings: settings)
    }
}
