import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `POST /v1/moderations` of the OpenAI API.
///
/// Each text is screened under the whole policy, as a comment on an ordinary story. `model` in the
/// answer names the policy's revision.
struct ModerationsController: Controller {
    let service: PostbagService

    private static let mostBytes = 512 * 1_024

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        // A call may hold many texts.
        let router = router.group().add(middleware: PoolMiddleware())
        router.post("/v1/moderations") { request, context in
            guard service.policies.current.protocols.answersModerations else {
                throw HTTPError(.notFound)
            }
            do {
                return Response(try await answer(request, context))
            } catch let problem as ModerationsProblem {
                return Response(try problem.answer())
            } catch let problem as Problem {
                let wait = problem.secondsToWait.map { ModerationsProblem.tooMany(retryAfter: $0) }
                return Response(try (wait ?? .overloaded).answer())
            } catch let fault as any StoreFault {
                context.logger.error("the store failed", metadata: ["reason": "\(fault.reason)"])
                return Response(try ModerationsProblem.overloaded.answer())
            } catch {
                context.logger.warning("a moderation failed", error)
                return Response(try ModerationsProblem.failed.answer())
            }
        }
    }

    private func answer(
        _ request: Request,
        _ context: PostbagContext
    ) async throws -> CompatibleAnswer {
        let bearer = request.headers[.authorization].flatMap(Self.token)
        switch try await CompatibleAccess(service: service).caller(
            for: [bearer],
            in: request,
            context
        ) {
        case .caller: break
        case .unknown: throw ModerationsProblem.badKey
        case .lacksScope: throw ModerationsProblem.lacksScope
        }
        guard let body = try await request.bytes(upTo: Self.mostBytes) else {
            throw ModerationsProblem.tooLong
        }
        let wanted = try ModerationsRequest(body)
        let revision = service.policies.current.revision
        let found = try await service.admission.run { try await advice(on: wanted.inputs) }
        return try .json(
            ModerationsAnswer(
                id: "modr-\(UUID().uuidString.lowercased())",
                model: revision,
                results: found.map(ModerationsAnswer.Result.init)
            )
        )
    }

    private func advice(on inputs: [String]) async throws -> [Advice] {
        var results: [Advice] = []
        for text in inputs {
            do {
                let comment = Comment(id: "moderation", text: text)
                results.append(try await service.desk.advise(on: comment, now: service.clock.now()))
            } catch DeskError.invalid(let why) {
                throw ModerationsProblem.badText(why)
            }
        }
        return results
    }

    private static func token(_ header: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }
}
