import ArgumentParser

/// `postbag order`: keeps the register of court orders.
struct OrderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "Keep the register of reporting restrictions, sealed.",
        subcommands: [
            OrderAddCommand.self,
            OrderConfirmCommand.self,
            OrderProposeCommand.self,
            OrderVaryCommand.self,
            OrderListCommand.self,
        ]
    )
}
