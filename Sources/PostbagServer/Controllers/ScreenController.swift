import Hummingbird
import Postbag
import PostbagCore
import PostbagDesk

/// `POST /v1/screen`: what the policy makes of a comment, without storing anything.
struct ScreenController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/screen") { request, context in
            try context.require(.cms)
            let wanted = try await request.json(
                ScreenRequest.self,
                upTo: service.settings.limits.body
            )
            let comment = try wanted.comment()
            return try await service.admission.run {
                let screening = try await service.desk.screen(comment, now: service.clock.now())
                return Response(written: ScreeningAnswer(screening: screening, id: comment.id))
            }
        }
        router.post("/v1/screen/batch") { request, context in
            try context.require(.cms)
            let wanted = try await request.json(
                BatchRequest.self,
                upTo: service.settings.limits.batchBody
            )
            let most = service.settings.limits.batch
            try wanted.check(most: most)
            let comments = try wanted.comments.map { try $0.comment() }
            return try await service.admission.run {
                // Five hundred comments are too much for an event loop that others wait for.
                let results = try await withTaskExecutorPreference(globalConcurrentExecutor) {
                    try await answers(to: comments)
                }
                return Response(written: BatchAnswer(results: results))
            }
        }
    }

    private func answers(to comments: [Comment]) async throws -> [ScreeningAnswer] {
        var answers: [ScreeningAnswer] = []
        for comment in comments {
            let now = service.clock.now()
            let screening = try await service.desk.screen(comment, now: now)
            answers.append(ScreeningAnswer(screening: screening, id: comment.id))
        }
        return answers
    }
}

/// A comment to be screened.
struct ScreenRequest: Decodable {
    var id: String?
    var text: String
    var author: AuthorBody?
    var parentID: String?
    var story: String?

    enum CodingKeys: String, CodingKey {
        case id, text, author
        case parentID = "parent_id"
        case story
    }

    func comment() throws(Problem) -> Comment {
        try TextCheck.check(text, "text")
        return Comment(
            id: id ?? "",
            text: text,
            author: author.map { Author(id: $0.id, name: $0.name ?? "") },
            parentID: parentID,
            storyID: story
        )
    }
}

/// Several comments to be screened.
struct BatchRequest: Decodable {
    var comments: [ScreenRequest]

    func check(most: Int) throws(Problem) {
        guard comments.count <= most else {
            throw Problem(
                .unprocessableContent,
                "invalid",
                "A batch holds at most \(most) comments.",
                fix: "Send several batches."
            )
        }
    }
}

/// The person who wrote a comment, as a site sends it.
struct AuthorBody: Codable {
    var id: String?
    var name: String?
}

/// A screening as `postbag.screening/1`, the shape of `postbag screen --format json`.
struct ScreeningAnswer: JSONAnswer {
    let screening: Screening
    let id: String

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("could_not_assess", screening.couldNotAssess)
        json.member("engine", screening.engineVersion)
        json.objects("findings", screening.findings) { finding, json in
            Self.write(finding, to: &json)
        }
        json.member("id", id)
        json.member("message", screening.message)
        json.member("policy", screening.policyRevision)
        json.member("queue", screening.queue)
        json.member("recommendation", screening.recommendation.rawValue)
        json.key("rules")
        json.beginArray()
        for rule in screening.rules { json.string(rule.rawValue) }
        json.endArray()
        json.member("schema", "postbag.screening/1")
        json.key("scores")
        json.beginObject()
        for score in screening.scores {
            json.key(score.label)
            json.probability(score.probability)
        }
        json.endObject()
        json.member("urgent", screening.isUrgent)
        json.endObject()
    }

    private static func write(_ finding: Finding, to json: inout JSONWriter) {
        json.member("filter", finding.filter)
        json.member("recommendation", finding.recommendation.rawValue)
        json.member("rule", finding.rule.rawValue)
        json.member("score", finding.score)
        json.member("sealed", finding.isSealed)
        json.objects("spans", finding.spans) { span, json in
            json.member("end", span.upperBound)
            json.member("start", span.lowerBound)
        }
        json.key("survived")
        json.beginArray()
        for disguise in finding.survived { json.string(disguise.rawValue) }
        json.endArray()
    }
}

/// The screenings of a batch, in its order.
struct BatchAnswer: JSONAnswer {
    let results: [ScreeningAnswer]

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("results")
        json.beginArray()
        for result in results { result.write(to: &json) }
        json.endArray()
        json.endObject()
    }
}

/// What a filter saw, and where; never the words.
struct FindingBody: Encodable {
    struct Span: Encodable {
        var start: Int
        var end: Int
    }

    var rule: String
    var filter: String
    var score: Int
    var recommendation: String
    var spans: [Span]
    var survived: [String]
    var sealed: Bool

    init(_ finding: Finding) {
        rule = finding.rule.rawValue
        filter = finding.filter
        score = finding.score
        recommendation = finding.recommendation.rawValue
        spans = finding.spans.map { Span(start: $0.lowerBound, end: $0.upperBound) }
        survived = finding.survived.map(\.rawValue)
        sealed = finding.isSealed
    }
}
