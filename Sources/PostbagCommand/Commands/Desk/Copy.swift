import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQL
import PostbagTerminal

/// `postbag copy`: copies a desk to another database, and proves that both hold the same.
struct CopyCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy a desk from a file to PostgreSQL, or back, and compare every row.",
        discussion: """
            Stop whatever writes to the desk first. A copy that was interrupted is gone on with \
            when the same command is given again. Every table is counted and its SHA-256 compared \
            on both sides, and the copy's audit is verified; only then is it said to be done. The \
            key file is not copied: use the same one.

            Exit status: 0 if both hold the same, 2 if not.
            """
    )

    @Option(help: ArgumentHelp("The desk to copy: a file or an address.", valueName: "database"))
    var from: String

    @Option(help: ArgumentHelp("Where to copy it: a file or an address.", valueName: "database"))
    var to: String

    @OptionGroup var output: OutputOptions

    var desk: DeskOptions { DeskOptions() }

    func work(on console: inout Console) async throws {
        let (source, target) = (DeskPlace(from), DeskPlace(to))
        guard source != target else {
            throw Diagnostic(.error, "--from and --to name the same desk", fix: "name two")
        }
        let copy = DeskCopy(
            from: try source.tables(console, mustExist: true),
            to: try target.tables(console, mustExist: false)
        )
        for report in try await copy.run() { try write(report, on: &console) }
        var options = DeskOptions()
        options.database = to
        let store = try options.store(console, mustExist: true)
        let head = try await Desk(store: store, policy: .empty).verifyAudit()
        guard output.format == .pretty else { return }
        try console.write([
            StyledText("Both hold the same, and the audit is whole.", Style(.green)),
            StyledText("head \(head)", .dim),
        ])
    }

    private func write(
        _ report: DeskCopy.TableReport,
        on console: inout Console
    ) throws(ExitCode) {
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.copied-table/1") { json in
                    json.member("table", report.table)
                    json.member("rows", report.rows)
                    json.member("written", report.written)
                    json.member("sha256", report.checksum)
                }
            )
        case .pretty:
            let rows = Summary.counted(report.rows, "row", "rows")
            let name = report.table.padding(toLength: 18, withPad: " ", startingAt: 0)
            try console.write([
                StyledText(name) + StyledText("\(rows), \(report.written) written  ")
                    + StyledText(String(report.checksum.prefix(16)), .dim)
            ])
        }
    }
}
