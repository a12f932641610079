import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagTerminal

/// `postbag queue apply`: decisions that were made away from the desk.
struct QueueApplyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Carry out decisions that were made on an exported file.",
        discussion: """
            Each line is a case with "case", "version" and "action". A case that was decided, edited \
            or claimed by somebody else meanwhile is left alone and named in the report. Every line \
            stands for itself: one that cannot be carried out does not stop the rest.

            Exit status: 0 if everything was carried out, 1 if there were conflicts, 2 if lines could \
            not be read.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewerOptions: ReviewerOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var display: DisplayOptions

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    @Option(help: ArgumentHelp("For people, or for programs: pretty or json.", valueName: "format"))
    var format: OutputFormat = .pretty

    @Argument(
        help: ArgumentHelp("The file of decisions; - reads standard input.", valueName: "file")
    )
    var file: String

    func work(on console: inout Console) async throws {
        let client = try LocalDeskClient.open(
            desk,
            as: reviewerOptions,
            under: policyOptions,
            console: console
        )
        var run = OfflineRun()
        var number = 0
        for line in try lines(&console) {
            number += 1
            await run.apply(line, number: number, at: dryRun ? nil : client)
        }
        try console.write(Array(OfflineReport(run: run, format: format).text.utf8))
        if run.count(where: { if case .unreadable = $0 { true } else { false } }) > 0 {
            throw ExitCode.couldNotDoIt
        }
        if run.count(where: { if case .conflict = $0 { true } else { false } }) > 0 {
            throw ExitCode.foundSomething
        }
    }

    private func lines(_ console: inout Console) throws(ExitCode) -> [String] {
        let data =
            file == "-"
            ? try? FileHandle.standardInput.readToEnd() ?? Data()
            : FileManager.default.contents(atPath: file)
        guard let data else {
            throw console.giveUp([
                Diagnostic(.error, "cannot read \(file)", fix: "name the file of decisions")
            ])
        }
        return String(decoding: data, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
