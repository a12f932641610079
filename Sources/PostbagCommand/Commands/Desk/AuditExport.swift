import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag audit export`: writes the audit as lines of JSON.
struct AuditExportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the audit as lines of JSON that another program can verify."
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: ArgumentHelp("Only what follows this entry.", valueName: "n"))
    var after: Int64 = 0

    @Option(help: "The lines are JSON in either format.")
    var format: OutputFormat = .json

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        var output = console
        try await desk.eachAuditEntry(after: after) { entry in
            try output.write(Array((AuditExport.line(entry) + "\n").utf8))
        }
        console = output
    }
}
