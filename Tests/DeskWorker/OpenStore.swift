import Foundation
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagSQLite

/// Opens the store at a path or an address, as the command does.
func openStore(_ place: String) throws -> any DeskStore {
    guard place.hasPrefix("postgres") else { return try SQLiteDeskStore(path: place) }
    let clock = { @Sendable in Instant(secondsSince1970: Date().timeIntervalSince1970) }
    var settings = PostgresSettings(clock: clock)
    settings.stalled = .seconds(2)
    return PostgresDeskStore(address: place, settings: settings)
}
