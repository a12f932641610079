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
            try await answer(request, context) { scorer, body in
                let wanted = try PerspectiveReader.read(PerspectiveRequest.self, from: body)
                return try .json(scorer.analyze(wanted), headers: revision(of: scorer.policy))
            }
        }
        router.post("/v1alpha1/comments:suggestscore") { request, context in
            try await answer(request, context) { scorer, body in
                let wanted = try PerspectiveReader.read(PerspectiveSuggestion.self, from: body)
                return try .json(scorer.thanks(for: wanted))
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
        _ work: @Sendable (PerspectiveScorer, Data) throws -> CompatibleAnswer
    ) async throws -> Response {
        let policy = service.policies.current
        guard let settings = policy.protocols.perspective else { throw HTTPError(.notFound) }
        do {
            try await checkKey(of: request, context)
            guard let body = try await request.bytes(upTo: Self.mostBytes) else {
                throw PerspectiveError.bodyTooLong
            }
            let scorer = PerspectiveScorer(policy: policy, settings: settings)
            return Response(try await service.admission.run { try work(scorer, body) })
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

    private func checkKey(of request: Request, _ context: PostbagContext) async throws {
        let keys = [
            request.uri.queryParameters["key"].map(String.init), request.field("x-goog-api-key"),
        ]
        guard keys.contains(where: { $0?.isEmpty == false }) else { throw PerspectiveError.noKey }
        switch try await CompatibleAccess(service: service).caller(for: keys, in: request, context)
        {
        case .caller: return
        case .unknown, .lacksScope: throw PerspectiveError.badKey
        }
    }

    private func revision(of policy: CompiledPolicy) -> [String: String] {
        ["X-Postbag-Policy": policy.revision]
    }
}
