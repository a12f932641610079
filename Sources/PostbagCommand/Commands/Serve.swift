import ArgumentParser
import Dispatch
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagServer
import PostbagTerminal

/// `postbag serve`: the desk as a service over HTTP.
struct ServeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the desk over HTTP, to a site and to reviewers.",
        discussion: """
            It listens on this machine alone unless --host says otherwise. SIGTERM finishes what \
            was accepted and stops. What it tells goes to standard error, a line of JSON an event, \
            and never holds a comment.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var serving: ServeOptions
    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let settings = try serving.settings(console)
        let hangUps = await HangUps()
        let directory = try policyOptions.locate(console: console)
        let policy = try policyOptions.load(console: console)
        let cache = PolicyCache(environment: console.environment)
        policy.prepareToServe()
        let desk = try desk.open(policy: policy, console: console, mustExist: false)
        let logger = serving.logger(console)
        let keeper = PolicyKeeper(
            for: desk,
            settings: { try DeskSettings(policy: $0) },
            load: { try CompiledPolicy.load(directory: directory, cache: cache) }
        )
        let service = PostbagService(
            desk: desk,
            policies: keeper,
            callers: StoredCallers(desk),
            clock: ServiceClock(
                now: console.now,
                nanoseconds: { DispatchTime.now().uptimeNanoseconds }
            ),
            settings: settings,
            logger: logger
        )
        try await checkKeys(of: desk, settings, on: &console)
        let watcher = PolicyWatcher(
            keeper,
            directory: directory,
            on: hangUps,
            logger: logger
        )
        let sender = WebhookSender(desk, clock: service.clock, logger: logger)
        try await service.run(beside: [watcher, sender]) { port in
            let scheme = settings.certificate == nil ? "http" : "https"
            logger.info("listening", metadata: ["address": "\(scheme)://\(settings.host):\(port)"])
        }
    }

    /// A desk without keys is served to this machine alone, and gets a key for its first day.
    private func checkKeys(
        of desk: Desk,
        _ settings: ServiceSettings,
        on console: inout Console
    ) async throws {
        guard try await desk.keys().isEmpty, try await desk.reviewers().isEmpty else { return }
        guard settings.isLoopback else {
            throw Diagnostic(
                .error,
                "the desk has no keys, so it is served to this machine alone",
                fix: "leave --host out, or make a key first: postbag key create"
            )
        }
        let (_, secret) = try await desk.createKey(
            "the first day",
            scopes: Set(Scope.allCases),
            expires: console.now() + .days(1),
            by: "desk",
            now: console.now()
        )
        console.talk.say(StyledText("The desk had no keys. This one may do everything for a day:"))
        console.talk.say(StyledText("  \(secret.text)", .bold))
        console.talk.say(
            StyledText("Make others with `postbag key create` and `postbag reviewer add`.", .dim)
        )
    }
}
