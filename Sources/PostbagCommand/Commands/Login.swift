import ArgumentParser
import Foundation
import PostbagCore
import PostbagServer
import PostbagTerminal

/// `postbag login`: signs in to a service, for the commands that work on it.
struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Sign in to a service, for a shift of twelve hours.",
        discussion: """
            The session's token is kept in $XDG_STATE_HOME/postbag/login.json, readable for you \
            alone. Where there is no terminal, the password is the first line of standard input \
            and the code the second.
            """
    )

    @Option(help: ArgumentHelp("The service's address.", valueName: "url"))
    var server = "http://127.0.0.1:8080"

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Your name at the desk.",
            discussion: "Without it: POSTBAG_REVIEWER, then your login name.",
            valueName: "name"
        )
    )
    var name: String?

    @OptionGroup var display: DisplayOptions

    mutating func run() async throws {
        var console = Console.standard(colours: display.colour)
        do {
            try await work(on: &console)
        } catch let diagnostic as Diagnostic {
            throw console.giveUp([diagnostic])
        }
    }

    private func work(on console: inout Console) async throws {
        let reviewer = name ?? ReviewerOptions.name(console)
        let client = SessionClient(server: server)
        guard let password = SecretPrompt.ask("Password of \(reviewer): ") ?? readLine() else {
            throw Diagnostic(.error, "there is no password", fix: "type it, or send it as a line")
        }
        var begun = try await client.signIn(reviewer, password: password, code: nil)
        if begun == nil {
            let code = SecretPrompt.ask("Code from your authenticator: ") ?? readLine()
            begun = try await client.signIn(reviewer, password: password, code: code ?? "")
        }
        guard let begun else { throw Diagnostic(.error, "the service asks for a code") }
        try LoginFile(environment: console.environment).keep(
            LoginFile.Login(
                token: begun.token,
                reviewer: begun.caller,
                expires: begun.expires.secondsSince1970
            ),
            for: server
        )
        console.talk.say(
            StyledText("Signed in to \(visible(server)) as ")
                + StyledText(visible(begun.caller), .bold)
                + StyledText(" until \(Moments.clock(begun.expires)).")
        )
    }
}
