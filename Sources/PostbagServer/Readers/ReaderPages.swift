import HTTPTypes
import Hummingbird
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// The pages for readers, which need no account: the rules, reports and appeals.
struct ReaderPages: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        let pages = router.group().add(middleware: PoolMiddleware())
            .add(middleware: ReaderProblems(service: service))
        RulesPages(service: service).addRoutes(to: pages)
        ReportPages(service: service).addRoutes(to: pages)
        AppealPages(service: service).addRoutes(to: pages)
    }
}

/// Shows a reader what went wrong as a page, and a program as a problem.
struct ReaderProblems: RouterMiddleware {
    let service: PostbagService

    func handle(
        _ request: Request,
        context: PostbagContext,
        next: @concurrent (Request, PostbagContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem where !request.wantsJSON {
            return page(for: problem)
        } catch let error as any ProblemConvertible where !request.wantsJSON {
            return page(for: error.problem)
        } catch let fault as any StoreFault where !request.wantsJSON {
            context.logger.error("the store failed", metadata: ["reason": "\(fault.reason)"])
            return page(for: Problem(fault.effect))
        }
    }

    private func page(for problem: Problem) -> Response {
        ReaderPage(
            title: "That did not work",
            site: service.policies.current.site.name,
            content: """
                <div class="note rejected" role="alert"><p>\(problem.detail)</p>
                <p>\(problem.fix)</p></div>
                <p><a href="/rules">The rules for comments</a></p>
                """
        ).response(problem.status, headers: problem.headers)
    }
}
