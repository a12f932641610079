import ArgumentParser

/// `postbag audit`: verifies and exports the audit.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Verify the desk's audit, or export it.",
        subcommands: [
            AuditVerifyCommand.self,
            AuditExportCommand.self,
        ]
    )
}
