import CPostgres
import PostbagDesk

extension PostgresResult {
    /// Whether the server could not do it.
    var isFailure: Bool {
        [PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_PIPELINE_ABORTED].contains(status)
    }

    /// Whether a prepared statement would answer with other columns now than when it was prepared.
    var hasOutdatedPlan: Bool { field(Diagnostic.state) == PostgresError.outdatedPlan }

    /// Why, in words that quote no value.
    ///
    /// Messages about data and constraints quote values, so of those only the names are told.
    func failure(_ refusal: DeskStoreError?) -> any Error {
        let state = field(Diagnostic.state) ?? "?????"
        if state == "23505", let refusal { return PostgresRefusal(error: refusal) }
        if state == "57014" { return CancellationError() }
        let names = [Diagnostic.table, Diagnostic.column, Diagnostic.constraint]
            .compactMap { field($0) }
        let mayQuote = state.hasPrefix("22") || state.hasPrefix("23") || state.hasPrefix("P0")
        let what =
            mayQuote
            ? "a value does not fit \(names.joined(separator: " "))"
            : field(Diagnostic.message) ?? "it does not say why"
        return PostgresError.statement(state: state, what: what)
    }

    /// The parts of an error, by the letters of the protocol.
    private enum Diagnostic {
        static let state = letter("C")
        static let message = letter("M")
        static let table = letter("t")
        static let column = letter("c")
        static let constraint = letter("n")

        private static func letter(_ letter: Unicode.Scalar) -> Int32 { Int32(letter.value) }
    }
}

/// A row was there already; if another unit put it there meanwhile, this one must look again.
struct PostgresRefusal: Error {
    let error: DeskStoreError
}
