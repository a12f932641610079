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
                return try Response(json: ScreeningAnswer(screening, of: comment.id))
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
                var answers: [ScreeningAnswer] = []
                for comment in comments {
                    let now = service.clock.now()
                    let screening = try await service.desk.screen(comment, now: now)
                    answers.append(ScreeningAnswer(screening, of: comment.id))
                }
                return try Response(json: ["results": answers])
            }
        }
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
struct ScreeningAnswer: Encodable {
    let id: String
    let screening: Screening

    init(_ screening: Screening, of id: String) {
        self.id = id
        self.screening = screening
    }

    enum CodingKeys: String, CodingKey {
        case schema, id, recommendation, rules, queue, urgent, message, scores, findings, policy
        case engine
        case couldNotAssess = "could_not_assess"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("postbag.screening/1", forKey: .schema)
        try container.encode(id, forKey: .id)
        try container.encode(screening.recommendation.rawValue, forKey: .recommendation)
        try container.encode(screening.rules.map(\.rawValue), forKey: .rules)
        try container.encode(screening.queue, forKey: .queue)
        try container.encode(screening.isUrgent, forKey: .urgent)
        try container.encode(screening.message, forKey: .message)
        try container.encode(screening.scores, forKey: .scores)
        try container.encode(screening.findings.map(FindingBody.init), forKey: .findings)
        try container.encode(screening.policyRevision, forKey: .policy)
        try container.encode(screening.engineVersion, forKey: .engine)
        try container.encode(screening.couldNotAssess, forKey: .couldNotAssess)
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
