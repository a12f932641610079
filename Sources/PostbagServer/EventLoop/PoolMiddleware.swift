import Hummingbird

/// Answers away from the event loop what may take longer than a screening, so that no other
/// connection waits for it.
struct PoolMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await next(request, context)
        }
    }
}
