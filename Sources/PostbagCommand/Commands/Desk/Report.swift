import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagTerminal

/// `postbag report`: takes a reader's report in.
struct ReportCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Take a reader's report of a comment in.",
        discussion: """
            The report is weighed by what is known of its reporter and of the others; the answer \
            is what the reporter is told.

            Exit status: 0 if it was taken, 1 if the reporter must wait, 2 if it could not be \
            taken, 64 for bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions

    @Argument(help: ArgumentHelp("The comment's id.", valueName: "comment"))
    var comment: String

    @Option(help: "Why the comment should not stand.")
    var reason: ReportReason

    @Option(help: ArgumentHelp("What the reader adds.", valueName: "text"))
    var text = ""

    @Option(help: ArgumentHelp("The reader's account, by the site's id.", valueName: "id"))
    var account: String?

    @Option(
        help: ArgumentHelp("A digest of the reader's device, without account.", valueName: "id")
    )
    var device: String?

    @Option(help: ArgumentHelp("A digest of the reader's network.", valueName: "id"))
    var network: String?

    @Option(help: ArgumentHelp("The page outside the site that they came from.", valueName: "url"))
    var referrer: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (account == nil) != (device == nil) else {
            throw ValidationError("Name the reporter with either --account or --device.")
        }
        guard reason != .other || !text.isEmpty else {
            throw ValidationError("A report for another reason needs --text.")
        }
    }

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        let desk = try desk.open(policy: policy, console: console)
        let receipt = try await desk.report(
            ReportDraft(
                comment: CommentID(comment),
                reason: reason,
                text: text,
                reporter: account.map { .account(CommenterID($0)) } ?? .device(device ?? ""),
                network: network,
                referrer: referrer,
                received: console.now()
            )
        )
        try output.write(
            DeskJSON.receipt(receipt),
            pretty: [DeskText.receipt(receipt, now: console.now())],
            on: &console
        )
        if receipt.retryAfter != nil { throw ExitCode.foundSomething }
    }
}
