import ArgumentParser

/// Measures what the service does on one core; never run as a test, since machines differ.
///
///     swift run -c release ServiceBenchmark --comments comments.jsonl
@main
struct ServiceBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ServiceBenchmark",
        abstract: "Measure the service on one core, with wrk on another.",
        subcommands: [MeasureCommand.self, ServerCommand.self, PaceCommand.self],
        defaultSubcommand: MeasureCommand.self
    )
}
