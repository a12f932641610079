import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag order propose`: proposes to end an order, or takes a step back.
struct OrderProposeCommand: ReportingDeskCommand {
    /// What can be proposed.
    enum Proposal: String, CaseIterable, ExpressibleByArgument, Sendable {
        case lift, expire, withdraw
    }

    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Propose to end an order; another person confirms it.",
        discussion: """
            lift is for an order that a court has ended, expire for one whose time has run out. \
            Either says that nothing else protects the same people; nothing is published by it. \
            withdraw takes a draft or a proposal back.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The order's id.", valueName: "order"))
    var id: String

    @Argument(help: ArgumentHelp("What to propose.", valueName: "what"))
    var proposal: Proposal

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let (person, now, order) = (try reviewer.reviewer(console), console.now(), OrderID(id))
        switch proposal {
        case .lift: try await desk.propose(.lift, for: order, by: person, now: now)
        case .expire: try await desk.propose(.expire, for: order, by: person, now: now)
        case .withdraw: try await desk.withdraw(order, by: person, now: now)
        }
        switch output.format {
        case .json:
            try console.write(OrderText.proposal(proposal.rawValue, for: id, by: person))
        case .pretty:
            let next = proposal == .withdraw ? "taken back" : "another person must confirm it"
            try console.write([
                StyledText(visible(id), .bold) + StyledText("  \(proposal.rawValue): \(next)")
            ])
        }
    }
}
