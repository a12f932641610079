import ArgumentParser
import PostbagCore
import PostbagSQL
import PostbagTerminal

/// Which migrations a database has, and which were applied now.
struct MigrationReport {
    let status: MigrationStatus
    let applied: [String]

    /// Writes one line a migration.
    func write(
        _ format: OutputFormat,
        isTrial: Bool,
        on console: inout Console
    ) throws(ExitCode) {
        for (name, state) in states(isTrial: isTrial) {
            switch format {
            case .json:
                try console.write(
                    JSONWriter.line("postbag.migration/1") { json in
                        json.member("name", name)
                        json.member("state", state)
                    }
                )
            case .pretty:
                let style = state == "applied" ? Style.dim : Style(.green)
                try console.write([StyledText("\(name)  ") + StyledText(state, style)])
            }
        }
    }

    private func states(isTrial: Bool) -> [(String, String)] {
        let missing = status.missing.map { name in
            (
                name,
                applied.contains(name) ? "applied now" : isTrial ? "would be applied" : "missing"
            )
        }
        return status.applied.filter { !status.newer.contains($0) }.map { ($0, "applied") }
            + missing + status.newer.map { ($0, "of a newer program") }
    }
}
