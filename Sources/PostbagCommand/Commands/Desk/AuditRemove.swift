import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTerminal

/// `postbag audit remove`: removes whole months that are older than the law asks for.
struct AuditRemoveCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove old months of an audit in PostgreSQL, and tell it in what is left.",
        discussion: """
            Nothing is removed that tells of something which is not over: an open case, an order in \
            force, a comment under legal hold. The audit says from then on where it begins and \
            what the last entry was that is gone, so it can still be verified. Keep an export and \
            a backup of what is removed. Only the owner of the tables can.

            Without --yes it says what would be removed, and changes nothing.

            Exit status: 0 if it is done, 1 if something stands in the way, 2 if it cannot be done.
            """
    )

    @OptionGroup var desk: DeskOptions

    @Option(
        help: ArgumentHelp(
            "How many months are kept, at least \(AuditMonth.shortestLife).",
            valueName: "n"
        )
    )
    var keepMonths: Int

    @Flag(help: "Remove them.")
    var yes = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (AuditMonth.shortestLife...1_200).contains(keepMonths) else {
            throw ValidationError(
                "--keep-months is a number from \(AuditMonth.shortestLife) to 1200."
            )
        }
    }

    func work(on console: inout Console) async throws {
        let store = try desk.pagedStore(console)
        let now = Instant(secondsSince1970: Date().timeIntervalSince1970)
        let month = AuditMonth(of: now).advanced(by: -keepMonths - 1)
        let pages = try await store.auditPages().filter { $0.month <= month && !$0.isOpen }
        guard yes, !pages.isEmpty else { return try say(pages, isDone: false, on: &console) }
        do {
            _ = try await store.removeAudit(through: month, by: "owner", now: now)
        } catch let refusal as AuditRemovalRefusal {
            console.talk.say(Diagnostic(.error, refusal.description))
            throw ExitCode.foundSomething
        }
        try say(pages, isDone: true, on: &console)
    }

    private func say(
        _ pages: [PostgresDeskStore.AuditPage],
        isDone: Bool,
        on console: inout Console
    ) throws(ExitCode) {
        let entries = pages.reduce(0) { $0 + $1.entries }
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.audit-removal/1") { json in
                    json.member("removed", isDone)
                    json.member("months", pages.count)
                    json.member("entries", entries)
                    json.member("through", Int(pages.map(\.last).max() ?? 0))
                }
            )
        case .pretty:
            guard let last = pages.last else {
                return try console.write([StyledText("There is nothing that old.")])
            }
            let months = Summary.counted(pages.count, "month", "months")
            let count = Summary.counted(entries, "entry", "entries")
            let verb = isDone ? "Removed" : "Would remove"
            try console.write([
                StyledText("\(verb) \(months) up to \(last.month), \(count)."),
                StyledText(
                    isDone ? "Note the head that `postbag audit verify` prints." : "Say --yes.",
                    .dim
                ),
            ])
        }
    }
}
