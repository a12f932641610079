import HTTPTypes
package import Hummingbird

/// Finds out who calls before a route of the API answers.
///
/// A request without a key goes on without a caller, and routes that need one refuse it.
package struct AccessMiddleware: RouterMiddleware {
    let service: PostbagService

    /// Asks a service who calls.
    package init(service: PostbagService) {
        self.service = service
    }

    /// Finds out who calls, then goes on.
    package func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        guard let header = request.headers[.authorization] else {
            return try await next(request, context)
        }
        let token = Self.token(in: header)
        guard let caller = try await service.caller(for: token, in: request, context) else {
            throw Problem.unauthenticated
        }
        var context = context
        context.caller = caller
        context.notes.caller = caller.name
        return try await next(request, context)
    }

    private static func token(in header: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let token = parts[1].trimmingPrefix { $0 == " " }
        return token.isEmpty || token.utf8.count > 200 ? nil : String(token)
    }
}
