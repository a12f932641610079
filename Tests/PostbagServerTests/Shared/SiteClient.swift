import Foundation
import NIOCore
import NIOHTTP1
import PostbagDesk
import Synchronization

/// What several services on one desk have acknowledged, and how else they answered.
final class Acknowledgements: Sendable {
    struct Lists: Sendable {
        var comments: [String] = []
        var reports: [(comment: String, receipt: String)] = []
        var decisions: [(reviewCase: Int, decision: Int)] = []
        /// How often the same was sent again, since no answer or a refusal for the moment came back.
        var resent = 0
        /// Answers that no service should give.
        var odd: [String] = []
        var isOver = false

        var count: Int { comments.count + reports.count + decisions.count }
    }

    private let lists = Mutex(Lists())

    func change(_ body: (inout sending Lists) -> Void) { lists.withLock { body(&$0) } }
    var now: Lists { lists.withLock { $0 } }

    /// Waits until that many decisions more are acknowledged.
    func waitForDecisions(_ count: Int) async throws {
        let before = now.decisions.count
        while now.decisions.count < before + count { try await Task.sleep(for: .milliseconds(50)) }
    }
}

/// A site's program and its reviewer before several services on one desk: what one does not answer
/// in time or cannot do now, it asks another, in the same words and with the same keys.
struct SiteClient {
    let services: [ServeProcess]
    let key: String
    let number: Int
    let acknowledged: Acknowledgements

    /// Submits, reports, claims and decides until it is over.
    func work() async {
        var turn = 0
        while !acknowledged.now.isOver {
            turn += 1
            let id = "c\(number)-\(turn)"
            let comment =
                #"{"id":"\#(id)","text":"Point \#(id).","story":"s1","author":{"id":"r\#(id)"}}"#
            guard let taken = await ask("/v1/comments", comment, repeating: "s\(turn)") else {
                return
            }
            if taken.status == 201 { acknowledged.change { $0.comments.append(id) } }
            let report = #"{"comment":"\#(id)","reason":"abuse","account":"a\#(id)"}"#
            guard let told = await ask("/v1/reports", report, repeating: "r\(turn)") else { return }
            if let receipt = told.object["receipt"] as? String {
                acknowledged.change { $0.reports.append((id, receipt)) }
            }
            await decide()
        }
    }

    private func decide() async {
        guard let next = await ask("/v1/queue/next", #"{"queues":["reported"]}"#),
            let found = next.object["case"] as? Int
        else { return }
        let choice = #"{"action":"reject","rules":["rule"],"reason":"No."}"#
        let version = ["If-Match": next.tag ?? ""]
        let path = "/v1/cases/\(found)/decide"
        guard let done = await ask(path, choice, headers: version) else { return }
        let decision = done.object["decision"] as? [String: Any]
        if let decision = decision?["decision"] as? Int {
            acknowledged.change { $0.decisions.append((found, decision)) }
        }
    }

    /// Asks one service after another until one has an answer.
    private func ask(
        _ path: String,
        _ json: String,
        repeating once: String? = nil,
        headers: [String: String] = [:]
    ) async -> ServeProcess.Answer? {
        var headers = headers
        if let once { headers["Idempotency-Key"] = once }
        var turn = number
        while true {
            let answer = await services[turn % services.count].send(
                .POST,
                path,
                json,
                key: key,
                headers: headers,
                patience: .seconds(2)
            )
            if let answer, answer.status < 500 { return answer }
            if let answer { check(answer, path) }
            guard !acknowledged.now.isOver else { return nil }
            acknowledged.change { $0.resent += 1 }
            turn += 1
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Whoever cannot do it now says when to ask again and how to mend it.
    private func check(_ answer: ServeProcess.Answer, _ path: String) {
        let isProblem =
            answer.status == 503 && answer.headers.contains(name: "Retry-After")
            && answer.headers.first(name: "Content-Type") == "application/problem+json"
            && (answer.object["fix"] as? String)?.isEmpty == false
        guard !isProblem else { return }
        acknowledged.change { $0.odd.append("\(path): \(answer.status) \(answer.object)") }
    }
}
