import HTTPTypes
import Hummingbird

/// Refuses forms that another site's page sends, since whoever sits at this machine is trusted here.
struct SameOrigin: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post, !isOwn(request) else {
            return try await next(request, context)
        }
        throw Problem(
            .forbidden,
            "foreign-form",
            "The form was sent from a page of another site.",
            fix: "Open the page itself and send it from there."
        )
    }

    private func isOwn(_ request: Request) -> Bool {
        if let site = request.field("Sec-Fetch-Site") {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
