import HTTPTypes
import Hummingbird
import NIOCore
import PostbagDesk

/// `GET /v1/queue/events`: what waits, told as it changes, as server-sent events (HTML standard).
///
/// An event says how many wait in which queue and never what they are about.
struct QueueEventsController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/queue/events") { _, context in
            try context.require(any: Scope.desk + [.auditor])
            guard let events = service.watcher.subscribe() else { throw Problem.overloaded }
            return Response(
                status: .ok,
                headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    for await event in events {
                        try await writer.write(ByteBuffer(string: event))
                    }
                    try await writer.finish(nil)
                }
            )
        }
    }
}
