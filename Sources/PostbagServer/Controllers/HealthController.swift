import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PostbagDesk

/// Tells whoever runs the service whether it lives and whether it can work.
struct HealthController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/health/live") { _, _ in Self.answer(.ok, "live") }
        router.get("/health/ready") { _, _ in await ready() }
    }

    /// Ready means that the store answers and there is room at the door.
    private func ready() async -> Response {
        guard !service.admission.isFull else {
            return Self.answer(.serviceUnavailable, "overloaded")
        }
        do {
            _ = try await service.desk.store.read { try $0.registerVersion() }
            return Self.answer(.ok, "ready")
        } catch {
            return Self.answer(.serviceUnavailable, "the store does not answer")
        }
    }

    private static func answer(_ status: HTTPResponse.Status, _ word: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"status\":\"\(word)\"}"))
        )
    }
}
