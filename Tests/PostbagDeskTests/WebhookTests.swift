import Foundation
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Webhooks` {
    let now = Instant(milliseconds: 1_780_000_000_000)

    private func message(attempts: Int = 0) -> WebhookMessage {
        WebhookMessage(
            id: WebhookID("msg_abc"),
            receiver: WebhookReceiverID("cms"),
            event: .storyMode,
            body: "{}",
            created: now,
            attempts: attempts,
            next: now
        )
    }

    /// Worked out with another program's HMAC; the second is the example that the reference
    /// libraries of Standard Webhooks test themselves with.
    @Test func `are signed as Standard Webhooks says`() throws {
        let secret = try #require(
            WebhookSecret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        )
        #expect(
            secret.signature(
                of: WebhookID("msg_abc"),
                timestamp: 1_780_000_000,
                body: #"{"type":"story.mode"}"#
            ) == "v1,f+IQJ7Wo82/HS8LcE3drrrdSpNrdTyv6GdNdPwCmnAo="
        )
        let known = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        #expect(
            known.signature(
                of: WebhookID("msg_p5jXN8AQM9LWM0D4loKWxJek"),
                timestamp: 1_614_265_330,
                body: #"{"test": 2432232314}"#
            ) == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        )
    }

    @Test func `show nothing of a secret where it is printed`() {
        let secret = WebhookSecret.random()
        #expect("\(secret)" == "‹sealed›" && String(reflecting: secret).contains("AAEC") == false)
        #expect(secret.text.hasPrefix("whsec_") && WebhookSecret(secret.text) == secret)
        #expect(WebhookSecret("whsec_c2hvcnQ=") == nil && WebhookSecret("secret") == nil)
    }

    @Test func `are signed with both secrets for a day after a change`() {
        let (old, new) = (WebhookSecret.random(), WebhookSecret.random())
        var secrets = WebhookSecrets(old)
        secrets.rotate(to: new, now: now)
        func header(_ moment: Instant) -> [String] {
            secrets.signatures(of: WebhookID("m"), timestamp: 1, body: "{}", now: moment)
                .split(separator: " ").map(String.init)
        }
        let both = [new, old].map { $0.signature(of: WebhookID("m"), timestamp: 1, body: "{}") }
        #expect(header(now) == both)
        #expect(header(now + .hours(24)) == [both[0]])
    }

    @Test func `are tried ten times within about three days, and then given up`() {
        var machine = WebhookStateMachine(message())
        var moment = now
        var tries = 0
        while machine.message.state == .waiting {
            machine.handle(.take(lease: .minutes(1)), now: moment)
            tries += 1
            machine.handle(.fail("no answer", jitter: 0, after: nil), now: moment)
            moment = machine.message.next
        }
        #expect(tries == WebhookRetries.attempts && tries == 10)
        #expect(machine.message.state == .dead)
        #expect((.hours(70))...(.hours(80)) ~= moment - now)
    }

    @Test(arguments: [-1.0, -0.5, 0, 0.5, 1, 7])
    func `wait a fifth more or less at most`(jitter: Double) throws {
        let pause = try #require(WebhookRetries.pause(after: 2, jitter: jitter))
        #expect((.minutes(4))...(.minutes(6)) ~= pause)
    }

    @Test func `wait as long as a receiver asks, and a day at most`() {
        var machine = WebhookStateMachine(message(attempts: 1))
        machine.handle(.fail("answered 429", jitter: 0, after: .hours(1)), now: now)
        #expect(machine.message.next == now + .hours(1))
        machine.handle(.fail("answered 429", jitter: 0, after: .days(30)), now: now)
        #expect(machine.message.next == now + .hours(24))
    }

    @Test func `are one sender's alone until its time is over`() {
        var machine = WebhookStateMachine(message())
        let taken = [0, 59, 60].map { seconds in
            machine.handle(.take(lease: .minutes(1)), now: now + .seconds(seconds))
        }
        #expect(taken == [true, false, true])
        #expect(machine.message.attempts == 2)
    }

    @Test func `that were delivered or given up change no more unless somebody sends them again`() {
        for end in [WebhookStateMachine.Event.deliver("answered 200"), .refuse("answered 410")] {
            var machine = WebhookStateMachine(message())
            machine.handle(end, now: now)
            let taken = machine.handle(.take(lease: .minutes(1)), now: now + .days(1))
            let failed = machine.handle(.fail("late", jitter: 0, after: nil), now: now)
            #expect(!taken && !failed)
            machine.handle(.replay, now: now + .days(2))
            #expect(machine.message.state == .waiting && machine.message.attempts == 0)
        }
    }
}

@Suite struct `A desk with receivers` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
        _ = try await test.desk.addReceiver(
            WebhookReceiverID("cms"),
            at: "https://cms.example/postbag",
            by: test.editor,
            now: test.now
        )
    }

    private func waiting() async throws -> [WebhookMessage] {
        try await test.desk.webhooks(.waiting).reversed()
    }

    private func body(_ message: WebhookMessage) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(message.body.utf8))
        return try #require(object as? [String: Any])
    }

    @Test func `tells of decisions by people and by the policy, without a reader's words`()
        async throws
    {
        try await test.submit("You muppet.", id: "c1")
        let held = try await test.submit("What rubbish.", id: "c2")
        try await test.decide(try #require(held.reviewCase), .approve, by: test.asha)
        let messages = try await waiting()
        #expect(messages.map(\.event) == [.decisionMade, .decisionMade])
        let data = try messages.map { try #require(try body($0)["data"] as? [String: Any]) }
        #expect(data.map { $0["by"] as? String } == ["policy", "reviewer"])
        #expect(data.map { $0["state"] as? String } == ["rejected", "published"])
        #expect(data[0]["comment"] as? String == "c1")
        #expect(data[0]["rules"] as? [String] == ["personal-abuse"])
        for message in messages {
            #expect(!message.body.contains("muppet") && !message.body.contains("rubbish"))
            #expect(!message.body.contains("asha") && message.id.rawValue.hasPrefix("msg_"))
        }
    }

    @Test func `tells of a decision that is taken back`() async throws {
        let held = try await test.submit("What rubbish.", id: "c1")
        let outcome = try await test.decide(try #require(held.reviewCase), .approve, by: test.asha)
        guard case .decided(let decision, _) = outcome else { throw CancellationError() }
        try await test.desk.undo(decision.id, by: test.asha, now: test.now)
        let last = try #require(try await waiting().last)
        #expect(last.event == .decisionUndone && last.body.contains(#""state":"held""#))
    }

    @Test func `tells of reports, stories and sanctions`() async throws {
        try await test.submit("A fair point.", id: "c1")
        _ = try await test.desk.report(
            ReportDraft(
                comment: CommentID("c1"),
                reason: .abuse,
                reporter: .account(CommenterID("r1")),
                received: test.now
            )
        )
        let reported = try #require(try await test.desk.cases().first)
        try await test.decide(reported.id, .keep, by: test.asha)
        try await test.settle()
        try await test.desk.setMode(
            of: StoryID("s1"),
            to: .closed,
            reason: "Night.",
            by: test.asha,
            now: test.now
        )
        try await test.desk.sanction(
            CommenterID("reader-1"),
            .warning,
            reason: "Abuse.",
            by: test.senior,
            now: test.now
        )
        #expect(
            try await waiting().map(\.event)
                == [.decisionMade, .reportSettled, .storyMode, .sanctionChanged]
        )
    }

    @Test func `names no rule of a sealed matter`() async throws {
        let order = ReportingOrder(
            id: "ORD-1",
            people: [ProtectedPerson(ref: "P1", name: Sealed("Maribel Quennerstone"))]
        )
        try await test.addStory("s2", profile: .sensitiveCase)
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        try await test.submit("Maribel Quennerstone did it.", id: "c1", story: "s2")
        let reviewCase = try await test.desk.cases().first { $0.comment == CommentID("c1") }
        if let reviewCase {
            try await test.decide(
                reviewCase.id,
                .reject,
                rules: [RuleID("protected-identity")],
                by: test.lawyer
            )
        }
        let messages = try await waiting()
        #expect(!messages.isEmpty)
        for message in messages {
            #expect(!message.body.contains("protected") && !message.body.contains("Maribel"))
        }
    }

    @Test func `gives a message to one sender, and again when that one has died`() async throws {
        try await test.submit("You muppet.", id: "c1")
        let first = try await test.desk.takeWebhooks(now: test.now)
        #expect(first.count == 1 && first[0].message.attempts == 1)
        #expect(try await test.desk.takeWebhooks(now: test.now).isEmpty)
        test.clock.advance(by: .minutes(2))
        let second = try await test.desk.takeWebhooks(now: test.now)
        #expect(second.map(\.message.id) == first.map(\.message.id))
        #expect(second.first?.message.body == first.first?.message.body)
        try await test.desk.finish(.delivered(status: 204), of: second[0].message.id, now: test.now)
        test.clock.advance(by: .days(1))
        #expect(try await test.desk.takeWebhooks(now: test.now).isEmpty)
        #expect(try await test.desk.webhooks(.delivered).count == 1)
        test.clock.advance(by: .days(9))
        try await test.desk.elapse(now: test.now)
        #expect(try await test.desk.webhooks(.delivered).isEmpty)
    }

    @Test func `gives up after days, says so in the audit, and sends again when asked`()
        async throws
    {
        try await test.submit("You muppet.", id: "c1")
        var tries = 0
        while let task = try await test.desk.takeWebhooks(now: test.now).first {
            tries += 1
            try await test.desk.finish(
                .failed("answered 500", after: nil),
                of: task.message.id,
                now: test.now
            )
            test.clock.advance(by: .days(2))
        }
        #expect(tries == 10)
        let dead = try #require(try await test.desk.webhooks(.dead).first)
        #expect(dead.outcome == "answered 500")
        let entries = try await test.store.read { try $0.auditEntries(after: 0, limit: 1_000) }
        #expect(entries.contains { $0.action == "webhook.given-up" })
        await #expect(throws: DeskError.self) {
            try await test.desk.replay(dead.id, by: test.asha, now: test.now)
        }
        try await test.desk.replay(dead.id, by: test.editor, now: test.now)
        #expect(try await test.desk.takeWebhooks(now: test.now).first?.message.id == dead.id)
        _ = try await test.desk.verifyAudit()
    }

    @Test func `tells a receiver nothing more once it is gone`() async throws {
        try await test.submit("You muppet.", id: "c1")
        let task = try #require(try await test.desk.takeWebhooks(now: test.now).first)
        try await test.desk.finish(.gone, of: task.message.id, now: test.now)
        #expect(try await test.desk.receivers().first?.isActive == false)
        try await test.submit("You muppet!", id: "c2", by: "reader-2")
        #expect(try await waiting().isEmpty)
        try await test.desk.setActive(
            true,
            receiver: WebhookReceiverID("cms"),
            by: test.editor,
            now: test.now
        )
        try await test.submit("You muppet.", id: "c3", by: "reader-3")
        #expect(try await waiting().count == 1)
    }

    @Test func `keeps secrets sealed, and signs with the new one after a change`() async throws {
        let receiver = try #require(try await test.desk.receivers().first)
        let secret = try await test.desk.rotateSecret(
            of: receiver.id,
            by: test.editor,
            now: test.now
        )
        let stored = try #require(try await test.desk.receivers().first)
        #expect(!String(decoding: stored.sealedSecrets, as: UTF8.self).contains("whsec"))
        try await test.submit("You muppet.", id: "c1")
        let task = try #require(try await test.desk.takeWebhooks(now: test.now).first)
        #expect(task.secrets.current == secret && task.secrets.former != nil)
    }

    @Test(arguments: [
        "cms.example/postbag", "ftp://cms.example", "http://cms.example/postbag",
        "https://user:pass@cms.example/", "https:///postbag", "https://cms.example/#part",
    ])
    func `takes no address that will not do`(url: String) async throws {
        await #expect(throws: DeskError.self) {
            _ = try await test.desk.addReceiver(
                WebhookReceiverID("other"),
                at: url,
                by: test.editor,
                now: test.now
            )
        }
    }

    @Test func `lets only an editor or a senior keep receivers`() async throws {
        for person in [test.asha, test.lawyer] {
            await #expect(throws: DeskError.self) {
                _ = try await test.desk.addReceiver(
                    WebhookReceiverID("other"),
                    at: "https://cms.example/postbag",
                    by: person,
                    now: test.now
                )
            }
        }
        await #expect(throws: DeskError.self) {
            _ = try await test.desk.addReceiver(
                WebhookReceiverID("cms"),
                at: "https://cms.example/other",
                by: test.editor,
                now: test.now
            )
        }
    }
}
