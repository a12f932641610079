import HTTPTypes
import Hummingbird
import Logging

/// Puts on every answer what a browser must know of it, and tells the log of it in a line.
///
/// The line holds the route as it stands in the documentation, never the path itself: a path may
/// hold a key, and a query a comment.
struct AnswerMiddleware: RouterMiddleware {
    let service: PostbagService

    func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        let began = service.clock.nanoseconds()
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        }
        for field in Self.secure where response.headers[field.name] == nil {
            response.headers.append(field)
        }
        if service.settings.certificate != nil {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        if let name = Self.requestID,
            let id = context.logger[metadataKey: "hb.request.id"]
        {
            response.headers[name] = "\(id)"
        }
        let took = service.clock.nanoseconds() &- began
        service.metrics.count(
            method: request.method.rawValue,
            route: context.endpointPath ?? "none",
            status: response.status.code,
            nanoseconds: took
        )
        log(response.status, request, context, took: took)
        return response
    }

    private func log(
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: PostbagContext,
        took: UInt64
    ) {
        let level: Logger.Level = status.code >= 500 ? .warning : .debug
        context.logger.log(
            level: level,
            "answered",
            metadata: [
                "method": "\(request.method)",
                "route": "\(context.endpointPath ?? "none")",
                "status": "\(status.code)",
                "caller": "\(context.notes.caller ?? "none")",
                "microseconds": "\(took / 1_000)",
            ]
        )
    }

    private static let requestID = HTTPField.Name("X-Request-Id")
    private static let secure: HTTPFields = [
        .cacheControl: "no-store",
        .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff",
    ]
}
