import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// Decisions about cases and comments, and taking them back.
///
/// A decision says in `If-Match` which version it is about, so that nobody decides on what they have
/// not seen.
struct DecisionController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/cases/{case}/decide") { request, context in
            let caller = try context.require(any: Scope.desk)
            let id = try context.number("case", CaseID.self)
            let choice = try await choice(in: request)
            return try await service.admission.run {
                let outcome = try await service.desk.decide(
                    id,
                    choice,
                    by: caller.reviewer,
                    now: service.clock.now()
                )
                return try Response(json: OutcomeBody(outcome))
            }
        }
        router.post("/v1/comments/{comment}/decide") { request, context in
            let caller = try context.require(any: Scope.desk)
            let id = try context.name("comment", CommentID.self)
            let choice = try await choice(in: request)
            return try await service.admission.run {
                let outcome = try await service.desk.decide(
                    id,
                    choice,
                    by: caller.reviewer,
                    now: service.clock.now()
                )
                return try Response(json: OutcomeBody(outcome))
            }
        }
        router.post("/v1/decisions/{decision}/undo") { _, context in
            let caller = try context.require(any: Scope.desk)
            let reopened = try await service.desk.undo(
                try context.number("decision", DecisionID.self),
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(
                json: CaseBody(reviewCase: reopened),
                headers: [.eTag: "\"\(reopened.version)\""]
            )
        }
    }

    private func choice(in request: Request) async throws -> CaseChoice {
        let version = try request.version()
        let wanted = try await request.json(DecideRequest.self, upTo: 32_768)
        try TextCheck.check(wanted.reason ?? "", "reason")
        return CaseChoice(
            wanted.action,
            rules: (wanted.rules ?? []).map { RuleID($0) },
            reason: wanted.reason ?? "",
            version: version
        )
    }
}

/// What a reviewer chooses.
struct DecideRequest: Decodable {
    var action: DecisionAction
    var rules: [String]?
    var reason: String?
}
