import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/queue` and `/v1/cases`: what waits for people, and who looks at it.
struct QueueController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/queue") { _, context in
            try context.require(any: Scope.desk + [.auditor])
            return try Response(json: BacklogBody(try await service.desk.backlog()))
        }
        router.post("/v1/queue/next") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(NextRequest.self, upTo: 4_096)
            let next = try await service.desk.claim(
                next: wanted.queues ?? [],
                for: caller.reviewer,
                now: service.clock.now()
            )
            guard let next else { return Response(status: .noContent) }
            return try answer(next)
        }
        router.get("/v1/cases") { request, context in
            let caller = try context.require(any: Scope.desk + [.auditor])
            return try Response(json: try await list(request, for: caller))
        }
        router.get("/v1/cases/{case}") { _, context in
            let caller = try context.require(any: Scope.desk + [.auditor])
            let id = try context.number("case", CaseID.self)
            let view = try await service.desk.view(
                id,
                for: caller.reviewer,
                now: service.clock.now()
            )
            return try Response(
                json: CaseViewBody(view, seesSealed: caller.maySeeSealed),
                headers: [.eTag: "\"\(view.reviewCase.version)\""]
            )
        }
        addClaims(to: router)
        addNotes(to: router)
    }

    private func addClaims(to router: any RouterMethods<PostbagContext>) {
        act("claim", on: router) { id, reviewer, now in
            try await service.desk.claim(id, for: reviewer, now: now)
        }
        act("renew", on: router) { id, reviewer, now in
            try await service.desk.renew(id, for: reviewer, now: now)
        }
        act("release", on: router) { id, reviewer, now in
            try await service.desk.release(id, by: reviewer, now: now)
        }
        act("pass", on: router) { id, reviewer, now in
            try await service.desk.pass(id, by: reviewer, now: now)
        }
    }

    private func act(
        _ word: String,
        on router: any RouterMethods<PostbagContext>,
        _ body: @escaping @Sendable (CaseID, Reviewer, Instant) async throws -> ReviewCase
    ) {
        router.post("/v1/cases/{case}/\(word)") { _, context in
            let caller = try context.require(any: Scope.desk)
            let id = try context.number("case", CaseID.self)
            return try answer(try await body(id, caller.reviewer, service.clock.now()))
        }
    }

    private func addNotes(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/cases/{case}/escalate") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(EscalateRequest.self, upTo: 32_768)
            return try answer(
                try await service.desk.escalate(
                    try context.number("case", CaseID.self),
                    to: wanted.to,
                    note: wanted.note ?? "",
                    by: caller.reviewer,
                    now: service.clock.now()
                )
            )
        }
        router.post("/v1/cases/{case}/ask") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(AskRequest.self, upTo: 32_768)
            return try answer(
                try await service.desk.ask(
                    ReviewerID(wanted.colleague),
                    about: try context.number("case", CaseID.self),
                    note: wanted.note ?? "",
                    by: caller.reviewer,
                    now: service.clock.now()
                )
            )
        }
        router.post("/v1/cases/{case}/notes") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(NoteRequest.self, upTo: 32_768)
            try await service.desk.note(
                wanted.text,
                on: try context.number("case", CaseID.self),
                by: caller.reviewer,
                now: service.clock.now()
            )
            return Response(status: .noContent)
        }
    }

    private func list(_ request: Request, for caller: Caller) async throws -> Page<CaseBody> {
        let limit = Int(try request.number("limit", in: 1...200, or: 50))
        let queue = try request.word("queue", Queue.self)
        let cases = try await service.desk.cases(
            CaseFilter(
                queues: queue.map { [$0] } ?? Queue.allCases,
                state: try request.word("state", ReviewCase.State.self) ?? .open,
                story: try request.text("story").map { StoryID($0) },
                author: try request.text("author").map { CommenterID($0) },
                rule: try request.text("rule").map { RuleID($0) },
                limit: limit,
                after: try Cursor.place(in: request)
            )
        )
        let shown = cases.filter { caller.maySeeSealed || !$0.isSealed }
        return Page(
            items: shown.map { CaseBody(reviewCase: $0) },
            next: cases.count < limit ? nil : cases.last.map { Cursor.text(for: $0.place) }
        )
    }

    private func answer(_ reviewCase: ReviewCase) throws -> Response {
        try Response(
            json: CaseBody(reviewCase: reviewCase),
            headers: [.eTag: "\"\(reviewCase.version)\""]
        )
    }
}

/// Which queues the next case may come from.
struct NextRequest: Decodable {
    var queues: [Queue]?
}

struct EscalateRequest: Decodable {
    var to: Role
    var note: String?
}

struct AskRequest: Decodable {
    var colleague: String
    var note: String?
}

struct NoteRequest: Decodable {
    var text: String
}

/// What waits in each queue, as `postbag.queues/1`.
struct BacklogBody: Encodable {
    struct Row: Encodable {
        var queue: Queue
        var waiting: Int
        var oldest: Instant?
        var nextDue: Instant?

        enum CodingKeys: String, CodingKey {
            case queue, waiting, oldest
            case nextDue = "next_due"
        }
    }

    var schema = "postbag.queues/1"
    var queues: [Row]

    init(_ backlog: [QueueBacklog]) {
        queues = backlog.sorted { $0.queue < $1.queue }.map { row in
            Row(queue: row.queue, waiting: row.count, oldest: row.oldest, nextDue: row.nextDue)
        }
    }
}
