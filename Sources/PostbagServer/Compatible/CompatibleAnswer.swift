import Foundation

/// An answer in another service's protocol, before it goes out.
struct CompatibleAnswer: Sendable, Hashable {
    /// The HTTP status.
    var status: Int
    /// The media type of the body.
    var contentType: String
    /// Further header fields by name.
    var headers: [String: String] = [:]
    /// The body; nothing for 204.
    var body: Data

    /// A text as it stands.
    static func text(
        _ text: String,
        status: Int = 200,
        headers: [String: String] = [:]
    ) -> CompatibleAnswer {
        CompatibleAnswer(
            status: status,
            contentType: "text/plain; charset=utf-8",
            headers: headers,
            body: Data(text.utf8)
        )
    }

    /// A value as JSON, its keys sorted.
    static func json(
        _ value: some Encodable,
        status: Int = 200,
        headers: [String: String] = [:]
    ) throws -> CompatibleAnswer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return CompatibleAnswer(
            status: status,
            contentType: "application/json; charset=utf-8",
            headers: headers,
            body: try encoder.encode(value)
        )
    }
}
