import HTTPTypes
import Hummingbird
import Postbag
import PostbagCore
import PostbagDesk

/// `/v1/comments`: a site hands comments in, changes them and asks how they stand.
struct CommentController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/comments") { request, context in
            let caller = try context.require(.cms)
            let wanted = try await request.json(SubmitRequest.self, upTo: service.limits.body)
            let submission = Submission(
                comment: try wanted.comment(),
                idempotencyKey: try request.idempotencyKey(of: caller),
                network: wanted.network
            )
            return try await service.admission.run {
                let receipt = try await service.desk.submit(submission, now: service.clock.now())
                return try await answer(receipt, taken: .created)
            }
        }
        router.put("/v1/comments/{comment}") { request, context in
            try context.require(.cms)
            let id = try context.name("comment", CommentID.self)
            let wanted = try await request.json(EditRequest.self, upTo: service.limits.body)
            return try await service.admission.run {
                let receipt = try await service.desk.edit(
                    id,
                    text: wanted.text,
                    by: CommenterID(wanted.author),
                    now: service.clock.now()
                )
                return try await answer(receipt, taken: .ok)
            }
        }
        router.get("/v1/comments/{comment}") { _, context in
            try context.require(.cms, .reviewer, .senior, .lawyer, .editor, .auditor)
            let id = try context.name("comment", CommentID.self)
            let record = try await service.desk.comment(id)
            return try Response(
                json: CommentStatus(record),
                headers: [.eTag: "\"\(record.version)\""]
            )
        }
    }

    private func answer(
        _ receipt: SubmitReceipt,
        taken status: HTTPResponse.Status
    ) async throws -> Response {
        var body = ReceiptBody(receipt)
        if let decision = receipt.decision {
            body.appealToken = try? await service.desk.appealToken(
                against: .decision(decision),
                for: .author
            )
        }
        return Response(written: body, status: receipt.refusal == nil ? status : .ok)
    }
}

/// A comment that a site hands in.
struct SubmitRequest: Decodable {
    var id: String
    var text: String
    var story: String
    var author: AuthorBody?
    var parentID: String?
    var createdAt: Double?
    var network: String?

    enum CodingKeys: String, CodingKey {
        case id, text, story, author
        case parentID = "parent_id"
        case createdAt = "created_at"
        case network
    }

    func comment() throws(Problem) -> Comment {
        for (name, text) in [
            ("id", id), ("text", text), ("story", story), ("author.id", author?.id ?? ""),
            ("author.name", author?.name ?? ""), ("parent_id", parentID ?? ""),
        ] {
            try TextCheck.check(text, name)
        }
        try TextCheck.check(length: author?.name ?? "", atMost: 200, "author.name")
        try TextCheck.check(length: author?.id ?? "", atMost: 200, "author.id")
        return Comment(
            id: id,
            text: text,
            author: author.map { Author(id: $0.id, name: $0.name ?? "") },
            parentID: parentID,
            storyID: story,
            createdAt: createdAt
        )
    }
}

/// Another text for a comment, from its author.
struct EditRequest: Decodable {
    var text: String
    var author: String
}

/// What came of a comment, as `postbag.receipt/1`; what does not apply is left out.
struct ReceiptBody: JSONAnswer {
    var comment: CommentID
    var state: CommentState?
    var taken: Bool
    var refusal: String?
    var retryAfter: Instant?
    var revision: Int
    var rules: [String]
    var message: String?
    var reviewCase: CaseID?
    var decision: DecisionID?
    var appealToken: String?

    init(_ receipt: SubmitReceipt) {
        comment = receipt.comment
        state = receipt.state
        taken = receipt.refusal == nil
        revision = receipt.revision
        rules = receipt.rules.map(\.rawValue)
        message = receipt.message
        reviewCase = receipt.reviewCase
        decision = receipt.decision
        refusal = receipt.refusal?.word
        if case .tooMany(let moment) = receipt.refusal { retryAfter = moment }
        if case .suspended(let until, _) = receipt.refusal { retryAfter = until }
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        if let appealToken { json.member("appeal_token", appealToken) }
        if let reviewCase { json.member("case", Int(reviewCase.rawValue)) }
        json.member("comment", comment.rawValue)
        if let decision { json.member("decision", Int(decision.rawValue)) }
        if let message { json.member("message", message) }
        if let refusal { json.member("refusal", refusal) }
        if let retryAfter { json.member("retry_after", retryAfter) }
        json.member("revision", revision)
        json.member("rules", rules)
        json.member("schema", "postbag.receipt/1")
        if let state { json.member("state", state.rawValue) }
        json.member("taken", taken)
        json.endObject()
    }
}

extension SubmitRefusal {
    /// The word that a program goes by.
    var word: String {
        switch self {
        case .storyClosed: "story-closed"
        case .suspended: "suspended"
        case .tooMany: "too-many"
        case .repeats: "repeats"
        case .cannotEdit: "cannot-edit"
        case .editRejected: "edit-rejected"
        }
    }
}

/// How a comment stands, as `postbag.comment/1`; without its words.
struct CommentStatus: Encodable {
    var schema = "postbag.comment/1"
    var comment: CommentID
    var story: StoryID?
    var state: CommentState
    var live: Bool
    var revision: Int
    var rules: [String]
    var message: String?
    var created: Instant
    var changed: Instant
    var policy: String
    var version: Int

    init(_ record: CommentRecord) {
        comment = record.id
        story = record.story
        state = record.state
        live = record.isLive
        revision = record.revision
        rules = record.isSealed ? [] : record.rules.map(\.rawValue)
        message = record.isLive ? nil : record.screening?.message
        created = record.created
        changed = record.changed
        policy = record.policyRevision
        version = record.version
    }
}
