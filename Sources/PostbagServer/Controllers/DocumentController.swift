import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /v1/openapi.json`: the description of everything that the service answers.
struct DocumentController: Controller {
    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/openapi.json") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json", .cacheControl: "max-age=300"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Self.document.get()))
            )
        }
    }

    private static let document = Result { try OpenAPIDocument.json() }
}
