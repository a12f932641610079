import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/reports`: readers report comments, and ask what came of it.
struct ReportController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/reports") { request, context in
            let caller = try context.require(.readerWidget, .cms)
            let wanted = try await request.json(ReportRequest.self, upTo: 32_768)
            let draft = try draft(wanted, by: caller, request, context)
            let key = try request.idempotencyKey(of: caller)
            return try await service.admission.run {
                let receipt = try await service.desk.report(draft, idempotencyKey: key)
                return try answer(receipt)
            }
        }
        router.get("/v1/reports/{receipt}") { _, context in
            let token = context.parameters.get("receipt") ?? ""
            do {
                let outcome = try await service.desk.outcome(token: token)
                return try Response(json: ReportBody(outcome, receipt: token))
            } catch DeskError.refused {
                throw Problem.unknown
            }
        }
    }

    /// A browser's word on who reports is not believed; it is known by its address and kind alone.
    private func draft(
        _ wanted: ReportRequest,
        by caller: Caller,
        _ request: Request,
        _ context: PostbagContext
    ) throws -> ReportDraft {
        try wanted.check()
        let address = service.address(of: request, context)
        let isBelieved = caller.has(.cms)
        let account = isBelieved ? wanted.account.map { Reporter.account(CommenterID($0)) } : nil
        let device = isBelieved ? wanted.device : nil
        let browser = address + "|" + (request.headers[.userAgent] ?? "")
        let network = isBelieved ? wanted.network : CallerAddress.network(of: address)
        return ReportDraft(
            comment: CommentID(wanted.comment),
            reason: wanted.reason,
            allegedRule: wanted.rule.map { RuleID($0) },
            text: wanted.text ?? "",
            reporter: try account ?? .device(device ?? service.desk.digest(ofDevice: browser)),
            network: try network.map { try service.desk.digest(ofDevice: $0) },
            referrer: isBelieved ? wanted.referrer : nil,
            received: service.clock.now()
        )
    }

    private func answer(_ receipt: ReportReceipt) throws -> Response {
        if let moment = receipt.retryAfter {
            let seconds = service.clock.now().duration(to: moment).components.seconds + 1
            throw Problem(
                .tooManyRequests,
                "too-many",
                "There were several reports from here in a short time.",
                fix: "Wait a little; the ones before were taken.",
                headers: [.retryAfter: "\(seconds)"]
            )
        }
        let text = try receipt.report.map { try service.desk.token(for: $0) }
        return try Response(json: ReportBody(receipt, receipt: text), status: .created)
    }
}

/// A reader's report.
struct ReportRequest: Decodable {
    var comment: String
    var reason: ReportReason
    var rule: String?
    var text: String?
    var account: String?
    var device: String?
    var network: String?
    var referrer: String?

    func check() throws(Problem) {
        for (name, value) in [
            ("comment", comment), ("rule", rule), ("text", text), ("account", account),
            ("device", device), ("network", network), ("referrer", referrer),
        ] {
            guard let value else { continue }
            try TextCheck.check(value, name)
            if name != "text" { try TextCheck.check(length: value, atMost: 2_000, name) }
        }
        guard reason != .other || !(text ?? "").isEmpty else {
            throw Problem(
                .unprocessableContent,
                "invalid",
                "A report for another reason says which.",
                fix: "Send `text` in the reader's own words."
            )
        }
    }
}

/// What a reporter is told, as `postbag.report/1`.
struct ReportBody: Encodable {
    var schema = "postbag.report/1"
    /// What the outcome is asked for with; nobody else can guess it.
    var receipt: String?
    var answer: String?
    var message: String?

    init(_ receipt: ReportReceipt, receipt text: String?) {
        self.receipt = text
        answer = receipt.message?.rawValue
        message = receipt.message?.text
    }
}
