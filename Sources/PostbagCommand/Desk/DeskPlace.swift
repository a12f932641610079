import Foundation
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagSQL
import PostbagSQLite

/// Where a desk is kept: in a file here, or in a PostgreSQL database that machines share.
enum DeskPlace: Sendable, Hashable {
    case file(String)
    case postgres(String)

    /// The variable that says how many connections a machine opens at most.
    static let connectionsVariable = "POSTBAG_DATABASE_CONNECTIONS"

    init(_ text: String) {
        let isAddress = ["postgres://", "postgresql://"].contains { text.hasPrefix($0) }
        self = isAddress ? .postgres(text) : .file(text)
    }

    /// The place without the password that may stand in it.
    var shown: String {
        switch self {
        case .file(let path): path
        case .postgres(let address):
            address
                .replacing(/^(\w+:\/\/[^\/@:]*):[^\/@]*@/) { "\($0.1)@" }
                .replacing(/([?&](?:ssl)?password=)[^&]*/) { "\($0.1)…" }
        }
    }

    /// How a machine works with its database.
    ///
    /// - Throws: What is wrong with the number of connections.
    static func settings(_ console: Console, makesDesks: Bool) throws -> PostgresSettings {
        let clock = { @Sendable in Instant(secondsSince1970: Date().timeIntervalSince1970) }
        var settings = PostgresSettings(clock: clock)
        settings.makesDesks = makesDesks
        if let text = console.variable(connectionsVariable) {
            guard let number = Int(text), (1...500).contains(number) else {
                throw Diagnostic(
                    .error,
                    "\(connectionsVariable) is '\(text)'",
                    fix: "give a number from 1 to 500"
                )
            }
            settings.connections = number
        }
        return settings
    }

    /// The tables of the desk there, to copy them.
    func tables(_ console: Console, mustExist: Bool) throws -> any TableAccess {
        switch self {
        case .file(let path):
            guard !mustExist || FileManager.default.fileExists(atPath: path) else {
                throw Diagnostic(
                    .error,
                    "there is no desk at '\(path)'",
                    fix: "name the desk's file"
                )
            }
            return try SQLiteDeskStore(path: path)
        case .postgres(let address):
            let settings = try Self.settings(console, makesDesks: !mustExist)
            return PostgresDeskStore(address: address, settings: settings)
        }
    }
}
