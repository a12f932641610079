import Hummingbird

/// The way to the next part of a list, as callers hand it back: they need not know what it says.
enum Cursor {
    /// A cursor for what comes after so many.
    static func text(for offset: Int) -> String { "o\(offset)" }

    /// How many to leave out, from the query.
    static func offset(in request: Request) throws(Problem) -> Int {
        guard let text = request.uri.queryParameters["cursor"] else { return 0 }
        guard text.hasPrefix("o"), let offset = Int(text.dropFirst()),
            (0...1_000_000).contains(offset)
        else { throw .query("cursor", "the `next` of an earlier answer") }
        return offset
    }
}
