import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import PostbagCore
import PostbagDesk

/// Turns whatever a route throws into a problem that says how to mend it.
///
/// What nobody foresaw is told to the log by its type alone, since its words may be a reader's.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            throw problem
        } catch let error as any ProblemConvertible {
            throw error.problem
        } catch let fault as any StoreFault {
            context.logger.error("the store failed", metadata: ["reason": "\(fault.reason)"])
            throw Problem(fault.effect)
        } catch let error as NIOTooManyBytesError {
            throw Problem(tooLong: error.maxBytes)
        } catch let error as HTTPError {
            throw Problem(error, to: request)
        } catch is CancellationError {
            throw Problem.overloaded
        } catch let error as any HTTPResponseError {
            throw error
        } catch {
            context.logger.error(
                "a request failed",
                metadata: ["error": "\(type(of: error))"]
            )
            throw Problem(
                .internalServerError,
                "internal",
                "The desk could not do that; nothing was stored.",
                fix: "Try again; if it goes on, look for the request's id in the service's log."
            )
        }
    }
}

/// An error that knows what to tell whoever called.
protocol ProblemConvertible: Error {
    /// The error as a problem.
    var problem: Problem { get }
}

extension Problem {
    /// A body that is longer than what is taken.
    init(tooLong maximum: Int?) {
        let most = maximum.map { " \($0)" } ?? ""
        self.init(
            .contentTooLarge,
            "too-long",
            "The body is longer than the\(most) bytes that are taken.",
            fix: "Send less at once."
        )
    }

    /// What the framework found wrong.
    init(_ error: HTTPError, to request: Request) {
        switch error.status {
        case .notFound:
            self.init(
                .notFound,
                "no-route",
                "There is nothing at this path for \(request.method).",
                fix: "See /v1/openapi.json for every path."
            )
        default:
            self.init(
                error.status,
                "bad-request",
                "The request could not be read.",
                fix: "See /v1/openapi.json for what is expected here."
            )
        }
    }
}
