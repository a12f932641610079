import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag submit`: takes comments in.
struct SubmitCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Take comments in: screen, store, and publish, hold or reject them.",
        discussion: """
            Comments come as for `postbag screen`. Each is screened in its story's context and \
            stored; the answer comes when it is safe on the disk. A comment that is sent again \
            gets the same answer.

            Exit status: 0 if all were taken, 1 if some were turned away, 2 if something could not \
            be read or stored, 64 for bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions

    @Option(
        help: ArgumentHelp("What the site says about itself (YAML or JSON).", valueName: "file")
    )
    var site: String?

    @Option(
        help: ArgumentHelp("The story of comments that name none.", valueName: "id")
    )
    var story: String?

    @Option(help: "pretty for people, json for programs: one line a comment.")
    var format: OutputFormat = .pretty

    @Option(
        help: ArgumentHelp(
            "jsonl, csv, tsv or text; otherwise by the file's name.",
            valueName: "format"
        )
    )
    var inputFormat: InputFormat?

    @OptionGroup var display: DisplayOptions

    @Argument(help: ArgumentHelp("Files of comments; - is standard input.", valueName: "file"))
    var files: [String] = []

    func work(on console: inout Console) async throws {
        let facts = try site.map { path throws(InputErrors) in try ContextFile.site(path: path) }
        let policy = try policyOptions.load(site: facts, console: console)
        let desk = try desk.open(policy: policy, console: console, mustExist: false)
        var status: Int32 = 0
        for file in files.isEmpty ? ["-"] : files {
            do {
                var reader = (inputFormat ?? InputFormat(ofFile: file))
                    .reader(of: try FileSource.open(file))
                repeat {
                    while let entry = reader.nextEntry() {
                        status = max(status, try await take(entry, to: desk, on: &console))
                    }
                } while try reader.fill()
            } catch let diagnostic as Diagnostic {
                console.talk.say(diagnostic)
                status = 2
            }
        }
        if status != 0 { throw ExitCode(status) }
    }

    /// Takes one comment in and says what came of it.
    private func take(
        _ entry: CommentEntry,
        to desk: Desk,
        on console: inout Console
    ) async throws -> Int32 {
        switch entry {
        case .unreadable(let place, let reason):
            console.talk.say(StyledText("\(place): ", .dim) + StyledText(visible(reason)))
            return 2
        case .comment(var comment, _):
            comment.storyID = comment.storyID ?? story
            do {
                let receipt = try await desk.submit(
                    Submission(comment: comment, idempotencyKey: nil),
                    now: console.now()
                )
                try write(receipt, on: &console)
                return receipt.refusal == nil ? 0 : 1
            } catch let error as DeskError {
                return complain(error, of: comment, on: &console)
            } catch let error as DeskStoreError {
                return complain(error, of: comment, on: &console)
            }
        }
    }

    private func complain(
        _ error: any Error,
        of comment: Comment,
        on console: inout Console
    ) -> Int32 {
        console.talk.say(Diagnostic(.error, "\(visible(comment.id)): \(error)"))
        return 2
    }

    private func write(_ receipt: SubmitReceipt, on console: inout Console) throws(ExitCode) {
        switch format {
        case .json: try console.write(DeskJSON.receipt(receipt))
        case .pretty: try console.write([DeskText.receipt(receipt)])
        }
    }
}
