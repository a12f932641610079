import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTestSupport

@testable import PostbagServer

/// A policy that answers every protocol, with the rules of the desk's tests.
extension CompiledPolicy {
    static func answering(_ protocols: String) throws -> CompiledPolicy {
        let files = [
            "policy.yaml": """
            policy: trial
            include: [abuse.yaml, rough.yaml]
            \(protocols)
            """,
            "abuse.yaml": """
            rule: personal-abuse
            promise: Attack the argument, not the person.
            message: Please leave out the name-calling.
            filters:
              - {id: word, words: [muppet], score: 90, decisive: true}
            """,
            "rough.yaml": """
            rule: profanity
            promise: No swearing.
            message: Please do not swear.
            filters:
              - {id: word, words: [rubbish], score: 45, decisive: true}
            """,
        ]
        return try TemporaryPolicy(files).compile()
    }

    static func answeringAll() throws -> CompiledPolicy {
        // No test may fail since the machine is slow.
        try answering(
            "protocols: {perspective: {}, akismet: {}, coral: {within: 9000ms}, moderations: {}}"
        )
    }
}

extension TestClientProtocol {
    /// Sends a body of any kind.
    func post(
        _ path: String,
        _ body: String,
        type: String = "application/json",
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = type
        return try await executeRequest(
            uri: path,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: body)
        )
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

extension TestService {
    /// A service that answers some protocols, or all.
    static func answering(_ protocols: String? = nil) throws -> TestService {
        var settings = ServiceSettings()
        settings.coralSecrets = ["new", "old"]
        let policy = try protocols.map(CompiledPolicy.answering) ?? .answeringAll()
        return try TestService(policy, settings: settings)
    }

    /// What is kept of what programs told.
    var keptFeedback: [String: [String: Double]] {
        get async throws {
            var texts: [String: [String: Double]] = [:]
            let since = Instant(milliseconds: 0)
            _ = try await service.desk.feedback(since: since, now: now) {
                texts[$0.text] = $0.scores
            }
            return texts
        }
    }

    /// Puts a story in the register.
    func put(
        _ id: String = "bridge",
        profile: StoryProfile = .none,
        mode: StoryMode = .open
    ) async throws {
        let editor = Reviewer(id: ReviewerID("edith"), roles: [.editor])
        let lawyer = Reviewer(id: ReviewerID("lena"), roles: [.lawyer])
        let story = Story(
            id: id,
            headline: "The bridge is closed",
            url: "https://a.example/\(id)",
            profile: profile
        )
        _ = try await service.desk.put(story, by: editor.id, now: clock.now)
        guard mode != .open else { return }
        _ = try await service.desk.setMode(
            of: StoryID(id),
            to: mode,
            reason: "a trial",
            by: editor,
            confirmedBy: lawyer,
            now: clock.now
        )
    }
}
