import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/appeals`: whoever has the link from a message appeals with it, without an account.
struct AppealController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        addReaders(to: router)
        addReviewers(to: router)
    }

    private func addReaders(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/appeals") { request, context in
            try service.limit(strangerFrom: request, context)
            let wanted = try await request.json(AppealRequest.self, upTo: service.limits.body)
            try TextCheck.check(wanted.text, "text")
            try TextCheck.check(wanted.editedText ?? "", "edited_text")
            let appeal = try await service.desk.appeal(
                token: wanted.token,
                text: wanted.text,
                editedText: wanted.editedText,
                now: service.clock.now()
            )
            return try Response(json: AppealReceipt(appeal), status: .created)
        }
        router.post("/v1/appeals/answer") { request, context in
            try service.limit(strangerFrom: request, context)
            let wanted = try await request.json(AppealRequest.self, upTo: service.limits.body)
            try TextCheck.check(wanted.text, "text")
            let appeal = try await service.desk.answer(
                token: wanted.token,
                text: wanted.text,
                now: service.clock.now()
            )
            return try Response(json: AppealReceipt(appeal))
        }
        router.post("/v1/appeals/token") { request, context in
            try context.require(.cms)
            let wanted = try await request.json(AppealTokenRequest.self, upTo: 4_096)
            let token = try await service.desk.appealToken(
                against: try wanted.subject(),
                for: wanted.party
            )
            return try Response(json: ["token": token], status: .created)
        }
    }

    private func addReviewers(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/appeals/{appeal}/ask") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(QuestionRequest.self, upTo: 32_768)
            let appeal = try await service.desk.ask(
                wanted.question,
                about: try context.number("appeal", AppealID.self),
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(json: AppealBody(appeal))
        }
        router.post("/v1/appeals/{appeal}/restore") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(UpholdRequest.self, upTo: 32_768)
            let appeal = try await service.desk.restore(
                try context.number("appeal", AppealID.self),
                reason: wanted.reason,
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(json: AppealBody(appeal))
        }
        router.post("/v1/appeals/{appeal}/uphold") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(UpholdRequest.self, upTo: 32_768)
            let appeal = try await service.desk.uphold(
                try context.number("appeal", AppealID.self),
                reason: wanted.reason,
                rule: wanted.rule.map { RuleID($0) },
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(json: AppealBody(appeal))
        }
    }
}

/// An appeal, or the answer to a question about one.
struct AppealRequest: Decodable {
    var token: String
    var text: String
    var editedText: String?

    enum CodingKeys: String, CodingKey {
        case token, text
        case editedText = "edited_text"
    }
}

/// Whose right to appeal a site asks for, to put it in a message.
struct AppealTokenRequest: Decodable {
    var decision: DecisionID?
    var sanction: SanctionID?
    var party: AppealParty

    func subject() throws(Problem) -> AppealSubject {
        switch (decision, sanction) {
        case (let id?, nil): return .decision(id)
        case (nil, let id?): return .sanction(id)
        default:
            throw Problem(
                .unprocessableContent,
                "invalid",
                "An appeal is against one decision or one sanction.",
                fix: "Send either `decision` or `sanction`."
            )
        }
    }
}

struct QuestionRequest: Decodable {
    var question: String
}

struct UpholdRequest: Decodable {
    var reason: String
    var rule: String?
}

/// What an appellant is told.
struct AppealReceipt: Encodable {
    var schema = "postbag.appeal-receipt/1"
    var state: String
    var message: String

    init(_ appeal: Appeal) {
        state = "received"
        message = AppealMessage.received.text
    }
}

/// An appeal as `postbag.appeal/1`, for the desk.
struct AppealBody: Encodable {
    var schema = "postbag.appeal/1"
    var appeal: AppealID
    var subject: String
    var party: String
    var state: String
    var received: Instant
    var automatic: Bool
    var sealed: Bool
    var rules: [String]

    init(_ record: Appeal) {
        appeal = record.id
        subject = record.subject.key
        party = record.party.rawValue
        state = record.state.rawValue
        received = record.received
        automatic = record.wasAutomatic
        sealed = record.isSealed
        rules = record.isSealed ? [] : record.rules.map(\.rawValue)
    }
}
