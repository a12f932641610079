import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `/v1/stories`: the register of stories, and what readers may do under each.
struct StoryController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/stories") { request, context in
            try context.require(any: Scope.desk + [.cms, .auditor])
            let limit = Int(try request.number("limit", in: 1...500, or: 100))
            let records = try await service.desk.store.read { try $0.stories(limit: limit) }
            return try Response(json: Page(items: records.map { StoryBody($0) }, next: nil))
        }
        router.get("/v1/stories/{story}") { _, context in
            try context.require(any: Scope.desk + [.cms, .auditor])
            let record = try await service.desk.story(try context.name("story", StoryID.self))
            return try answer(record)
        }
        router.put("/v1/stories/{story}") { request, context in
            let caller = try context.require(.cms, .senior, .lawyer, .editor)
            let id = try context.name("story", StoryID.self)
            let story = try await request.story(upTo: service.limits.body)
            guard story.id == id.rawValue else {
                throw Problem(
                    .unprocessableContent,
                    "invalid",
                    "The story's id is not the one in the path.",
                    fix: "Send the same id in both places."
                )
            }
            let views = try request.number("views_per_hour", in: 0...100_000_000, or: -1)
            let record = try await service.desk.put(
                story,
                viewsPerHour: views < 0 ? nil : Int(views),
                by: ReviewerID(caller.name),
                now: service.clock.now()
            )
            return try answer(record)
        }
        router.put("/v1/stories/{story}/mode") { request, context in
            let caller = try context.require(any: Scope.desk)
            let wanted = try await request.json(ModeRequest.self, upTo: 32_768)
            let record = try await service.desk.setMode(
                of: try context.name("story", StoryID.self),
                to: wanted.mode,
                reason: wanted.reason,
                by: caller.reviewer,
                confirmedBy: try await service.second(in: request)?.reviewer,
                now: service.clock.now()
            )
            return try answer(record)
        }
    }

    private func answer(_ record: StoryRecord) throws -> Response {
        try Response(json: StoryBody(record), headers: [.eTag: "\"\(record.version)\""])
    }
}

/// What readers may do under a story from now on.
struct ModeRequest: Decodable {
    var mode: StoryMode
    var reason: String
}
