import HTTPTypes
import Hummingbird
import NIOCore
import PostbagDesk

/// `GET /metrics`: how the service does, in the text format that Prometheus reads.
struct MetricsController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/metrics") { _, context in
            try context.require(.auditor, .editor)
            let text = try await service.metrics.report(for: service)
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text))
            )
        }
    }
}
