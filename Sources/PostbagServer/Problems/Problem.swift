import Foundation
public import HTTPTypes
public import Hummingbird
import NIOCore
public import PostbagDesk

/// What went wrong with a request, as `application/problem+json` (RFC 9457) with a `fix`.
///
///     throw Problem(.conflict, "changed", "The case has changed.", fix: "Read it again.")
public struct Problem: Error, Sendable, HTTPResponseError {
    /// The status.
    public var status: HTTPResponse.Status
    /// The last part of the problem's `type`, such as `overloaded`; it never changes its meaning.
    public var kind: String
    /// What went wrong, in one sentence that repeats nothing of a comment.
    public var detail: String
    /// How to mend it.
    public var fix: String
    /// Header fields that belong to it, such as `Retry-After`.
    public var headers: HTTPFields
    /// Further mistakes with their places, where there are several.
    public var errors: [String]

    /// Describes what went wrong.
    public init(
        _ status: HTTPResponse.Status,
        _ kind: String,
        _ detail: String,
        fix: String,
        headers: HTTPFields = [:],
        errors: [String] = []
    ) {
        self.status = status
        self.kind = kind
        self.detail = detail
        self.fix = fix
        self.headers = headers
        self.errors = errors
    }

    /// The problem as it is sent.
    public func response(
        from request: Request,
        context: some RequestContext
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(
            Body(
                type: "urn:postbag:problem:\(kind)",
                title: status.reasonPhrase,
                status: status.code,
                detail: detail,
                fix: fix,
                errors: errors.isEmpty ? nil : errors
            )
        )
        var headers = headers
        headers[.contentType] = "application/problem+json"
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data))
        )
    }

    private struct Body: Encodable {
        var type: String
        var title: String
        var status: Int
        var detail: String
        var fix: String
        var errors: [String]?
    }
}

extension Problem {
    /// Nobody showed who calls.
    public static var unauthenticated: Problem {
        Problem(
            .unauthorized,
            "unauthenticated",
            "The request carries no key or session that is known and in force.",
            fix: "Send `Authorization: Bearer KEY`; make a key with `postbag key create`.",
            headers: [.wwwAuthenticate: "Bearer realm=\"postbag\""]
        )
    }

    /// The caller is known and may not do that.
    public static func lacksScope(_ scopes: [Scope]) -> Problem {
        let names = scopes.map(\.rawValue).joined(separator: " or ")
        return Problem(
            .forbidden,
            "not-allowed",
            "The key or session may not do that.",
            fix: "Use one with the scope \(names)."
        )
    }

    /// What is sealed is shown to people alone, and only after a second factor.
    public static var needsSecondFactor: Problem {
        Problem(
            .forbidden,
            "needs-second-factor",
            "What is sealed is shown to people who signed in with a second factor.",
            fix: "Sign in with POST /v1/session and a code from your authenticator."
        )
    }

    /// Somebody calls oftener than they may.
    public static func tooOften(wait seconds: Int) -> Problem {
        Problem(
            .tooManyRequests,
            "too-often",
            "There were too many requests from this key or address.",
            fix: "Wait for the seconds in Retry-After.",
            headers: [.retryAfter: "\(max(1, seconds))"]
        )
    }

    /// More came at once than the service takes on.
    public static var overloaded: Problem {
        Problem(
            .serviceUnavailable,
            "overloaded",
            "The desk has more to do than it takes on at once; nothing was decided or stored.",
            fix: "Try again after the time in Retry-After, and publish nothing meanwhile.",
            headers: [.retryAfter: "1"]
        )
    }
}
