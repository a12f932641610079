import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

extension Request {
    /// Reads the body as JSON of a type.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - length: the longest body that is taken, in bytes.
    /// - Returns: the value.
    /// - Throws: A ``Problem`` that says what is wrong and where, and repeats nothing of it.
    package func json<Value: Decodable>(
        _ type: Value.Type,
        upTo length: Int
    ) async throws -> Value {
        try checkContentType()
        let buffer = try await body.collect(upTo: length)
        return try Self.decode(type, from: Data(buffer.readableBytesView))
    }

    func checkContentType() throws(Problem) {
        let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard type == "application/json" || type.hasSuffix("+json") else {
            throw Problem(
                .unsupportedMediaType,
                "not-json",
                "The body is not marked as JSON.",
                fix: "Send `Content-Type: application/json`."
            )
        }
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws(Problem)
        -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw Problem(error)
        } catch {
            throw .unreadableJSON
        }
    }
}

extension Problem {
    /// The body is no JSON at all.
    static var unreadableJSON: Problem {
        Problem(
            .badRequest,
            "not-json",
            "The body is not well-formed JSON in UTF-8.",
            fix: "Check it with a JSON parser; nesting may be at most 512 deep."
        )
    }

    /// Says which value is missing or of the wrong type, by its path.
    init(_ error: DecodingError) {
        let what: String
        switch error {
        case .keyNotFound(let key, let context):
            what = "\(Self.path(context.codingPath + [key])) is missing."
        case .valueNotFound(_, let context):
            what = "\(Self.path(context.codingPath)) may not be null."
        case .typeMismatch(let type, let context):
            what = "\(Self.path(context.codingPath)) must be \(Self.word(for: type))."
        case .dataCorrupted(let context):
            guard !context.codingPath.isEmpty else {
                self = .unreadableJSON
                return
            }
            what = "\(Self.path(context.codingPath)) has a value that is not known here."
        @unknown default:
            self = .unreadableJSON
            return
        }
        self.init(
            .unprocessableContent,
            "invalid",
            what,
            fix: "See /v1/openapi.json for what is expected here."
        )
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        let path = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
            .joined()
        return path.isEmpty ? "The body" : "'\(path.trimmingPrefix("."))'"
    }

    private static func word(for type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is [String: Any].Type: "an object"
        case is [Any].Type: "a list"
        default: "of another type"
        }
    }
}
