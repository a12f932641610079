import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag order add`: enters orders as drafts.
struct OrderAddCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Enter orders from a file; each binds once another person has confirmed it.",
        discussion: """
            The orders are sealed in the database under the desk's key. Neither this command nor \
            any other prints what they protect. Delete the file when it is entered.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The file of orders (YAML or JSON).", valueName: "file"))
    var file: String

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let (orders, warnings) = try ContextFile.orders(path: file)
        console.talk.say(warnings)
        let desk = try desk.open(policy: .empty, console: console, mustExist: false)
        let person = try reviewer.reviewer(console)
        for order in orders {
            try await desk.enter(order, by: person, now: console.now())
            switch output.format {
            case .json: try console.write(OrderText.json(order, state: .draft))
            case .pretty:
                try console.write([
                    OrderText.line(order, state: .draft),
                    StyledText("  another person confirms it: ", .dim)
                        + StyledText("postbag order confirm \(order.id)", .dim),
                ])
            }
        }
    }
}
