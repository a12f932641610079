import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import PostbagReview

/// A desk that a service elsewhere keeps, as the reviewer's screen sees it (`/v1/review`).
///
/// What a reviewer would rather not see, and how much they have seen, stays on their own machine.
struct RemoteDeskClient: DeskClient {
    /// The service's address.
    let server: URL
    /// The session's or the key's token.
    let token: String
    let preferences: ReviewPreferences
    /// How long the service may take to answer.
    var patience: TimeAmount = .seconds(15)

    func opening() async throws(DeskProblem) -> DeskOpening {
        var opening: DeskOpening = try await ask(.get, "opening")
        opening.avoided = preferences.avoided
        opening.exposure = preferences.exposure
        return opening
    }

    func policy() async throws(DeskProblem) -> PolicySheet {
        let opening: DeskOpening = try await ask(.get, "opening")
        return PolicySheet(rules: opening.rules, wellbeing: opening.wellbeing)
    }

    func queues() async throws(DeskProblem) -> [QueueCount] { try await ask(.get, "queues") }

    func list(_ filter: CaseFilter, limit: Int) async throws(DeskProblem) -> [CaseLine] {
        struct Wanted: Encodable {
            var filter: CaseFilter
            var limit: Int
        }
        return try await ask(.post, "list", Wanted(filter: filter, limit: limit))
    }

    func next(_ request: NextCase) async throws(DeskProblem) -> CaseSheet? {
        struct Answer: Decodable { var sheet: CaseSheet? }
        let answer: Answer = try await ask(.post, "next", request)
        return answer.sheet
    }

    func open(_ id: String) async throws(DeskProblem) -> CaseSheet {
        try await ask(.post, "cases/\(Self.part(id))/open")
    }

    func renew(_ id: String) async throws(DeskProblem) -> ClaimSheet {
        try await ask(.post, "cases/\(Self.part(id))/renew")
    }

    func release(_ id: String) async throws(DeskProblem) {
        try await act("cases/\(Self.part(id))/release", Nothing())
    }

    func decide(_ order: DecisionOrder) async throws(DeskProblem) -> DecisionReceipt {
        try await ask(.post, "decisions", order)
    }

    func undo(_ decision: String) async throws(DeskProblem) {
        try await act("decisions/\(Self.part(decision))/undo", Nothing())
    }

    func escalate(_ id: String, to role: String, reason: String) async throws(DeskProblem) {
        try await act(
            "cases/\(Self.part(id))/escalate",
            ["role": role, "reason": reason]
        )
    }

    func pass(_ id: String) async throws(DeskProblem) {
        try await act("cases/\(Self.part(id))/pass", Nothing())
    }

    func note(_ id: String, text: String) async throws(DeskProblem) {
        try await act("cases/\(Self.part(id))/note", ["text": text])
    }

    func avoid(_ topics: [String]) async throws(DeskProblem) {
        try preferences.keep(avoided: topics)
    }

    func remember(_ exposure: Exposure) async throws(DeskProblem) {
        preferences.save(exposure: exposure)
    }
}

extension RemoteDeskClient {
    private struct Nothing: Encodable {}
    private struct Done: Decodable {}
    /// What the service says when it did not do what it was asked.
    private struct Refusal: Decodable {
        var detail: String?
        var fix: String?
        var deskProblem: DeskProblem?

        enum CodingKeys: String, CodingKey {
            case detail, fix
            case deskProblem = "desk_problem"
        }
    }

    /// The longest answer that is taken: a comment of a megabyte with everything round it.
    private static let longestAnswer = 16 * 1_024 * 1_024

    /// A name as a part of a path.
    private static func part(_ name: String) -> String {
        name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func act(_ path: String, _ body: some Encodable) async throws(DeskProblem) {
        let _: Done = try await ask(.post, path, body)
    }

    private func ask<Answer: Decodable>(
        _ method: HTTPVerb,
        _ path: String
    ) async throws(DeskProblem) -> Answer {
        try await ask(method, path, method == .get ? nil : Nothing())
    }

    private func ask<Answer: Decodable>(
        _ method: HTTPVerb,
        _ path: String,
        _ body: (some Encodable)?
    ) async throws(DeskProblem) -> Answer {
        let (status, data) = try await send(method, path, body)
        if status == 200, let answer = try? JSONDecoder().decode(Answer.self, from: data) {
            return answer
        }
        throw problem(status, data)
    }

    private func send(
        _ method: HTTPVerb,
        _ path: String,
        _ body: (some Encodable)?
    ) async throws(DeskProblem) -> (status: Int, data: Data) {
        let base = server.absoluteString
        let address = (base.hasSuffix("/") ? base : base + "/") + "v1/review/" + path
        do {
            var request = HTTPClientRequest(url: address)
            request.method = .init(rawValue: method.rawValue)
            request.headers.add(name: "authorization", value: "Bearer \(token)")
            if let body {
                request.headers.add(name: "content-type", value: "application/json")
                request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
            }
            let response = try await HTTPClient.shared.execute(request, timeout: patience)
            let buffer = try await response.body.collect(upTo: Self.longestAnswer)
            return (Int(response.status.code), Data(buffer.readableBytesView))
        } catch {
            throw .unavailable(
                reason: "The desk at \(server.host ?? "the server") cannot be reached.",
                fix: "What you last did may not have arrived: look again once it is back."
            )
        }
    }

    private func problem(_ status: Int, _ data: Data) -> DeskProblem {
        let refusal = try? JSONDecoder().decode(Refusal.self, from: data)
        if let known = refusal?.deskProblem { return known }
        switch status {
        case 401:
            return .refused(
                reason: "The desk does not know you, or your shift's sign-in is over.",
                fix: "`postbag login --server \(server.absoluteString)` signs you in again."
            )
        case 200:
            return .unavailable(
                reason: "The desk answered something that this version cannot read.",
                fix: "Update this program or the desk's."
            )
        default:
            return .unavailable(
                reason: refusal?.detail ?? "The desk answered \(status).",
                fix: refusal?.fix ?? "Try again."
            )
        }
    }
}

/// How something is asked.
enum HTTPVerb: String {
    case get = "GET"
    case post = "POST"
}
