public import Foundation
import Yams

/// The service's description in OpenAPI 3.1, put together from the parts of its controllers.
///
/// Whoever adds a route adds its lines to a part; a test compares the two both ways. What every
/// route may answer when something is wrong is added here, so that a part need not repeat it.
public enum OpenAPIDocument {
    /// The parts, in YAML, each with `paths` and perhaps its own components.
    static let parts = [
        openAPIScreening, openAPIComments, openAPIReports, openAPIQueue, openAPIDecisions,
        openAPIRegister, openAPIPeople, openAPIDesk, openAPICompatible,
        openAPICompatibleSchemas, openAPIReaders, openAPIReview, openAPIWebhooks,
    ]

    /// The whole document as JSON.
    ///
    /// - Throws: what is wrong with a part; a test reads them all.
    public static func json() throws -> Data {
        let document = try object()
        return try JSONSerialization.data(
            withJSONObject: document,
            options: [.sortedKeys, .withoutEscapingSlashes]
        )
    }

    static func object() throws -> [String: Any] {
        var document = try read(openAPIHead)
        var paths: [String: Any] = [:]
        var components = document["components"] as? [String: Any] ?? [:]
        for part in try parts.map(read) {
            for (path, item) in part["paths"] as? [String: Any] ?? [:] {
                paths[path] = (item as? [String: Any]).map(completed) ?? item
            }
            for kind in ["schemas", "parameters", "responses", "requestBodies"] {
                let known = components[kind] as? [String: Any] ?? [:]
                let more = part[kind] as? [String: Any] ?? [:]
                components[kind] = known.merging(more) { first, _ in first }
            }
        }
        document["components"] = components
        document["paths"] = paths
        return document
    }

    /// A path with what each of its operations may answer when something is wrong.
    private static func completed(_ item: [String: Any]) -> [String: Any] {
        item.reduce(into: [:]) { item, entry in
            guard methods.contains(entry.key), var operation = entry.value as? [String: Any] else {
                item[entry.key] = entry.value
                return
            }
            var answers = operation["responses"] as? [String: Any] ?? [:]
            for status in problems(of: operation) where answers[status] == nil {
                answers[status] = ["$ref": "#/components/responses/Problem"]
            }
            operation["responses"] = answers
            item[entry.key] = operation
        }
    }

    static let methods: Set<String> = ["get", "put", "post", "delete"]

    private static func problems(of operation: [String: Any]) -> [String] {
        // Parts that speak another protocol say for themselves what they answer.
        if operation["x-own-errors"] as? Bool == true { return [] }
        var statuses = ["400", "404", "429", "500", "503"]
        let isOpen = (operation["security"] as? [Any])?.isEmpty ?? false
        if !isOpen { statuses += ["401", "403"] }
        if operation["requestBody"] != nil { statuses += ["408", "413", "415", "422"] }
        return statuses
    }

    private static func read(_ text: String) throws -> [String: Any] {
        try Yams.load(yaml: text) as? [String: Any] ?? [:]
    }
}
