import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag story show`: shows the register, or one story with its comments.
struct StoryShowCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the register of stories, or one story with what readers see under it."
    )

    @OptionGroup var desk: DeskOptions

    @Argument(help: ArgumentHelp("The story's id; without it, every story.", valueName: "story"))
    var id: String?

    @Option(help: ArgumentHelp("How many comments to show.", valueName: "n"))
    var limit = 20

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        guard let id else {
            for record in try await desk.store.read({ try $0.stories(limit: 1_000) }) {
                try write(record, on: &console)
            }
            return
        }
        try write(try await desk.story(StoryID(id)), on: &console)
        let comments = try await desk.published(under: StoryID(id), limit: limit)
        for comment in comments { try write(comment, on: &console) }
    }

    private func write(_ record: StoryRecord, on console: inout Console) throws(ExitCode) {
        try output.write(DeskJSON.story(record), pretty: DeskText.story(record), on: &console)
    }

    private func write(_ comment: CommentRecord, on console: inout Console) throws(ExitCode) {
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.comment/1") { json in
                    json.member("comment", comment.id.rawValue)
                    json.member("story", comment.story?.rawValue)
                    json.member("author_name", comment.authorName)
                    json.member("parent", comment.parent?.rawValue)
                    json.member("created", comment.created)
                    json.member("revision", comment.revision)
                    json.member("text", comment.text)
                }
            )
        case .pretty:
            var line = StyledText("  \(visible(comment.authorName))  ", .bold)
            line.append(visible(comment.text))
            try console.write([line.truncated(to: console.traits.width)])
        }
    }
}
