import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTerminal

/// `postbag audit months`: lists the months that the audit stands in.
struct AuditMonthsCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "months",
        abstract: "List the months of an audit in PostgreSQL.",
        discussion: """
            Entries are written to the page of the month that it is; the first page also holds \
            everything from before there were pages.
            """
    )

    @OptionGroup var desk: DeskOptions

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let store = try desk.pagedStore(console)
        for page in try await store.auditPages() { try write(page, on: &console) }
    }

    private func write(
        _ page: PostgresDeskStore.AuditPage,
        on console: inout Console
    ) throws(ExitCode) {
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.audit-month/1") { json in
                    json.member("month", page.month.description)
                    json.member("entries", page.entries)
                    json.member("first", Int(page.first))
                    json.member("last", Int(page.last))
                    json.member("open", page.isOpen)
                }
            )
        case .pretty:
            let count = Summary.counted(page.entries, "entry", "entries")
            let range = page.entries == 0 ? "" : ", \(page.first) to \(page.last)"
            let state = page.isOpen ? "  open" : ""
            try console.write([
                StyledText("\(page.month)  \(count)\(range)") + StyledText(state, .dim)
            ])
        }
    }
}

extension DeskOptions {
    /// The desk's database, if its audit stands in months.
    func pagedStore(_ console: Console) throws -> PostgresDeskStore {
        guard case .postgres(let address) = place(console) else {
            throw Diagnostic(
                .error,
                "a desk in a file keeps its audit in one piece",
                fix: "name a desk in PostgreSQL with --database"
            )
        }
        let settings = try DeskPlace.settings(console, makesDesks: false)
        return PostgresDeskStore(address: address, settings: settings)
    }
}
