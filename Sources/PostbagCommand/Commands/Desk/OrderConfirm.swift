import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagTerminal

/// `postbag order confirm`: brings a draft or a proposal into force and searches what is live.
struct OrderConfirmCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm what another person entered or proposed, and search what is live.",
        discussion: """
            Every live comment in its scope is screened again; what it touches is hidden first and \
            reviewed after. If the search is broken off, the next command goes on with it. An \
            order that ends publishes nothing: what it hid waits for people.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The order's id.", valueName: "order"))
    var id: String

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        let desk = try desk.open(policy: policy, console: console)
        let (person, order) = (try reviewer.reviewer(console), OrderID(id))
        let began = try await desk.confirm(order, by: person, now: console.now())
        let start = ContinuousClock.now
        while try await desk.continueRescans(now: console.now(), steps: 1) > 0 {
            guard let search = try await desk.rescan(for: order) else { break }
            console.talk.show(at: ContinuousClock.now - start) {
                "\(Summary.grouped(search.seen)) comments, \(search.hidden) hidden"
            }
        }
        console.talk.clearProgress()
        let search = try await desk.rescan(for: order)
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.order-search/1") { json in
                    json.member("order", id)
                    json.member("binds", began != nil)
                    json.member("seen", search?.seen ?? 0)
                    json.member("hidden", search?.hidden ?? 0)
                    json.member("finished", search?.finished)
                }
            )
        case .pretty where began == nil:
            try console.write([
                StyledText(visible(id), .bold) + StyledText("  no longer binds"),
                StyledText("  what it hid waits for people; nothing is published", .dim),
            ])
        case .pretty:
            let seen = Summary.counted(search?.seen ?? 0, "live comment", "live comments")
            try console.write([
                StyledText(visible(id), .bold) + StyledText("  in force"),
                StyledText("  searched \(seen), hid \(search?.hidden ?? 0) for review"),
            ])
        }
    }
}
