import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// The report button's other side: `GET` and `POST /report`, and `GET /report/TOKEN`.
///
/// Readers need no account. The form carries a key with the scope `reader-widget`, which can do
/// nothing else and can be revoked. Who reports is known by a keyed digest of the address and the
/// browser, never by either.
struct ReportPages: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/report") { request, _ in
            let query = request.uri.queryParameters
            return form(
                comment: query["comment"].map(String.init) ?? "",
                key: query["key"].map(String.init) ?? ""
            ).response()
        }
        router.post("/report") { request, context in try await receive(request, context) }
        router.get("/report/{token}") { request, context in
            let token = try context.parameters.require("token")
            try service.limit(strangerFrom: request, context)
            return try await tell(token, request)
        }
    }

    private var site: String { service.policies.current.site.name }

    private func receive(_ request: Request, _ context: PostbagContext) async throws -> Response {
        let form = try await request.form()
        try await checkKey(form["key"], request, context)
        guard let comment = form["comment"], !comment.isEmpty, comment.utf8.count <= 200 else {
            throw Problem.missing("comment")
        }
        guard let reason = form["reason"].flatMap(ReportReason.init(rawValue:)) else {
            throw Problem.missing("reason")
        }
        let text = form["text"] ?? ""
        guard reason != .other || text.contains(where: { !$0.isWhitespace }) else {
            throw Problem.missing("text")
        }
        let address = service.address(of: request, context)
        let agent = request.headers[.userAgent] ?? ""
        let draft = ReportDraft(
            comment: CommentID(comment),
            reason: reason,
            text: text,
            reporter: .device(try service.desk.digest(ofDevice: "\(address)|\(agent)")),
            network: try service.desk.digest(ofDevice: "network \(address)"),
            referrer: Self.foreignReferrer(of: request),
            received: service.clock.now()
        )
        let receipt = try await service.admission.run { try await service.desk.report(draft) }
        return try answer(receipt, request)
    }

    private func checkKey(
        _ key: String?,
        _ request: Request,
        _ context: PostbagContext
    ) async throws {
        guard let caller = try await service.caller(for: key, in: request, context) else {
            throw Problem.unauthenticated
        }
        guard caller.has(.readerWidget) else { throw Problem.lacksScope([.readerWidget]) }
        context.notes.caller = caller.id
    }

    private func answer(_ receipt: ReportReceipt, _ request: Request) throws -> Response {
        guard let id = receipt.report, let message = receipt.message else {
            throw Problem(
                .tooManyRequests,
                "too-many-reports",
                "You have sent many reports in a short time.",
                fix: "Wait a while, then report again.",
                headers: [.retryAfter: "600"]
            )
        }
        let token = try service.desk.token(for: id)
        guard !request.wantsJSON else {
            return try Response(
                json: ReportAnswer(state: message, token: token),
                status: .created
            )
        }
        return ReaderPage(
            title: "Thank you",
            site: site,
            content: """
                <div class="note" role="status"><p>\(message.text)</p></div>
                <p><a href="/report/\(token)">See what comes of your report</a>. Keep the link if you
                want to look again.</p>
                """
        ).response(.created)
    }

    private func tell(_ token: String, _ request: Request) async throws -> Response {
        let receipt = try await service.desk.outcome(token: token)
        let message = receipt.message ?? .received
        let appeal = try await service.desk.appealToken(forReport: token)
        guard !request.wantsJSON else {
            return try Response(json: ReportAnswer(state: message, token: token, appeal: appeal))
        }
        let link: HTML? = appeal.map { "<p><a href=\"/appeal/\($0)\">Ask for another look</a></p>" }
        return ReaderPage(
            title: "Your report",
            site: site,
            content: """
                <div class="note" role="status"><p>\(message.text)</p></div>
                \(link)
                <p><a href="/rules">The rules for comments</a></p>
                """
        ).response()
    }

    /// The form for browsers without JavaScript that follow a link.
    private func form(comment: String, key: String) -> ReaderPage {
        let reasons = HTML(
            ReportReason.allCases.map { reason -> HTML in
                "<option value=\"\(reason.rawValue)\">\(reason.words)</option>"
            }
        )
        return ReaderPage(
            title: "Report a comment",
            site: site,
            content: """
                <form method="post" action="/report">
                <input type="hidden" name="comment" value="\(comment)">
                <input type="hidden" name="key" value="\(key)">
                <label for="reason">What is wrong with it?</label>
                <select id="reason" name="reason" required>
                <option value="">Choose</option>
                \(reasons)
                </select>
                <label for="text">Anything we should know? (needed for “Something else”)</label>
                <textarea id="text" name="text" rows="3" maxlength="1000"></textarea>
                <button>Send report</button>
                </form>
                """
        )
    }

    /// The page elsewhere that the reader came from, by which calls to report are noticed.
    private static func foreignReferrer(of request: Request) -> String? {
        guard let origin = request.headers[.origin], origin != "null",
            let host = request.head.authority, !origin.hasSuffix("://\(host)"),
            origin.utf8.count <= 200
        else { return nil }
        return origin
    }
}

/// What a reporter is told, for programs.
struct ReportAnswer: Encodable {
    var state: String
    var message: String
    var receipt: String
    var appeal: String?

    init(state: ReporterMessage, token: String, appeal: String? = nil) {
        self.state = state.rawValue
        message = state.text
        receipt = token
        self.appeal = appeal
    }
}

extension Problem {
    /// A field of a form is missing or holds something that is not known.
    static func missing(_ field: String) -> Problem {
        Problem(
            .unprocessableContent,
            "invalid",
            "'\(field)' is missing or not one of its values.",
            fix: "Go back and fill it in."
        )
    }
}
