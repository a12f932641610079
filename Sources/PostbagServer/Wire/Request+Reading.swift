import Foundation
import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

extension Request {
    private static let idempotencyKey = HTTPField.Name("Idempotency-Key")

    /// The caller's key for a request that may be sent again, told apart from other callers' keys.
    func idempotencyKey(of caller: Caller) throws(Problem) -> String? {
        guard let name = Self.idempotencyKey, let key = headers[name] else {
            return nil
        }
        guard !key.isEmpty, key.utf8.count <= 120 else {
            throw Problem(
                .badRequest,
                "invalid",
                "An Idempotency-Key has 1 to 120 bytes.",
                fix: "Send a UUID."
            )
        }
        return "\(caller.name)|\(key)"
    }

    /// The version that the caller looked at, from `If-Match`.
    func version() throws(Problem) -> Int {
        guard let tag = headers[.ifMatch] else {
            throw Problem(
                .preconditionRequired,
                "needs-version",
                "The request does not say which version it is about.",
                fix: "Read it first and send its ETag as If-Match."
            )
        }
        guard let version = Int(tag.filter { $0 != "\"" }) else {
            throw Problem(
                .preconditionFailed,
                "changed",
                "If-Match names no version.",
                fix: "Send the ETag as it was given."
            )
        }
        return version
    }

    /// A whole number of the query.
    func number(
        _ name: String,
        in range: ClosedRange<Int64>,
        or usual: Int64
    ) throws(Problem) -> Int64 {
        guard let text = uri.queryParameters[Substring(name)] else { return usual }
        guard let number = Int64(text), range.contains(number) else {
            throw .query(
                name,
                "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return number
    }

    /// A word of a list in the query; `nil` if it is not there.
    func word<Word: RawRepresentable & CaseIterable>(
        _ name: String,
        _ type: Word.Type
    ) throws(Problem) -> Word? where Word.RawValue == String {
        guard let text = uri.queryParameters[Substring(name)] else { return nil }
        guard let word = Word(rawValue: String(text)) else {
            throw .query(name, "one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return word
    }

    /// A text of the query.
    func text(_ name: String) throws(Problem) -> String? {
        guard let text = uri.queryParameters[Substring(name)] else { return nil }
        try TextCheck.check(String(text), name)
        return String(text)
    }
}

extension Problem {
    /// A parameter of the query is not what is expected.
    static func query(_ name: String, _ expected: String) -> Problem {
        Problem(.badRequest, "invalid", "'\(name)' must be \(expected).", fix: "Correct the query.")
    }
}

extension PostbagContext {
    /// A number of the path; anything else names nothing.
    func number<ID: DeskID>(_ name: String, _ type: ID.Type) throws(Problem) -> ID
    where ID.RawValue == Int64 {
        guard let text = parameters.get(name), let number = Int64(text) else { throw .unknown }
        return ID(number)
    }

    /// A name of the path.
    func name<ID: DeskID>(_ name: String, _ type: ID.Type) throws(Problem) -> ID
    where ID.RawValue == String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty,
            text.utf8.count <= 200, !text.utf8.contains(0)
        else { throw .unknown }
        return ID(text)
    }
}

extension Problem {
    /// There is nothing of that id.
    static var unknown: Problem {
        Problem(
            .notFound,
            "unknown",
            "There is no such thing, or it is not yours to see.",
            fix: "Check the id."
        )
    }
}
