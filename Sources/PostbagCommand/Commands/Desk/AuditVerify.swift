import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag audit verify`: checks every link of the audit's chain.
struct AuditVerifyCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every entry of the audit; the first bad one is named.",
        discussion: """
            Keep the last line elsewhere, and give it with --expect the next time: only so can an \
            end that was cut off, or a chain that was written anew, be found.

            Exit status: 0 if the audit is whole, 1 if it is not, 2 if it cannot be read, 64 for \
            bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: ArgumentHelp("The end of the chain as it was noted down.", valueName: "head"))
    var expect: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard expect.map({ AuditHead($0) != nil }) ?? true else {
            throw ValidationError("--expect is a number, a colon and 64 hexadecimal digits.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        do {
            let found = try await desk.verifiedAudit(expecting: expect.flatMap { AuditHead($0) })
            try say(found, on: &console)
        } catch let failure as AuditFailure {
            try say(failure, on: &console)
            throw ExitCode.foundSomething
        }
    }

    private func say(_ found: AuditVerifier, on console: inout Console) throws(ExitCode) {
        let head = found.head
        let removed = found.removed?.sequence ?? 0
        let entries = Int(head.sequence - removed)
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.audit-check/1") { json in
                    json.member("valid", true)
                    json.member("entries", entries)
                    if removed > 0 { json.member("removed_through", Int(removed)) }
                    json.member("head", head.description)
                }
            )
        case .pretty:
            let count = Summary.counted(entries, "entry", "entries")
            let gone = removed > 0 ? "; those up to \(removed) were removed, and it says so" : ""
            try console.write([
                StyledText("The audit is whole: ", Style(.green)) + StyledText(count + gone),
                StyledText("head \(head)", .dim),
            ])
        }
    }

    private func say(_ failure: AuditFailure, on console: inout Console) throws(ExitCode) {
        switch output.format {
        case .json:
            try console.write(
                JSONWriter.line("postbag.audit-check/1") { json in
                    json.member("valid", false)
                    json.member("first_bad", Int(failure.sequence))
                    json.member("reason", failure.description)
                }
            )
        case .pretty: console.talk.say(Diagnostic(.error, failure.description))
        }
    }
}
