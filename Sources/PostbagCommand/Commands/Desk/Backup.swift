import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQLite
import PostbagTerminal

/// `postbag backup`: copies the desk while it works, and verifies the copy.
struct BackupCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the desk's file while it is in use, and verify the copy.",
        discussion: """
            The copy is a desk like the original: open it with --database. The key file is not in \
            it; keep a copy of that apart, or sealed orders cannot be opened again.
            """
    )

    @OptionGroup var desk: DeskOptions

    @Argument(help: ArgumentHelp("The file to make; it must not exist.", valueName: "file"))
    var file: String

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Diagnostic(.error, "there is a file '\(file)' already", fix: "name another")
        }
        guard let store = try desk.store(console, mustExist: true) as? SQLiteDeskStore else {
            throw Diagnostic(
                .error,
                "a desk in PostgreSQL is not copied by this command",
                fix: "use pg_dump or pg_basebackup; the documentation's page Operations says how"
            )
        }
        try await store.backUp(to: file)
        let copy = try SQLiteDeskStore(path: file)
        try await copy.check()
        let head = try await Desk(store: copy, policy: .empty).verifyAudit()
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.backup/1") { json in
                    json.member("file", file)
                    json.member("entries", Int(head.sequence))
                    json.member("head", head.description)
                }
            )
        case .pretty:
            try console.write([
                StyledText("Copied to \(visible(file)) and verified.", Style(.green)),
                StyledText("head \(head)", .dim),
            ])
        }
    }
}
