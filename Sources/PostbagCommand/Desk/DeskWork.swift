import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// What every command of the desk does around its own work.
protocol DeskCommand: AsyncParsableCommand {
    /// Which desk.
    var desk: DeskOptions { get }
    /// How results look.
    var display: DisplayOptions { get }

    /// Does the command's own work.
    func work(on console: inout Console) async throws
}

/// A command of the desk that answers people and programs.
protocol ReportingDeskCommand: DeskCommand {
    /// How it gives its results.
    var output: OutputOptions { get }
}

extension ReportingDeskCommand {
    var display: DisplayOptions { output.display }
}

extension DeskCommand {
    mutating func run() async throws {
        var console = Console.standard(colours: display.colour)
        try await execute(on: &console)
    }

    /// Does the work; whatever goes wrong is said, and ends with 2.
    func execute(on console: inout Console) async throws(ExitCode) {
        do {
            try await work(on: &console)
        } catch let exit as ExitCode {
            throw exit
        } catch let errors as InputErrors {
            throw console.giveUp(errors.diagnostics)
        } catch let errors as PolicyErrors {
            throw console.giveUp(errors.diagnostics)
        } catch let diagnostic as Diagnostic {
            throw console.giveUp([diagnostic])
        } catch let refusal as CaseRefusal {
            console.talk.say(Diagnostic(.error, refusal.description))
            throw .foundSomething
        } catch let usage as ValidationError {
            throw console.giveUp([Diagnostic(.error, usage.message)])
        } catch {
            throw console.giveUp([Diagnostic(.error, String(describing: error))])
        }
    }
}
