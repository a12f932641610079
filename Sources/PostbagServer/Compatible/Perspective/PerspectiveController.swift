import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// The Perspective API: `POST /v1alpha1/comments:analyze` and `comments:suggestscore`.
///
/// A client needs another address and key and nothing else. Google's own client libraries find the
/// methods through the discovery document, which stands where Google's does.
struct PerspectiveController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        // Each sentence may be scored alone, which takes longer than one comment.
        let router = router.group().add(middleware: PoolMiddleware())
        router.post("/v1alpha1/comments:analyze") { request, context in
            try await answer(request, context) { scorer, body, _ in
                let wanted = try PerspectiveReader.read(PerspectiveRequest.self, from: body)
                return try .json(scorer.analyze(wanted), headers: revision(of: scorer.policy))
            }
        }
        router.post("/v1alpha1/comments:suggestscore") { request, context in
            try await answer(request, context) { scorer, body, caller in
                let wanted = try PerspectiveReader.read(PerspectiveSuggestion.self, from: body)
                let thanks = try scorer.thanks(for: wanted)
                if scorer.settings.keepsFeedback { try await keep(wanted, from: caller) }
                return try .json(thanks)
            }
        }
        router.get("/$discovery/rest") { request, _ in
            guard service.policies.current.protocols.perspective != nil else {
                throw HTTPError(.notFound)
            }
            let root = PerspectiveDiscovery.root(
                of: request.head.authority ?? "",
                isSecure: service.settings.certificate != nil
                    || request.field("X-Forwarded-Proto") == "https"
            )
            return Response(PerspectiveDiscovery.document(root: root))
        }
    }

    /// Answers a call, or says what is wrong with it as Google would.
    private func answer(
        _ request: Request,
        _ context: PostbagContext,
        _ work: @Sendable (PerspectiveScorer, Data, Caller) async throws -> CompatibleAnswer
    ) async throws -> Response {
        let policy = service.policies.current
        guard let settings = policy.protocols.perspective else { throw HTTPError(.notFound) }
        do {
            let caller = try await caller(of: request, context)
            guard let body = try await request.bytes(upTo: Self.mostBytes) else {
                throw PerspectiveError.bodyTooLong
            }
            let scorer = PerspectiveScorer(policy: policy, settings: settings)
            return Response(
                try await service.admission.run { try await work(scorer, body, caller) }
            )
        } catch let error as PerspectiveError {
            return Response(try error.answer())
        } catch let problem as Problem {
            let error = problem.secondsToWait.map { PerspectiveError.tooMany(retryAfter: $0) }
            return Response(try (error ?? .overloaded).answer())
        } catch let fault as any StoreFault {
            context.logger.error("the store failed", metadata: ["reason": "\(fault.reason)"])
            return Response(try PerspectiveError.overloaded.answer())
        } catch {
            context.logger.error("scoring failed", metadata: ["error": "\(type(of: error))"])
            return Response(try PerspectiveError.failed.answer())
        }
    }

    /// A comment of the most bytes, each written as `\u0000`, and its context.
    private static let mostBytes = 256 * 1_024

    /// Keeps what somebody thinks a comment should have scored, for the classifier to learn from.
    private func keep(_ suggestion: PerspectiveSuggestion, from caller: Caller) async throws {
        let scores = suggestion.scoresByLabel
        guard let text = suggestion.comment?.text, !scores.isEmpty else { return }
        guard text.utf8.count <= service.desk.settings.longestComment else {
            throw PerspectiveError.commentTooLong
        }
        let now = service.clock.now()
        let feedback = TextFeedback(text: text, scores: scores, source: caller.name, given: now)
        try await service.desk.keep(feedback, now: now)
    }

    private func caller(of request: Request, _ context: PostbagContext) async throws -> Caller {
        let keys = [
            request.uri.queryParameters["key"].map(String.init), request.field("x-goog-api-key"),
        ]
        guard keys.contains(where: { $0?.isEmpty == false }) else { throw PerspectiveError.noKey }
        switch try await CompatibleAccess(service: service).caller(for: keys, in: request, context)
        {
        case .caller(let caller): return caller
        case .unknown, .lacksScope: throw PerspectiveError.badKey
        }
    }

    private func revision(of policy: CompiledPolicy) -> [String: String] {
        ["X-Postbag-Policy": policy.revision]
    }
}
