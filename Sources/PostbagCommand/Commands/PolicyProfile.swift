import ArgumentParser
import Postbag
import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// `postbag policy profile`: says where the time of screening goes.
struct PolicyProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Say which filters take the time on a file of comments.",
        discussion: """
            Every comment is screened twice and the second time counts, since the first makes \
            machine code. The time that measuring takes itself counts too, so that the shares say \
            more than the sums.

            Exit status: 0, or 2 if the comments could not be read.
            """
    )

    @OptionGroup var policyOptions: PolicyOptions

    @Option(help: ArgumentHelp("The comments, as screen reads them.", valueName: "file"))
    var on: String

    @Option(
        help: ArgumentHelp(
            "The story that comments stand under, or a folder of stories by id.",
            valueName: "file"
        )
    )
    var story: String?

    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    @Argument(help: ArgumentHelp("The policy's folder, in place of --policy.", valueName: "dir"))
    var folder: String?

    func run() throws {
        var console = Console.standard(colours: display.colour)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let policy: CompiledPolicy
        let stories: StoryShelf
        do throws(InputErrors) {
            stories =
                try story.map { path throws(InputErrors) in try StoryShelf(path: path) }
                ?? StoryShelf()
            policy = try policyOptions.load(folder: folder, console: console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        let batch = try comments(stories, &console)
        let report = ProfileReport(profile: Self.profile(of: batch, under: policy), policy: policy)
        switch format {
        case .pretty: try console.write(report.lines(width: console.traits.width))
        case .json:
            var json = JSONWriter()
            report.write(to: &json)
            try console.write(json.bytes)
        }
    }

    /// Where the time goes when a policy is asked about comments a second time.
    private static func profile(of batch: Batch, under policy: CompiledPolicy) -> PolicyProfile {
        var warm = Assessor(policy: policy)
        var assessor = Assessor(policy: policy, profiles: true)
        for (comment, context) in zip(batch.comments, batch.contexts) {
            _ = warm.assess(comment, in: context)
        }
        for (comment, context) in zip(batch.comments, batch.contexts) {
            _ = assessor.assess(comment, in: context)
        }
        return assessor.profile ?? PolicyProfile(filters: 0)
    }

    /// All comments of the file with their stories; what cannot be read is said and left out.
    private func comments(
        _ stories: StoryShelf,
        _ console: inout Console
    ) throws(ExitCode) -> Batch {
        var batch = Batch()
        do throws(Diagnostic) {
            var reader = InputFormat(ofFile: on).reader(of: try FileSource.open(on))
            repeat {
                while let entry = reader.nextEntry() { take(entry, stories, &batch, &console) }
            } while try reader.fill()
            if batch.comments.isEmpty {
                throw Diagnostic(.error, "there is no comment in '\(on)'")
            }
        } catch {
            throw console.giveUp([error])
        }
        return batch
    }

    private func take(
        _ entry: CommentEntry,
        _ stories: StoryShelf,
        _ batch: inout Batch,
        _ console: inout Console
    ) {
        switch entry {
        case .comment(let comment, let place):
            do throws(StoryShelf.MissingStory) {
                batch.contexts.append(try stories.context(for: comment))
                batch.comments.append(comment)
            } catch {
                console.talk.say(StyledText("\(place): \(visible(error.reason))"))
            }
        case .unreadable(let place, let reason):
            console.talk.say(StyledText("\(place): \(visible(reason))"))
        }
    }
}
