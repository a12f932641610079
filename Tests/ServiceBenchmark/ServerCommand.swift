import ArgumentParser
import Dispatch
import Foundation
import NIOCore
import NIOPosix
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQLite
import PostbagServer

/// The server that is measured: `postbag serve` with one more route, on one event loop.
struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "server", shouldDisplay: false)

    @Option var database: String
    @Option var policy: String

    func run() async throws {
        NIOSingletons.groupLoopCountSuggestion = 1
        let now = { @Sendable in Instant(secondsSince1970: Date().timeIntervalSince1970) }
        let compiled = try CompiledPolicy.load(directory: policy)
        compiled.prepareToServe()
        let desk = Desk(
            store: try SQLiteDeskStore(path: database),
            policy: compiled,
            settings: Self.deskSettings
        )
        let story = Story(id: Prepared.story, headline: "A bridge is closed")
        try await desk.put(story, by: ReviewerID("edith"), now: now())
        let (_, secret) = try await desk.createKey(
            "the benchmark",
            scopes: [.cms],
            by: "benchmark",
            now: now()
        )
        let service = PostbagService(
            desk: desk,
            policies: PolicyKeeper(for: desk) { compiled },
            callers: StoredCallers(desk),
            clock: ServiceClock(
                now: now,
                nanoseconds: { DispatchTime.now().uptimeNanoseconds }
            ),
            settings: Self.serviceSettings
        )
        try await service.run(with: [EchoController(service: service)]) { port in
            // Whoever started it reads this line.
            FileHandle.standardOutput.write(Data("\(port) \(secret.text)\n".utf8))
        }
    }

    /// Readers of long standing, so that a comment costs what its words cost.
    private static var deskSettings: DeskSettings {
        var settings = DeskSettings()
        settings.approvalsBeforeTrust = 0
        settings.floodLimit = 0
        return settings
    }

    /// One key sends everything here, oftener than a site's may.
    private static var serviceSettings: ServiceSettings {
        var settings = ServiceSettings()
        settings.port = 0
        settings.limits.callsPerSecond = 1_000_000
        return settings
    }
}
