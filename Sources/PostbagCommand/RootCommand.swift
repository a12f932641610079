import ArgumentParser
import Postbag

/// `postbag`: the comments desk as one command.
@main
struct RootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postbag",
        abstract: "The comments desk for news sites.",
        discussion: """
            Postbag reads comments, applies the rules that a site promises its readers, and says \
            which to publish, which a person should see first and which to turn away.
            """,
        version: Engine.version,
        subcommands: [
            ScreenCommand.self,
            ScoreCommand.self,
            PolicyCommand.self,
            ModelCommand.self,
            SubmitCommand.self,
            ReportCommand.self,
            QueueCommand.self,
            StoryCommand.self,
            OrderCommand.self,
            AppealCommand.self,
            CommenterCommand.self,
            WebhookCommand.self,
            StatsCommand.self,
            AuditCommand.self,
            BackupCommand.self,
            MigrateCommand.self,
            CopyCommand.self,
            DemoCommand.self,
            ReviewCommand.self,
            HandoverCommand.self,
            ServeCommand.self,
            KeyCommand.self,
            ReviewerCommand.self,
            LoginCommand.self,
        ]
    )
}
