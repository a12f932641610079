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
        do throws(DeskProblem) {
            sheets = try await cases(of: client)
        } catch {
            throw Diagnostic(.error, error.explanation)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for sheet in sheets {
            let due = sheet.dueAt.map { Instant(secondsSince1970: $0).description }
            try console.write(Array(try encoder.encode(OfflineCase(sheet, due: due))) + [0x0A])
        }
    }

    private func cases(of client: LocalDeskClient) async throws(DeskProblem) -> [CaseSheet] {
        var sheets: [CaseSheet] = []
        for line in try await client.list(filterOptions.filter, limit: limit) {
            do throws(DeskProblem) {
                sheets.append(try await client.look(at: line.id))
            } catch {
                // What is sealed for others is not in their file.
                guard case .refused = error else { throw error }
            }
        }
        return sheets
    }
}
