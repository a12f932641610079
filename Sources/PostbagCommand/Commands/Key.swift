import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag key`: keys with which programs call the service.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make, list and take back the keys with which programs call the service.",
        subcommands: [KeyCreateCommand.self, KeyListCommand.self, KeyRevokeCommand.self]
    )
}

/// `postbag key create`: makes a key.
struct KeyCreateCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a key; it is shown this once and kept only as a digest.",
        discussion: """
            Scopes: cms screens, submits and keeps stories; reader-widget reports and may be known \
            to every reader; reviewer decides; auditor reads. A key never opens what is sealed: \
            people sign in for that.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Option(help: ArgumentHelp("What the key is for.", valueName: "words"))
    var name: String

    @Option(
        name: .customLong("scope"),
        help: ArgumentHelp(
            "What it may do; give it again for another.",
            valueName: "scope"
        )
    )
    var scopes: [Scope]

    @Option(help: ArgumentHelp("After how many days it no longer holds.", valueName: "days"))
    var expires: Int?

    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard !scopes.isEmpty else { throw ValidationError("A key needs a --scope.") }
        guard expires.map({ (1...36_500).contains($0) }) ?? true else {
            throw ValidationError("--expires is a number of days from 1 to 36500.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console, mustExist: false)
        let (record, secret) = try await desk.createKey(
            name,
            scopes: Set(scopes),
            expires: expires.map { console.now() + .days($0) },
            by: "reviewer:\(try reviewer.reviewer(console).id)",
            now: console.now()
        )
        switch format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.key/1") { json in
                    AccessText.write(record, to: &json)
                    json.member("secret", secret.text)
                }
            )
        case .pretty:
            try console.write([
                StyledText(secret.text, .bold),
                StyledText("Keep it now: it cannot be shown again.", .dim),
            ])
        }
    }
}

/// `postbag key list`: shows every key.
struct KeyListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show every key: its id, what it is for and may do; never its secret."
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: "pretty for people, json for programs: one line a key.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let keys = try await desk.keys()
        if keys.isEmpty { console.talk.say(StyledText("There are no keys.", .dim)) }
        for key in keys {
            switch format {
            case .json:
                try console.write(
                    JSONWriter.line("postbag.key/1") { AccessText.write(key, to: &$0) }
                )
            case .pretty: try console.write([AccessText.line(key, now: console.now())])
            }
        }
    }
}

/// `postbag key revoke`: takes a key back.
struct KeyRevokeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Take a key back; a service that runs refuses it within five seconds."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The key's id, as `key list` shows it.", valueName: "key"))
    var id: String

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let actor = "reviewer:\(try reviewer.reviewer(console).id)"
        // Whoever pastes the whole key means its id.
        let name = KeySecret(id)?.id ?? id
        try await desk.revokeKey(AccessKeyID(name), by: actor, now: console.now())
        console.talk.say(StyledText("The key \(visible(name)) holds no longer."))
    }
}
