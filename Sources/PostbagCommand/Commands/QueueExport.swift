import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagTerminal

/// `postbag queue export`: cases as a file, for work without the desk.
struct QueueExportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write cases as JSON lines, to decide them away from the desk.",
        discussion: """
            Fill in "action" (approve, reject or hide), "rule" and "reason", and bring the file back \
            with `postbag queue apply`. Lines left as they are change nothing. Nothing is claimed \
            meanwhile: colleagues go on working, and what they decide is never overwritten. What an \
            order seals is left out unless your role may see it.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewerOptions: ReviewerOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var display: DisplayOptions
    @OptionGroup var filterOptions: CaseFilterOptions

    @Option(help: ArgumentHelp("How many cases at most.", valueName: "number"))
    var limit = 200

    func work(on console: inout Console) async throws {
        let client = try LocalDeskClient.open(
            desk,
            as: reviewerOptions,
            under: policyOptions,
            console: console
        )
        let sheets: [CaseSheet]
        let others: Int
        do throws(DeskProblem) {
            (sheets, others) = try await cases(of: client)
        } catch {
            throw Diagnostic(.error, error.explanation)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for sheet in sheets {
            let due = sheet.dueAt.map { Instant(secondsSince1970: $0).description }
            try console.write(Array(try encoder.encode(OfflineCase(sheet, due: due))) + [0x0A])
        }
        if others > 0 {
            let cases = Summary.counted(others, "case is", "cases are")
            console.talk.say(StyledText("\(cases) left out, for other people to decide.", .dim))
        }
    }

    /// The cases, and how many were left out since they are for others.
    private func cases(
        of client: LocalDeskClient
    ) async throws(DeskProblem) -> (sheets: [CaseSheet], others: Int) {
        var sheets: [CaseSheet] = []
        var others = try await client.countForOthers(filterOptions.filter)
        for line in try await client.list(filterOptions.filter, limit: limit) {
            do throws(DeskProblem) {
                sheets.append(try await client.look(at: line.id))
            } catch {
                guard case .refused = error else { throw error }
                others += 1
            }
        }
        return (sheets, others)
    }
}
