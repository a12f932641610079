import Hummingbird
import PostbagDesk
import PostbagServer

/// `POST /benchmark/echo`: decodes a body and encodes it again, behind the same middleware as the
/// service's own routes and through the same JSON as all of them but the busiest.
struct EchoController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        let api = router.group().add(middleware: AccessMiddleware(service: service))
        api.post("/benchmark/echo") { request, context in
            try context.require(.cms)
            let body = try await request.json(EchoBody.self, upTo: service.settings.limits.body)
            return try Response(json: body)
        }
    }
}

/// What the benchmark sends to every route.
struct EchoBody: Codable {
    var id: String
    var text: String
    var story: String
}
