import ArgumentParser

/// `postbag audit`: verifies and exports the audit.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Verify the desk's audit, export it, or remove old months.",
        subcommands: [
            AuditVerifyCommand.self,
            AuditExportCommand.self,
            AuditMonthsCommand.self,
            AuditRemoveCommand.self,
        ]
    )
}
