import HTTPTypes
import Hummingbird
import NIOCore
import PostbagCore
import PostbagDesk

/// `/v1/audit`: the evidence, as lines of JSON that another program can verify.
struct AuditController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/audit") { request, context in
            try context.require(.auditor, .editor, .lawyer)
            let after = try request.number("after", in: 0...Int64.max, or: 0)
            return export(after: after)
        }
        router.get("/v1/audit/head") { _, context in
            try context.require(.auditor, .editor, .lawyer)
            let head = try await service.desk.store.read { try $0.auditHead() }
            return try Response(
                json: HeadBody(sequence: head.sequence, hash: head.hash.description)
            )
        }
    }

    /// Read in parts while it is sent, so that an audit of any length fits.
    private func export(after start: Int64) -> Response {
        let desk = service.desk
        return Response(
            status: .ok,
            headers: [.contentType: "application/x-ndjson"],
            body: ResponseBody { writer in
                var reached = start
                while true {
                    let place = reached
                    let entries = try await desk.store.read {
                        try $0.auditEntries(after: place, limit: 500)
                    }
                    guard let last = entries.last, last.sequence > place else { break }
                    let lines = entries.map { AuditExport.line($0) + "\n" }.joined()
                    try await writer.write(ByteBuffer(string: lines))
                    reached = last.sequence
                }
                try await writer.finish(nil)
            }
        )
    }
}

/// The end of the audit's chain, to be noted down elsewhere.
struct HeadBody: Encodable {
    var schema = "postbag.audit-head/1"
    var sequence: Int64
    var hash: String
}
