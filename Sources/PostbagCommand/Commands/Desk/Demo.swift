import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag demo`: fills a desk with a day of an invented newspaper.
struct DemoCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill a desk with a day at an invented newspaper, to try things out.",
        discussion: """
            Three stories, some two hundred comments, readers' reports, appeals and the decisions \
            of a day's shifts; about a hundred cases wait for you. Everything goes through the \
            same doors as in earnest. A desk that is filled already is left as it is. With --serve \
            a page on this machine lets you write, report, decide and appeal in a browser.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions

    @Option(help: ArgumentHelp("The folder of samples.", valueName: "dir"))
    var samples: String?

    @Flag(help: "Then serve a page to walk round in a browser, to this machine alone.")
    var serve = false

    @Option(help: ArgumentHelp("The port to serve on; 0 takes a free one.", valueName: "port"))
    var port = 8080

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let folder = try SampleLocation.find(chosen: samples)
        let samples = try DeskSamples(folder: folder)
        let policy = try policyOptions.load(site: samples.site, console: console)
        let desk = try desk.open(policy: policy, console: console, mustExist: false)
        if try await isFilled(desk, with: samples) {
            console.talk.say(StyledText("The desk holds the samples already.", .dim))
        } else {
            guard try await desk.store.read({ try $0.stories(limit: 1) }).isEmpty else {
                throw Diagnostic(
                    .error,
                    "there is a desk with stories of its own at '\(self.desk.path(console))'",
                    fix: "name a new file with --database"
                )
            }
            var day = DemoDay(desk: desk, samples: samples, now: console.now())
            try await day.run()
        }
        guard serve else { return try await finish(desk, on: &console) }
        let serving = DemoServing(
            desk: desk,
            key: try self.desk.key(console),
            policy: policy,
            samples: samples,
            folder: folder,
            port: port
        )
        try await serving.run(console)
    }

    private func isFilled(_ desk: Desk, with samples: DeskSamples) async throws -> Bool {
        guard let story = samples.stories.first else { return true }
        return try await desk.store.read { try $0.story(StoryID(story.id)) } != nil
    }

    private func finish(_ desk: Desk, on console: inout Console) async throws {
        let backlog = try await desk.backlog()
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.demo/1") { json in
                    json.member("database", self.desk.path(console))
                    json.objects("queues", backlog) { row, json in
                        json.member("queue", row.queue.rawValue)
                        json.member("waiting", row.count)
                    }
                }
            )
        case .pretty:
            let text = QueueText(now: console.now(), width: console.traits.width)
            try console.write(text.backlog(backlog) + next(console))
        }
    }

    private func next(_ console: Console) -> [StyledText] {
        let path = desk.path(console)
        let program = CommandLine.arguments.first ?? "postbag"
        let option = path == "postbag.sqlite" ? "" : " --database \(path)"
        return [
            StyledText(), StyledText("The desk is in \(visible(path)). Type next:", .bold),
            StyledText("  \(program) review\(option)", Style(.cyan))
                + StyledText("          the screen where people decide"),
            StyledText("  \(program) queue next\(option)", Style(.cyan))
                + StyledText("      the case that comes first, and why"),
            StyledText("  \(program) queue list\(option)", Style(.cyan))
                + StyledText("      everything that waits"),
            StyledText("  \(program) stats\(option)", Style(.cyan))
                + StyledText("           how the day went"),
            StyledText("  \(program) demo --serve\(option)", Style(.cyan))
                + StyledText("    the readers' side, in a browser"),
        ]
    }
}
