import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagTerminal

/// `postbag review`: the screen where people decide.
struct ReviewCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide what waits at the desk, on a screen of its own.",
        discussion: """
            To start: `postbag demo` fills a desk with invented comments, then `postbag review`. \
            The line at the bottom names the keys; ? explains all of them.

              Enter  does what the engine recommends, where it recommends something
              a      publishes, keeps or restores      r  rejects: choose the rule, Enter takes the engine's
              e      hands to a senior or a lawyer     p  leaves it to others, and nobody asks why
              u      takes the last decision back      x  shows hard words, which are masked until then
              l      lists what waits                  :  does anything by its name
              q      gives the case back and leaves

            Urgent and legal cases are never decided by a single key: y confirms.

            With --plain it works in prompts and lines, for screen readers and pipes; so it does where \
            there is no terminal. NO_COLOR is obeyed. What you would rather not see (key o) is \
            remembered on this machine and told to nobody.

            With --server it works on a desk that `postbag serve` keeps, wherever that is: sign in \
            with `postbag login` first, or set POSTBAG_TOKEN.

            Exit status: 0 when you leave, 2 if the desk cannot be opened.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewerOptions: ReviewerOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var filterOptions: CaseFilterOptions
    @OptionGroup var display: DisplayOptions

    @Option(help: ArgumentHelp("The service whose desk it is.", valueName: "url"))
    var server: String?

    @Flag(help: "Work in prompts and lines instead of a full screen.")
    var plain = false

    func work(on console: inout Console) async throws {
        if let server {
            return try await review(
                at: try RemoteDeskClient.open(server, console: console),
                on: &console
            )
        }
        let client = try LocalDeskClient.open(
            desk,
            as: reviewerOptions,
            under: policyOptions,
            console: console
        )
        try await review(at: client, on: &console)
    }

    private func review(at client: some DeskClient, on console: inout Console) async throws {
        let isScreen = !plain && console.traits.isTerminal && isatty(STDIN_FILENO) == 1
        let session = ReviewSession(
            at: client,
            filter: filterOptions.filter,
            depth: depth(console),
            clock: { Date().timeIntervalSince1970 }
        )
        if isScreen, let end = await session.run() {
            if let farewell = end.farewell { console.talk.say(StyledText(visible(farewell))) }
            throw ExitCode(end.status)
        }
        throw ExitCode(await runPlain(session))
    }

    private func depth(_ console: Console) -> ColourDepth {
        switch display.colour {
        case .never: .none
        case .always: max(.sixteen, ColourDepth.detected(environment: console.environment))
        case .auto: ColourDepth.detected(environment: console.environment)
        }
    }

    private func runPlain(_ session: ReviewSession<some DeskClient>) async -> Int32 {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        let reader = Thread {
            while let line = readLine() { continuation.yield(line) }
            continuation.finish()
        }
        reader.start()
        return await session.runPlain(lines: lines, prompts: isatty(STDIN_FILENO) == 1) { text in
            // Nobody is told when there is nobody to tell.
            var output = FileSink.standardOutput
            try? output.write(text)
        }
    }
}

/// Which cases a command works on.
struct CaseFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only cases of this queue.", valueName: "queue"))
    var queue: String?

    @Option(help: ArgumentHelp("Only cases under this story.", valueName: "id"))
    var story: String?

    @Option(help: ArgumentHelp("Only cases that this rule brought.", valueName: "rule"))
    var rule: String?

    @Option(help: ArgumentHelp("Only cases of this commenter.", valueName: "id"))
    var commenter: String?

    /// The filter that they make.
    var filter: PostbagReview.CaseFilter {
        PostbagReview.CaseFilter(queue: queue, story: story, rule: rule, commenter: commenter)
    }
}
