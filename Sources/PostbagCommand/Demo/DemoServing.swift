import Dispatch
import Foundation
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagServer

/// Serves the demonstration page on this machine until it is stopped.
///
/// Its desk takes newcomers' comments at once and lets no decision be taken back, so that whoever
/// tries it sees at once what follows.
struct DemoServing {
    let desk: Desk
    let key: DeskKey?
    let policy: CompiledPolicy
    let samples: DeskSamples
    let folder: String
    let port: Int

    /// Serves, and says on standard error where, once it is there.
    ///
    /// - Parameter console: The command's surroundings.
    /// - Throws: What is wrong with the samples or the port.
    func run(_ console: Console) async throws {
        let secret = KeySecret.random()
        let service = try service(for: secret, console)
        let pages = DemoPages(
            service: service,
            story: StoryID(try story()),
            button: try button(for: secret)
        )
        try await service.run(with: [pages]) { port in
            let line = "Open http://127.0.0.1:\(port)/ in a browser; Ctrl-C stops.\n"
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
    }

    private func service(for secret: KeySecret, _ console: Console) throws -> PostbagService {
        var settings = try DeskSettings(policy: policy)
        settings.undoWindow = .zero
        settings.approvalsBeforeTrust = 0
        let demo = Desk(store: desk.store, policy: policy, settings: settings, key: key)
        var serving = ServiceSettings()
        serving.port = port
        let now = console.now
        let policy = policy
        let button = Caller(kind: .key, id: secret.id, scopes: [.readerWidget])
        return PostbagService(
            desk: demo,
            policies: PolicyKeeper(for: demo) { policy },
            callers: FixedCallers([secret.text: button]),
            clock: ServiceClock(
                now: now,
                nanoseconds: { DispatchTime.now().uptimeNanoseconds }
            ),
            settings: serving,
            logger: Logger(label: "postbag") { label in
                JSONLogHandler(label: label, level: .warning, now: now) { line in
                    try? FileHandle.standardError.write(contentsOf: line)
                }
            }
        )
    }

    /// The sample's sensitive story, under which most can be seen.
    private func story() throws(Diagnostic) -> String {
        let story = samples.stories.first { $0.profile == .sensitiveCase } ?? samples.stories.first
        guard let story else { throw Diagnostic(.error, "the samples hold no story") }
        return story.id
    }

    private func button(for secret: KeySecret) throws -> ReportButton {
        ReportButton(
            snippet: try FileSource.text(path: "\(folder)/report-button/report-button.html"),
            script: try FileSource.text(path: "\(folder)/report-button/report-button.js"),
            key: secret.text
        )
    }
}
