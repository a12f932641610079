import Hummingbird
import PostbagDesk

/// The way to the next part of a list, as callers hand it back: they need not know what it says.
enum Cursor {
    /// A cursor for what stands behind a place.
    static func text(for place: CasePlace) -> String { "c\(place.sortKey).\(place.id)" }

    /// The place to go on behind, from the query; `nil` at the beginning.
    static func place(in request: Request) throws(Problem) -> CasePlace? {
        guard let text = request.uri.queryParameters["cursor"] else { return nil }
        let parts = text.dropFirst().split(separator: ".")
        guard text.hasPrefix("c"), parts.count == 2, let key = Int64(parts[0]),
            let id = Int64(parts[1])
        else { throw .query("cursor", "the `next` of an earlier answer") }
        return CasePlace(sortKey: key, id: CaseID(id))
    }
}
