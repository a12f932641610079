import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagReviewDesk

/// `/v1/review`: what a reviewer's screen elsewhere asks of the desk (`postbag review --server`).
///
/// It answers the same sheets that a screen on the desk's own machine shows; what is sealed is taken
/// out here, before it is sent.
struct ReviewController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/review/opening") { _, context in
            try await answer(context) { desk in try await desk.opening() }
        }
        router.get("/v1/review/queues") { _, context in
            try await answer(context) { desk in try await desk.queues() }
        }
        router.post("/v1/review/list") { request, context in
            let wanted = try await request.json(ListRequest.self, upTo: Self.longest)
            return try await answer(context) { desk in
                try await desk.list(wanted.filter, limit: min(max(wanted.limit, 1), 1_000))
            }
        }
        router.post("/v1/review/next") { request, context in
            let wanted = try await request.json(NextCase.self, upTo: Self.longest)
            return try await answer(context) { desk in
                NextAnswer(sheet: try await desk.next(wanted))
            }
        }
        addCases(to: router)
        addDecisions(to: router)
    }

    private func addCases(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/review/cases/{case}/open") { _, context in
            let id = context.parameters.get("case") ?? ""
            return try await answer(context) { desk in try await desk.open(id) }
        }
        router.post("/v1/review/cases/{case}/renew") { _, context in
            let id = context.parameters.get("case") ?? ""
            return try await answer(context) { desk in try await desk.renew(id) }
        }
        router.post("/v1/review/cases/{case}/release") { _, context in
            let id = context.parameters.get("case") ?? ""
            return try await act(context) { desk in try await desk.release(id) }
        }
        router.post("/v1/review/cases/{case}/pass") { _, context in
            let id = context.parameters.get("case") ?? ""
            return try await act(context) { desk in try await desk.pass(id) }
        }
        router.post("/v1/review/cases/{case}/note") { request, context in
            let id = context.parameters.get("case") ?? ""
            let wanted = try await request.json(ReviewNote.self, upTo: Self.longest)
            return try await act(context) { desk in try await desk.note(id, text: wanted.text) }
        }
        router.post("/v1/review/cases/{case}/escalate") { request, context in
            let id = context.parameters.get("case") ?? ""
            let wanted = try await request.json(ReviewEscalation.self, upTo: Self.longest)
            return try await act(context) { desk in
                try await desk.escalate(id, to: wanted.role, reason: wanted.reason)
            }
        }
    }

    private func addDecisions(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/review/decisions") { request, context in
            let order = try await request.json(DecisionOrder.self, upTo: Self.longest)
            try TextCheck.check(order.reason, "reason")
            return try await service.admission.run {
                try await answer(context) { desk in try await desk.decide(order) }
            }
        }
        router.post("/v1/review/decisions/{decision}/undo") { _, context in
            let id = context.parameters.get("decision") ?? ""
            return try await act(context) { desk in try await desk.undo(id) }
        }
    }

    private static let longest = 65_536

    /// Answers what a reviewer asks, or why not, in words for the screen.
    private func answer<Value: Encodable>(
        _ context: PostbagContext,
        _ body: (ReviewDesk) async throws -> Value
    ) async throws -> Response {
        let caller = try context.require(any: Scope.desk)
        let desk = ReviewDesk(service.desk, for: caller.reviewer, now: service.clock.now())
        do {
            return try Response(json: try await body(desk))
        } catch let problem as DeskProblem {
            return try ReviewProblem(problem).response()
        }
    }

    private func act(
        _ context: PostbagContext,
        _ body: (ReviewDesk) async throws -> Void
    ) async throws -> Response {
        try await answer(context) { desk in
            try await body(desk)
            return ReviewDone()
        }
    }
}

/// Which cases to list.
struct ListRequest: Decodable {
    var filter: PostbagReview.CaseFilter
    var limit: Int
}

/// The next case, if one waits.
struct NextAnswer: Encodable {
    var sheet: CaseSheet?
}

/// A note for colleagues.
struct ReviewNote: Decodable {
    var text: String
}

/// To whom a case goes, and why.
struct ReviewEscalation: Decodable {
    var role: String
    var reason: String
}

/// It was done.
struct ReviewDone: Encodable {
    var done = true
}

/// Why the desk did not do what a screen asked, as `application/problem+json` with the problem as the
/// screen knows it in `desk_problem`.
struct ReviewProblem: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let fix: String
    let deskProblem: DeskProblem

    enum CodingKeys: String, CodingKey {
        case type, title, status, detail, fix
        case deskProblem = "desk_problem"
    }

    init(_ problem: DeskProblem) {
        let (status, kind): (HTTPResponse.Status, String) =
            switch problem {
            case .decided: (.conflict, "decided")
            case .changed: (.conflict, "changed")
            case .claimed: (.conflict, "claimed")
            case .refused: (.unprocessableContent, "refused")
            case .unavailable: (.serviceUnavailable, "unavailable")
            }
        type = "urn:postbag:problem:\(kind)"
        title = status.reasonPhrase
        self.status = status.code
        detail = problem.explanation
        fix =
            switch problem {
            case .refused(_, let fix), .unavailable(_, let fix): fix
            case .decided, .changed, .claimed: "Look at the case again."
            }
        deskProblem = problem
    }

    func response() throws -> Response {
        var response = try Response(json: self, status: HTTPResponse.Status(code: status))
        response.headers[.contentType] = "application/problem+json"
        return response
    }
}
