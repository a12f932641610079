import Foundation
import HTTPTypes
import Hummingbird
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// Coral's external moderation phase: `POST /coral/phase`.
///
/// Coral goes on without an answer that is late, no 2xx or not legal, and then it may publish. So
/// whatever is signed by Coral gets a legal answer in time, and what could not be screened waits for
/// a person. Only a call that is not Coral's gets an error.
struct CoralPhaseController: Controller {
    let service: PostbagService
    let stories: StoryDirectory

    private static let mostBytes = 256 * 1_024

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.post("/coral/phase") { request, context in
            guard let settings = service.policies.current.protocols.coral else {
                throw HTTPError(.notFound)
            }
            guard let body = try await request.bytes(upTo: Self.mostBytes) else {
                // Its signature cannot be checked without reading all of it; to wait harms nobody.
                context.logger.warning("a comment that was too long was held unscreened")
                return Response(try CompatibleAnswer.json(CoralPhaseAnswer.failure))
            }
            guard let header = request.field("X-Coral-Signature"),
                let signature = CoralSignature(header: header),
                signature.isGenuine(for: body, secrets: service.settings.coralSecrets)
            else { throw Problem.badSignature }
            context.notes.caller = "coral"
            return Response(try await answer(to: body, settings, context.logger))
        }
    }

    /// The answer in time, or the one for what could not be screened.
    private func answer(
        to body: Data,
        _ settings: ProtocolSettings.CoralPhase,
        _ logger: Logger
    ) async throws -> CompatibleAnswer {
        let failure = try CompatibleAnswer.json(CoralPhaseAnswer.failure)
        do {
            let wanted = try JSONDecoder().decode(CoralPhaseRequest.self, from: body)
            return try await Deadline.value(within: settings.within, otherwise: failure) {
                try await service.admission.run { try await screen(wanted, settings) }
            }
        } catch {
            logger.warning("a comment was held unscreened", error)
            return failure
        }
    }

    private func screen(
        _ wanted: CoralPhaseRequest,
        _ settings: ProtocolSettings.CoralPhase
    ) async throws -> CompatibleAnswer {
        let found = try await stories.story(
            id: wanted.story.id,
            url: wanted.story.url,
            at: service.desk
        )
        guard found != nil || settings.unknownStory == .ordinary else {
            return try .json(CoralPhaseAnswer.failure)
        }
        var comment = wanted.comment(settings.body)
        comment.storyID = found?.rawValue
        guard comment.text.contains(where: { !$0.isWhitespace }) else {
            return try await answerWithoutWords(under: found)
        }
        let advice = try await service.desk.advise(on: comment, now: service.clock.now())
        let headers = CompatibleAnswer.evidence(of: advice)
        guard let answer = CoralPhaseAnswer(advice, givesReasons: settings.givesReasons) else {
            return .nothing(headers)
        }
        return try .json(answer, headers: headers)
    }

    /// A comment of a picture alone cannot be screened: on a sensitive story a person looks at it.
    private func answerWithoutWords(under story: StoryID?) async throws -> CompatibleAnswer {
        guard let story else { return .nothing([:]) }
        let record = try await service.desk.story(story)
        let mustWait = record.story.isSensitive || record.mode != .open
        return mustWait ? try .json(CoralPhaseAnswer.failure) : .nothing([:])
    }
}

extension CompatibleAnswer {
    /// Nothing to say.
    static func nothing(_ headers: [String: String]) -> CompatibleAnswer {
        CompatibleAnswer(status: 204, contentType: "", headers: headers, body: Data())
    }
}

extension Problem {
    /// The call was not signed with a secret that is known here.
    static var badSignature: Problem {
        Problem(
            .unauthorized,
            "bad-signature",
            "The call carries no signature that was made with a secret known here.",
            fix: "Give the phase's signing secret to the service in POSTBAG_CORAL_SECRETS."
        )
    }
}

extension Logger {
    /// Tells of an error by its type alone, since its words may be a reader's.
    func warning(_ message: Logger.Message, _ error: any Error) {
        warning(message, metadata: ["error": "\(type(of: error))"])
    }
}
