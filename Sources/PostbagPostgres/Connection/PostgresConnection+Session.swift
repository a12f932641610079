import CPostgres
import PostbagDesk
import PostbagSQL

extension PostgresConnection {
    /// Makes the session one in which units of work run.
    ///
    /// Commits do not wait for the disk by themselves: the unit waits afterwards, when it holds no
    /// lock any more, for everything up to its commit. How it waits is what the database is set to.
    ///
    /// - Returns: the database's own `synchronous_commit`.
    /// - Throws: ``PostgresError``.
    func beginSession(_ settings: PostgresSettings) throws -> String {
        let sql = """
            SELECT current_setting('synchronous_commit') AS value,
                current_setting('server_encoding') AS encoding
            """
        let found = try answer(to: PostgresQuery(sql: sql))[0]
        guard found.text("encoding") == "UTF8" else {
            throw PostgresError.refused(
                server: server,
                reason: "its encoding is \(found.text("encoding") ?? "unknown"), not UTF8"
            )
        }
        let stalled = Int(settings.stalled.inSeconds * 1_000)
        let options = [
            ("synchronous_commit", "off"), ("jit", "off"),
            // Every statement goes through an index whatever its values; planning it anew each time
            // costs more than running it.
            ("plan_cache_mode", "force_generic_plan"),
            ("idle_in_transaction_session_timeout", "\(stalled)"),
            ("lock_timeout", "\(2 * stalled)"),
        ]
        for (name, value) in options {
            queue(
                PostgresQuery(
                    sql: "SELECT set_config(?, ?, false) AS value",
                    values: [.text(name), .text(value)]
                )
            )
        }
        try sendQueue()
        return found.text("value") ?? "on"
    }

    /// Runs statements without values, several in one text; only migrations need that.
    ///
    /// - Throws: ``PostgresError``.
    func script(_ sql: String) throws {
        _ = try scripted(sql)
    }

    /// Runs statements without values and gives the last one's answer, as text.
    func scripted(_ sql: String) throws -> PostgresResult {
        try unsafe unpipelined { raw in
            let result = unsafe PostgresResult(PQexec(raw, sql))
            if result.isFailure { throw result.failure(nil) }
            return result
        }
    }
}
