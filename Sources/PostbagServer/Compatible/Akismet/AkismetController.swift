import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagScoring

/// The Akismet API: `verify-key`, `comment-check`, `submit-spam` and `submit-ham`.
///
/// The key comes in the body, in the path (`/akismet/KEY/1.1/…`) or as the first label of the host's
/// name, as in `KEY.rest.akismet.com`. What cannot be screened is held: a client that gets no answer
/// publishes.
struct AkismetController: Controller {
    let service: PostbagService
    let stories: StoryDirectory

    private static let mostBytes = 256 * 1_024

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        for method in AkismetRequest.Method.allCases {
            let path = "1.1/\(method.rawValue)"
            for path in ["/\(path)", "/akismet/{key}/\(path)"] {
                router.post(RouterPath(path)) { request, context in
                    Response(try await answer(method, request, context))
                }
            }
        }
    }

    private func answer(
        _ method: AkismetRequest.Method,
        _ request: Request,
        _ context: PostbagContext
    ) async throws -> CompatibleAnswer {
        guard let settings = service.policies.current.protocols.akismet else {
            throw HTTPError(.notFound)
        }
        do {
            guard let body = try await request.bytes(upTo: Self.mostBytes) else {
                throw AkismetProblem.tooLong
            }
            let wanted = try AkismetRequest(body, contentType: request.headers[.contentType])
            let caller = try await caller(wanted, request, context)
            guard method != .verifyKey else {
                return AkismetAnswer.verification(isKnown: caller != nil)
            }
            guard let caller else { throw AkismetProblem.badKey }
            let comment = try wanted.comment()
            switch method {
            case .verifyKey, .commentCheck:
                return await check(comment, wanted, settings, context)
            case .submitSpam, .submitHam:
                if settings.keepsFeedback, !wanted.isTest {
                    try await keep(comment, isSpam: method == .submitSpam, wanted, from: caller)
                }
                return AkismetAnswer.thanks
            }
        } catch let problem as AkismetProblem {
            return AkismetAnswer.problem(problem)
        } catch let problem as Problem {
            guard let seconds = problem.secondsToWait else { throw problem }
            return AkismetAnswer.problem(.tooMany(retryAfter: seconds))
        }
    }

    /// The caller, if the key is known and may screen.
    private func caller(
        _ wanted: AkismetRequest,
        _ request: Request,
        _ context: PostbagContext
    ) async throws -> Caller? {
        let host = request.head.authority?.prefix { $0 != "." && $0 != ":" }.lowercased()
        let keys = [
            context.parameters.get("key"), wanted.key,
            host.flatMap { $0.hasPrefix("pb-") ? $0 : nil },
        ]
        guard
            case .caller(let caller) = try await CompatibleAccess(service: service).caller(
                for: keys,
                in: request,
                context
            )
        else { return nil }
        return caller
    }

    /// Keeps what somebody found out about a comment, for the classifier to learn from.
    private func keep(
        _ comment: Comment,
        isSpam: Bool,
        _ wanted: AkismetRequest,
        from caller: Caller
    ) async throws {
        let words = HTMLText.words(of: comment.text)
        let text = words.contains { !$0.isWhitespace } ? words : comment.text
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw AkismetProblem.missing("comment_content")
        }
        guard text.utf8.count <= service.desk.settings.longestComment else {
            throw AkismetProblem.tooLong
        }
        let now = service.clock.now()
        try await service.admission.run {
            let feedback = TextFeedback(
                text: text,
                scores: [ScoreLabel.spam.rawValue: isSpam ? 1 : 0],
                story: try await stories.story(id: nil, url: wanted["permalink"], at: service.desk),
                source: caller.name,
                given: now
            )
            try await service.desk.keep(feedback, now: now)
        }
    }

    private func check(
        _ comment: Comment,
        _ wanted: AkismetRequest,
        _ settings: ProtocolSettings.Akismet,
        _ context: PostbagContext
    ) async -> CompatibleAnswer {
        if let forced = wanted.forcedAnswer { return AkismetAnswer.check(forced) }
        do {
            let now = service.clock.now()
            return try await service.admission.run {
                let story = try await stories.story(
                    id: nil,
                    url: wanted["permalink"],
                    at: service.desk
                )
                var comment = comment
                comment.storyID = story?.rawValue
                let advice = try await stronger(comment, now)
                var recommendation = advice.recommendation
                let isUnknown = story == nil && settings.unknownStory == .hold
                if isUnknown || wanted.hasFilledHoneypot {
                    recommendation = max(recommendation, .hold)
                }
                return AkismetAnswer.check(
                    recommendation,
                    headers: CompatibleAnswer.evidence(of: advice)
                )
            }
        } catch {
            context.logger.warning("a comment was held unscreened", error)
            return AkismetAnswer.check(.hold)
        }
    }

    /// Advice on a text that may be HTML or not: both ways of reading it count.
    private func stronger(_ comment: Comment, _ now: Instant) async throws -> Advice {
        let advice = try await service.desk.advise(on: comment, now: now)
        let words = HTMLText.words(of: comment.text)
        guard words != comment.text, words.contains(where: { !$0.isWhitespace }) else {
            return advice
        }
        var shown = comment
        shown.text = words
        let other = try await service.desk.advise(on: shown, now: now)
        return other.recommendation > advice.recommendation ? other : advice
    }
}
