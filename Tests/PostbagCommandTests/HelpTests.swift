import ArgumentParser
import Testing

@testable import PostbagCommand

@Suite struct `Help` {
    static let commands: [(name: String, type: any ParsableCommand.Type)] = [
        ("postbag", RootCommand.self), ("screen", ScreenCommand.self),
        ("score", ScoreCommand.self), ("model", ModelCommand.self),
        ("model-train", ModelTrainCommand.self), ("model-evaluate", ModelEvaluateCommand.self),
        ("model-adapt", ModelAdaptCommand.self), ("model-rows", ModelRowsCommand.self),
        ("model-decisions", ModelDecisionsCommand.self),
        ("policy", PolicyCommand.self), ("policy-check", PolicyCheckCommand.self),
        ("policy-test", PolicyTestCommand.self), ("policy-explain", PolicyExplainCommand.self),
        ("policy-show", PolicyShowCommand.self),
        ("policy-profile", PolicyProfileCommand.self),
        ("submit", SubmitCommand.self), ("report", ReportCommand.self),
        ("queue", QueueCommand.self), ("queue-list", QueueListCommand.self),
        ("queue-show", QueueShowCommand.self), ("queue-next", QueueNextCommand.self),
        ("queue-claim", QueueClaimCommand.self), ("queue-decide", QueueDecideCommand.self),
        ("queue-undo", QueueUndoCommand.self), ("queue-export", QueueExportCommand.self),
        ("queue-apply", QueueApplyCommand.self), ("review", ReviewCommand.self),
        ("handover", HandoverCommand.self),
        ("story", StoryCommand.self), ("story-add", StoryAddCommand.self),
        ("story-set", StorySetCommand.self), ("story-show", StoryShowCommand.self),
        ("story-assess", StoryAssessCommand.self),
        ("order", OrderCommand.self), ("order-add", OrderAddCommand.self),
        ("order-confirm", OrderConfirmCommand.self), ("order-propose", OrderProposeCommand.self),
        ("order-vary", OrderVaryCommand.self), ("order-list", OrderListCommand.self),
        ("appeal", AppealCommand.self), ("appeal-token", AppealTokenCommand.self),
        ("appeal-make", AppealMakeCommand.self), ("appeal-decide", AppealDecideCommand.self),
        ("commenter", CommenterCommand.self), ("commenter-show", CommenterShowCommand.self),
        ("commenter-sanction", CommenterSanctionCommand.self),
        ("webhook", WebhookCommand.self), ("webhook-add", WebhookAddCommand.self),
        ("webhook-list", WebhookListCommand.self), ("webhook-replay", WebhookReplayCommand.self),
        ("webhook-rotate", WebhookRotateCommand.self), ("webhook-stop", WebhookStopCommand.self),
        ("stats", StatsCommand.self),
        ("audit", AuditCommand.self), ("audit-verify", AuditVerifyCommand.self),
        ("audit-export", AuditExportCommand.self),
        ("audit-months", AuditMonthsCommand.self), ("audit-remove", AuditRemoveCommand.self),
        ("backup", BackupCommand.self), ("demo", DemoCommand.self), ("serve", ServeCommand.self),
        ("key", KeyCommand.self), ("key-create", KeyCreateCommand.self),
        ("key-list", KeyListCommand.self), ("key-revoke", KeyRevokeCommand.self),
        ("reviewer", ReviewerCommand.self), ("reviewer-add", ReviewerAddCommand.self),
        ("reviewer-list", ReviewerListCommand.self), ("reviewer-roles", ReviewerRolesCommand.self),
        ("reviewer-reset", ReviewerResetCommand.self),
        ("reviewer-disable", ReviewerDisableCommand.self), ("login", LoginCommand.self),
        ("migrate", MigrateCommand.self), ("migrate-up", MigrateUpCommand.self),
        ("migrate-status", MigrateStatusCommand.self), ("copy", CopyCommand.self),
    ]

    @Test(arguments: commands.indices) func `says what it did`(index: Int) throws {
        let command = Self.commands[index]
        let text = RootCommand.helpMessage(for: command.type, columns: 80)
        try expectGolden(text + "\n", "help/\(command.name).txt")
    }

    @Test func `covers every subcommand`() {
        func all(_ type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
            [type] + type.configuration.subcommands.flatMap(all)
        }
        #expect(all(RootCommand.self).count == Self.commands.count)
    }

    @Test(arguments: [
        ["screen", "--format", "xml"], ["screen", "--text", "--input-format", "csv"],
        ["screen", "--jobs", "0"], ["screen", "--nonsense"], ["policy", "explain"], ["nonsense"],
    ])
    func `bad usage ends with 64`(arguments: [String]) {
        do {
            _ = try RootCommand.parseAsRoot(arguments)
            Issue.record("accepted \(arguments)")
        } catch {
            #expect(RootCommand.exitCode(for: error).rawValue == 64)
        }
    }
}
