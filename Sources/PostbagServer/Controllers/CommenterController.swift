import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/commenters` and `/v1/sanctions`: people who comment, and what is held against them.
struct CommenterController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/commenters/{commenter}") { _, context in
            try context.require(any: Scope.desk + [.cms, .auditor])
            let view = try await service.desk.commenter(
                try context.name("commenter", CommenterID.self),
                now: service.clock.now()
            )
            return try Response(json: CommenterBody(view))
        }
        router.post("/v1/commenters/{commenter}/sanctions") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(SanctionRequest.self, upTo: 32_768)
            let sanction = try await service.desk.sanction(
                try context.name("commenter", CommenterID.self),
                wanted.kind,
                lasts: try wanted.lasts(),
                reason: wanted.reason,
                rules: (wanted.rules ?? []).map { RuleID($0) },
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(json: SanctionBody(sanction), status: .created)
        }
        router.post("/v1/sanctions/{sanction}/confirm") { _, context in
            let caller = try context.require(any: Scope.desk)
            let id = try context.number("sanction", SanctionID.self)
            let now = service.clock.now()
            let sanction = try await service.desk.confirm(id, by: caller.reviewer, now: now)
            return try Response(json: SanctionBody(sanction))
        }
        router.post("/v1/sanctions/{sanction}/decline") { _, context in
            let caller = try context.require(any: Scope.desk)
            let id = try context.number("sanction", SanctionID.self)
            let now = service.clock.now()
            let sanction = try await service.desk.decline(id, by: caller.reviewer, now: now)
            return try Response(json: SanctionBody(sanction))
        }
        router.post("/v1/sanctions/{sanction}/lift") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(ReasonRequest.self, upTo: 32_768)
            let sanction = try await service.desk.lift(
                try context.number("sanction", SanctionID.self),
                reason: wanted.reason,
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(json: SanctionBody(sanction))
        }
    }
}

/// A sanction that a reviewer gives.
struct SanctionRequest: Decodable {
    var kind: SanctionKind
    var reason: String
    var rules: [String]?
    var days: Int?

    func lasts() throws(Problem) -> Duration? {
        guard let days else { return nil }
        guard (1...3_650).contains(days) else {
            throw Problem(
                .unprocessableContent,
                "invalid",
                "A sanction lasts from 1 to 3,650 days.",
                fix: "Send fewer `days`, or none for the usual time."
            )
        }
        return .days(days)
    }
}

struct ReasonRequest: Decodable {
    var reason: String
}

/// A sanction as `postbag.sanction/1`.
struct SanctionBody: Encodable {
    var schema = "postbag.sanction/1"
    var sanction: SanctionID
    var commenter: CommenterID
    var kind: SanctionKind
    var state: SanctionState
    var reason: String
    var rules: [String]
    var begins: Instant
    var ends: Instant

    init(_ record: Sanction) {
        sanction = record.id
        commenter = record.commenter
        kind = record.kind
        state = record.state
        reason = record.reason
        rules = record.rules.map(\.rawValue)
        begins = record.begins
        ends = record.ends
    }
}

/// A commenter's standing as `postbag.commenter/1`.
struct CommenterBody: Encodable {
    struct StrikeBody: Encodable {
        var rule: String
        var weight: Double
        var given: Instant
        var expires: Instant
    }

    struct Written: Encodable {
        var comment: CommentID
        var state: CommentState
        var created: Instant
    }

    var schema = "postbag.commenter/1"
    var commenter: CommenterID
    var firstSeen: Instant
    var approvals: Int
    var restriction: Standing.Restriction
    var strikeWeight: Double
    var strikes: [StrikeBody]
    var sanctions: [SanctionBody]
    var comments: [Written]

    enum CodingKeys: String, CodingKey {
        case schema, commenter
        case firstSeen = "first_seen"
        case approvals, restriction
        case strikeWeight = "strike_weight"
        case strikes, sanctions, comments
    }

    init(_ view: CommenterView) {
        commenter = view.record.id
        firstSeen = view.record.firstSeen
        approvals = view.record.approvals
        restriction = view.standing.restriction
        strikeWeight = view.standing.weight
        strikes = view.standing.strikes.map { strike in
            StrikeBody(
                rule: strike.rule.rawValue,
                weight: strike.weight,
                given: strike.given,
                expires: strike.expires
            )
        }
        sanctions = view.sanctions.map { SanctionBody($0) }
        comments = view.comments.map { comment in
            Written(comment: comment.id, state: comment.state, created: comment.created)
        }
    }
}
