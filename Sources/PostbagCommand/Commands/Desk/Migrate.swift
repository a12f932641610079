import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagPostgres
import PostbagSQL
import PostbagSQLite
import PostbagTerminal

/// `postbag migrate`: brings a desk's tables up to date.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring a desk's tables up to date.",
        discussion: """
            Migrations only add, so older programs may be at work meanwhile: migrate first, then \
            put the new program on one machine after another. A desk in a file is brought up to \
            date whenever it is opened. A new desk in PostgreSQL gets its key, if --key-file or \
            POSTBAG_KEY_FILE names a file that is not there.
            """,
        subcommands: [MigrateUpCommand.self, MigrateStatusCommand.self],
        defaultSubcommand: MigrateUpCommand.self
    )
}

/// `postbag migrate up`: applies what is missing.
struct MigrateUpCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Apply the migrations that the database lacks."
    )

    @OptionGroup var desk: DeskOptions

    @Flag(help: "Apply them and undo that again, to see that they would go through.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let report: MigrationReport
        switch desk.place(console) {
        case .file(let path):
            let status = try SQLiteDeskStore.migrationStatus(ofFileAt: path)
            if !dryRun { _ = try SQLiteDeskStore(path: path) }
            report = MigrationReport(status: status, applied: dryRun ? [] : status.missing)
        case .postgres(let address):
            let settings = try DeskPlace.settings(console, makesDesks: false)
            let store = PostgresDeskStore(address: address, settings: settings)
            let status = try await store.migrationStatus()
            let isNew = status.applied.isEmpty
            let applied = try await store.migrate(isTrial: dryRun)
            if isNew, !dryRun { try makeKey(&console) }
            report = MigrationReport(status: status, applied: dryRun ? [] : applied)
        }
        try report.write(output.format, isTrial: dryRun, on: &console)
    }

    private func makeKey(_ console: inout Console) throws {
        guard let path = desk.keyFile ?? console.variable(DeskOptions.keyVariable),
            !FileManager.default.fileExists(atPath: path)
        else { return }
        _ = try DeskKeyFile.create(at: path)
        console.talk.say(
            StyledText("made the key \(visible(path)); copy it to every machine", .dim)
        )
    }
}

/// `postbag migrate status`: says which migrations a database has.
struct MigrateStatusCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say which migrations the database has, and change nothing.",
        discussion: "Exit status: 0 if it is up to date, 1 if it is not, 2 if it cannot be read."
    )

    @OptionGroup var desk: DeskOptions

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let status: MigrationStatus
        switch desk.place(console) {
        case .file(let path): status = try SQLiteDeskStore.migrationStatus(ofFileAt: path)
        case .postgres(let address):
            let settings = try DeskPlace.settings(console, makesDesks: false)
            status = try await PostgresDeskStore(address: address, settings: settings)
                .migrationStatus()
        }
        try MigrationReport(status: status, applied: []).write(
            output.format,
            isTrial: false,
            on: &console
        )
        guard status.missing.isEmpty, status.newer.isEmpty else { throw ExitCode.foundSomething }
    }
}
