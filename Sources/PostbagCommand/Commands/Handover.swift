import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagTerminal

/// `postbag handover`: what the next shift must know, signed by both sides.
struct HandoverCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Write the shift report, which both sides sign.",
        discussion: """
            Lists open urgent and legal cases, the clocks that run, orders that start or end within \
            48 hours, stories whose comment mode changed, hot threads and sanctions that end. With \
            --sign the one who goes signs it; the one who comes reads it and signs with --take and \
            the report's number. Both signatures are in the audit.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewerOptions: ReviewerOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var display: DisplayOptions

    @Option(help: ArgumentHelp("How many hours the shift lasted.", valueName: "hours"))
    var hours = 8

    @Flag(help: "Sign the report as the one who goes.")
    var sign = false

    @Option(help: ArgumentHelp("Who comes.", valueName: "name"))
    var to: String?

    @Option(help: ArgumentHelp("Sign this report as the one who comes.", valueName: "number"))
    var take: String?

    @Option(help: ArgumentHelp("For people, or for programs: pretty or json.", valueName: "format"))
    var format: OutputFormat = .pretty

    func validate() throws {
        guard (1...168).contains(hours) else { throw ValidationError("--hours is 1 to 168.") }
        if sign, take != nil { throw ValidationError("--sign gives a report, --take takes one.") }
    }

    func work(on console: inout Console) async throws {
        let now = console.now()
        let client = try LocalDeskClient.open(
            desk,
            as: reviewerOptions,
            under: policyOptions,
            console: console
        )
        let signing = HandoverSigning(desk: client.current, now: now)
        do {
            if let take {
                try await signing.take(take, by: client.reviewer.id)
                let words = "\(client.reviewer.id) has taken report \(take)."
                return try console.write([StyledText(visible(words))])
            }
            let report = try await report(client, now)
            try write(report, on: &console)
            guard sign else { return }
            try await signing.give(report, by: client.reviewer.id, to: to)
            let words =
                "Signed by \(client.reviewer.id). Whoever comes signs with: "
                + "postbag handover --take \(report.id)"
            console.talk.say(StyledText(visible(words)))
        } catch let refusal as HandoverSigning.Refusal {
            throw Diagnostic(.error, refusal.description)
        }
    }

    private func report(_ client: LocalDeskClient, _ now: Instant) async throws -> ShiftReport {
        let builder = ShiftReportBuilder(
            reviewer: client.reviewer,
            since: now - .hours(hours),
            now: now,
            orders: try? await client.current.orders(for: client.reviewer, now: now)
        )
        return try await client.current.store.read { try builder.report(from: $0) }
    }

    private func write(_ report: ShiftReport, on console: inout Console) throws {
        switch format {
        case .pretty: try console.write(report.lines())
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try console.write(Array(try encoder.encode(report)) + [0x0A])
        }
    }
}
