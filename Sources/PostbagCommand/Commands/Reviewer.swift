import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag reviewer`: accounts of the people who work at the desk.
struct ReviewerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewer",
        abstract: "Make and change the accounts with which people sign in to the service.",
        subcommands: [
            ReviewerAddCommand.self, ReviewerListCommand.self, ReviewerRolesCommand.self,
            ReviewerResetCommand.self, ReviewerDisableCommand.self,
        ]
    )
}

/// Who changes an account, and whose.
struct AccountOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The person's name at the desk.", valueName: "name"))
    var name: String

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            "Your own name at the desk.",
            discussion: "Without it: POSTBAG_REVIEWER, then your login name.",
            valueName: "name"
        )
    )
    var author: String?

    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    var id: ReviewerID { ReviewerID(name) }

    func actor(_ console: Console) -> String {
        "reviewer:\(author ?? ReviewerOptions.name(console))"
    }

    func write(_ credentials: NewCredentials, on console: inout Console) throws {
        switch format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.reviewer/1") { json in
                    AccessText.write(credentials.account, to: &json)
                    json.member("password", credentials.password)
                    json.member("authenticator", credentials.authenticator)
                }
            )
        case .pretty: try console.write(AccessText.lines(credentials))
        }
    }
}

/// `postbag reviewer add`: makes an account.
struct ReviewerAddCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Make an account; its password is drawn and shown this once.",
        discussion: """
            Seniors, lawyers and editors see what is sealed, so they also get a second factor: \
            give the otpauth:// address to their authenticator, as text or as a QR code.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var account: AccountOptions

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp("What the person may do; give it again for another.", valueName: "role")
    )
    var roles: [Role] = [.reviewer]

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console, mustExist: false)
        let credentials = try await desk.addReviewer(
            account.id,
            roles: Set(roles),
            by: account.actor(console),
            now: console.now()
        )
        try account.write(credentials, on: &console)
    }
}

/// `postbag reviewer list`: shows every account.
struct ReviewerListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show every account and what it may do."
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: "pretty for people, json for programs: one line an account.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let accounts = try await desk.reviewers()
        if accounts.isEmpty { console.talk.say(StyledText("There are no accounts.", .dim)) }
        for account in accounts {
            switch format {
            case .json:
                try console.write(
                    JSONWriter.line("postbag.reviewer/1") { AccessText.write(account, to: &$0) }
                )
            case .pretty: try console.write([AccessText.line(account, now: console.now())])
            }
        }
    }
}

/// `postbag reviewer roles`: changes what somebody may do.
struct ReviewerRolesCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: "Change what somebody may do; their sessions are over."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var account: AccountOptions

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp("What the person may do; give it again for another.", valueName: "role")
    )
    var roles: [Role]

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let credentials = try await desk.setRoles(
            of: account.id,
            to: Set(roles),
            by: account.actor(console),
            now: console.now()
        )
        try account.write(credentials, on: &console)
    }
}

/// `postbag reviewer reset`: gives somebody a new password and second factor.
struct ReviewerResetCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Draw a new password and second factor; the old ones and all sessions are over."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var account: AccountOptions
    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let credentials = try await desk.resetCredentials(
            of: account.id,
            by: account.actor(console),
            now: console.now()
        )
        try account.write(credentials, on: &console)
    }
}

/// `postbag reviewer disable`: closes an account.
struct ReviewerDisableCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Close an account; what the person decided stays in the audit."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var account: AccountOptions
    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let actor = account.actor(console)
        try await desk.disableReviewer(account.id, by: actor, now: console.now())
        console.talk.say(StyledText("The account \(visible(account.name)) is closed."))
    }
}
