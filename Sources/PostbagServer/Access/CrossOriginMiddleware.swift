import HTTPTypes
import Hummingbird

/// Lets the pages of the sites that the service was told of call from a browser, and no others.
///
/// Without it a browser keeps every other page from reading an answer (Fetch standard, CORS).
struct CrossOriginMiddleware: RouterMiddleware {
    let origins: [String]

    func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        guard let origin = request.headers[.origin], origins.contains(origin) else {
            return try await next(request, context)
        }
        if request.method == .options, request.headers[.accessControlRequestMethod] != nil {
            return Response(
                status: .noContent,
                headers: [
                    .accessControlAllowOrigin: origin,
                    .accessControlAllowMethods: "GET, POST, PUT, DELETE",
                    .accessControlAllowHeaders:
                        "Authorization, Content-Type, Idempotency-Key, If-Match",
                    .accessControlMaxAge: "600",
                    .vary: "Origin",
                ]
            )
        }
        var response = try await next(request, context)
        response.headers[.accessControlAllowOrigin] = origin
        response.headers[.accessControlExposeHeaders] = "ETag, Retry-After, X-Request-Id"
        response.headers[.vary] = "Origin"
        return response
    }
}
