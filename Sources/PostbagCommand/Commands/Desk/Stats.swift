import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag stats`: says how the desk does.
struct StatsCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Say how the desk does: volumes, times, backlog, and how often it is right.",
        discussion: "There are no figures by reviewer: speed is not ranked."
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: ArgumentHelp("How many hours to look back.", valueName: "n"))
    var hours = 24

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...87_600).contains(hours) else {
            throw ValidationError("--hours must be from 1 to 87600.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let now = console.now()
        let since = now - .hours(hours)
        let rows = try await desk.store.read { reader in
            try reader.statisticsRows(from: since, until: now + .milliseconds(1), now: now)
        }
        let statistics = DeskStatistics(rows)
        switch output.format {
        case .json: try console.write(StatisticsText.json(statistics, since: since, now: now))
        case .pretty:
            let text = StatisticsText(statistics: statistics, now: now, width: console.traits.width)
            try console.write(text.lines(hours: hours))
        }
    }
}
