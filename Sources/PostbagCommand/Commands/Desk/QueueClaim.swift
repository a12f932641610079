import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag queue claim`: claims a case of one's choice.
struct QueueClaimCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Claim a case, or give it back.",
        discussion: """
            Exit status: 0 if it was done, 1 if somebody else has it or you may not, 2 if there is \
            no such case, 64 for bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
    var id: Int64

    @Flag(help: "Give it back instead.")
    var release = false

    @Flag(help: "Give it back and see it no more; nobody asks why.")
    var pass = false

    @Option(help: ArgumentHelp("Leave it to a senior, a lawyer or an editor.", valueName: "role"))
    var escalate: Role?

    @Option(help: ArgumentHelp("A note for whoever comes next.", valueName: "text"))
    var note = ""

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard [release, pass, escalate != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("--release, --pass and --escalate exclude one another.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let person = try reviewer.reviewer(console)
        let (id, now) = (CaseID(id), console.now())
        let changed: ReviewCase
        if let escalate {
            changed = try await desk.escalate(id, to: escalate, note: note, by: person, now: now)
        } else {
            if !note.isEmpty { try await desk.note(note, on: id, by: person, now: now) }
            if pass {
                changed = try await desk.pass(id, by: person, now: now)
            } else if release {
                changed = try await desk.release(id, by: person, now: now)
            } else {
                changed = try await desk.claim(id, for: person, now: now)
            }
        }
        try output.write(
            DeskJSON.reviewCase(changed),
            pretty: [DeskText.claim(changed, now: now)],
            on: &console
        )
    }
}
