import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag order vary`: proposes what an order should say since a court has changed it.
struct OrderVaryCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "vary",
        abstract: "Propose what an order should say from now on; another person confirms it.",
        discussion: """
            The file holds the whole order under the id that it has already. Until another person \
            confirms it the old order binds; then every live comment is searched again. Delete the \
            file when it is entered.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The file with the order (YAML or JSON).", valueName: "file"))
    var file: String

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let (orders, warnings) = try ContextFile.orders(path: file)
        console.talk.say(warnings)
        guard let order = orders.first, orders.count == 1 else {
            throw DeskError.invalid(
                "the file holds \(orders.count) orders; give one, as it should be"
            )
        }
        let desk = try desk.open(policy: .empty, console: console)
        let person = try reviewer.reviewer(console)
        try await desk.propose(.vary(order), for: OrderID(order.id), by: person, now: console.now())
        switch output.format {
        case .json:
            try console.write(OrderText.proposal("vary", for: order.id, by: person))
        case .pretty:
            try console.write([
                StyledText(visible(order.id), .bold)
                    + StyledText("  vary: another person must confirm it")
            ])
        }
    }
}
