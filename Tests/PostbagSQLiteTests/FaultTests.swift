import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

/// Something that people do at a desk, to be tried with a store that fails.
struct TrialFlow: Sendable, CustomTestStringConvertible {
    let name: String
    /// Whether it is one unit of work, so that nothing at all may be left of a failure.
    var isOneUnit = true
    let prepare: @Sendable (Desk) async throws -> Void
    let run: @Sendable (Desk) async throws -> Void

    var testDescription: String { name }
}

@Suite struct `A store that fails at some call` {
    @Test(arguments: FaultTrial.all)
    func `leaves nothing half done`(trial: FaultTrial) async throws {
        let (flow, kind) = (trial.flow, trial.kind)
        let policy = try CompiledPolicy.forDeskTests()
        var failing = 1
        while failing < 400 {
            let place = try kind.makePlace()
            defer { try? kind.remove(place) }
            let base = try kind.open(place)
            let sound = Desk(store: base, policy: policy, settings: .forLoad, key: TrialFlow.key)
            try await flow.prepare(sound)
            let before = try await base.read { try $0.auditHead() }
            let store = FailingStore(base, failingCall: failing)
            let desk = Desk(store: store, policy: policy, settings: .forLoad, key: TrialFlow.key)
            do {
                try await flow.run(desk)
                if !store.hasFailed { break }
            } catch is StoreFailure {
                // That is what was asked for.
            }
            if flow.isOneUnit {
                let after = try await base.read { try $0.auditHead() }
                #expect(after == before, "call \(failing) left something behind")
            }
            #expect(try await base.read { try ConsistencyCheck.problems(in: $0) }.isEmpty)
            _ = try await sound.verifyAudit()
            try await flow.run(sound)
            failing += kind.faultStep
        }
        #expect(failing > 3 && failing < 400 + kind.faultStep)
        print("fault test on \(kind): \(flow.name) reached call \(failing)")
    }
}

/// A flow on a store that fails.
struct FaultTrial: Sendable, CustomTestStringConvertible {
    let flow: TrialFlow
    let kind: StoreUnderTest

    var testDescription: String { "\(flow.name) on \(kind)" }

    /// Every flow in a file; where each try takes a database of its own, those that change most,
    /// unless `POSTBAG_FAULT_STEP` is 1.
    static var all: [FaultTrial] {
        let isThorough = StoreUnderTest.postgres.faultStep == 1
        let some: Set = ["submit and hold", "report that hides", "decide", "appeal"]
        return StoreUnderTest.available.flatMap { kind in
            TrialFlow.all.filter { kind == .sqlite || isThorough || some.contains($0.name) }
                .map { FaultTrial(flow: $0, kind: kind) }
        }
    }
}

extension StoreUnderTest {
    /// How many calls further the next try fails: each call in a file, every third elsewhere.
    fileprivate var faultStep: Int {
        switch self {
        case .sqlite: 1
        case .postgres: Thoroughness.count("POSTBAG_FAULT_STEP", default: 3)
        }
    }
}

extension TrialFlow {
    static let key = DeskKey(bytes: Data(repeating: 7, count: 32))
    static let now = Full.now
    static let later = Full.now + .minutes(2)
    static let asha = Reviewer(id: ReviewerID("asha"))
    static let sam = Reviewer(id: ReviewerID("sam"), roles: [.senior])
    static let lena = Reviewer(id: ReviewerID("lena"), roles: [.lawyer])

    static func addStory(_ desk: Desk) async throws {
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: now)
    }

    static func addReceiver(_ desk: Desk) async throws {
        _ = try await desk.addReceiver(
            WebhookReceiverID("cms"),
            at: "https://cms.example/postbag",
            by: sam,
            now: now
        )
    }

    @discardableResult
    static func submit(_ desk: Desk, _ id: String, _ text: String) async throws -> SubmitReceipt {
        let author = Author(id: "reader-1", name: "Reader")
        let comment = Comment(id: id, text: text, author: author, storyID: "s1")
        let submission = Submission(comment: comment, idempotencyKey: "key-\(id)")
        return try await desk.submit(submission, now: now)
    }

    static func report(_ desk: Desk, _ reason: ReportReason, key: String? = nil) async throws {
        _ = try await desk.report(
            ReportDraft(
                comment: CommentID("c1"),
                reason: reason,
                reporter: .device("d1"),
                received: now
            ),
            idempotencyKey: key
        )
    }

    static func decide(_ desk: Desk, _ action: DecisionAction, by reviewer: Reviewer) async throws {
        let reviewCase = try await desk.cases().first
        guard let reviewCase else { return }
        _ = try await desk.decide(
            reviewCase.id,
            CaseChoice(action, rules: [RuleID("profanity")], version: reviewCase.version),
            by: reviewer,
            now: now
        )
    }

    static let all: [TrialFlow] =
        [
            TrialFlow(name: "submit and publish", prepare: addStory) {
                try await submit($0, "c1", "A fair point.")
            },
            TrialFlow(name: "submit and hold", prepare: addStory) {
                try await submit($0, "c1", "What rubbish.")
            },
            TrialFlow(name: "submit and reject", prepare: addStory) {
                try await submit($0, "c1", "You muppet.")
            },
            TrialFlow(
                name: "edit",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "A fair point.")
                },
                run: {
                    _ = try await $0.edit(
                        CommentID("c1"),
                        text: "What rubbish.",
                        by: CommenterID("reader-1"),
                        now: now
                    )
                }
            ),
            TrialFlow(
                name: "report",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "A fair point.")
                },
                run: { try await report($0, .abuse, key: "r1") }
            ),
            TrialFlow(
                name: "report that hides",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "A fair point.")
                },
                run: { try await report($0, .identity, key: "r1") }
            ),
            TrialFlow(
                name: "claim",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "What rubbish.")
                },
                run: { _ = try await $0.claim(for: asha, now: now) }
            ),
            TrialFlow(
                name: "decide",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "What rubbish.")
                },
                run: { try await decide($0, .approve, by: asha) }
            ),
            TrialFlow(
                name: "decide with a receiver of webhooks",
                prepare: {
                    try await addStory($0)
                    try await addReceiver($0)
                    try await submit($0, "c1", "What rubbish.")
                },
                run: { try await decide($0, .approve, by: asha) }
            ),
            TrialFlow(
                name: "send a webhook",
                isOneUnit: false,
                prepare: {
                    try await addStory($0)
                    try await addReceiver($0)
                    try await submit($0, "c1", "You muppet.")
                },
                run: { desk in
                    for task in try await desk.takeWebhooks(now: now) {
                        try await desk.finish(.gone, of: task.message.id, now: now)
                    }
                    try await desk.elapse(now: now + .days(30))
                }
            ),
            TrialFlow(
                name: "undo",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "What rubbish.")
                    try await decide($0, .reject, by: asha)
                },
                run: { desk in
                    let decision = try await desk.store.read { try $0.decision(DecisionID(1)) }
                    if decision?.stands == true {
                        try await desk.undo(DecisionID(1), by: asha, now: now)
                    }
                }
            ),
            TrialFlow(name: "put a story", prepare: { _ in }) { try await addStory($0) },
            TrialFlow(name: "close a story", prepare: addStory) {
                try await $0.setMode(
                    of: StoryID("s1"),
                    to: .closed,
                    reason: "Night.",
                    by: asha,
                    now: now
                )
            },
            TrialFlow(
                name: "escalate with a note",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "What rubbish.")
                },
                run: {
                    try await $0.escalate(
                        CaseID(1),
                        to: .senior,
                        note: "Please look.",
                        by: sam,
                        now: now
                    )
                }
            ),
            TrialFlow(
                name: "second of two people",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "He is guilty.")
                    try await decide($0, .approve, by: lena)
                },
                run: { try await decide($0, .approve, by: sam) }
            ),
            TrialFlow(
                name: "dead-man rule",
                isOneUnit: false,
                prepare: {
                    let story = Story(id: "s1", profile: .sensitiveCase)
                    try await $0.put(story, by: ReviewerID("edith"), now: now)
                    try await submit($0, "c1", "I will kill you.")
                },
                run: { try await $0.elapse(now: now + .hours(1)) }
            ),
            TrialFlow(
                name: "texts forgotten",
                isOneUnit: false,
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "You muppet.")
                },
                run: { try await $0.elapse(now: now + .days(300)) }
            ),
            TrialFlow(
                name: "settle",
                isOneUnit: false,
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "A fair point.")
                    try await report($0, .abuse)
                    try await decide($0, .remove, by: asha)
                },
                run: { try await $0.elapse(now: later) }
            ),
            TrialFlow(
                name: "sanction",
                isOneUnit: false,
                prepare: addStory,
                run: {
                    try await $0.sanction(
                        CommenterID("reader-1"),
                        .suspension,
                        reason: "Abuse.",
                        by: sam,
                        now: now
                    )
                }
            ),
            TrialFlow(
                name: "order entered and confirmed",
                isOneUnit: false,
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "A fair point.")
                },
                run: { desk in
                    let entered = try await desk.store.read { try $0.order(OrderID("ORD-1")) }
                    if entered == nil {
                        try await desk.enter(ReportingOrder(id: "ORD-1"), by: sam, now: now)
                    }
                    if try await desk.rescan(for: OrderID("ORD-1")) == nil {
                        try await desk.confirm(OrderID("ORD-1"), by: lena, now: now)
                    }
                    try await desk.continueRescans(now: now)
                }
            ),
            TrialFlow(
                name: "appeal",
                isOneUnit: false,
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "You muppet.")
                },
                run: { desk in
                    let subject = AppealSubject.decision(DecisionID(1))
                    if try await desk.store.read({ try $0.appeals(against: subject) }).isEmpty {
                        let token = try await desk.appealToken(against: subject, for: .author)
                        _ = try await desk.appeal(token: token, text: "Why?", now: now)
                    }
                    let appeal = try await desk.store.read { try $0.appeals(against: subject) }
                        .first
                    if let appeal, !appeal.state.isOver {
                        try await desk.restore(appeal.id, reason: "Mild.", by: asha, now: now)
                    }
                }
            ),
            TrialFlow(
                name: "erase",
                prepare: {
                    try await addStory($0)
                    try await submit($0, "c1", "What rubbish.")
                },
                run: {
                    try await $0.erase(CommenterID("reader-1"), .everything, by: sam, now: now)
                }
            ),
        ] + access

    /// What people do about who may call.
    static let access: [TrialFlow] = [
        TrialFlow(name: "create a key", prepare: { _ in }) {
            _ = try await $0.createKey("The CMS", scopes: [.cms], by: "test", now: now)
        },
        TrialFlow(
            name: "revoke a key",
            prepare: { try await record($0, .accessKey(Full.accessKey().unrevoked)) },
            run: {
                let key = Full.accessKey()
                guard try await $0.keys().first?.revoked == nil else { return }
                try await $0.revokeKey(key.id, by: "test", now: now)
            }
        ),
        TrialFlow(name: "add a reviewer", prepare: { _ in }) {
            _ = try await $0.addReviewer(ReviewerID("lena"), roles: [.lawyer], by: "test", now: now)
        },
        TrialFlow(
            name: "sign in",
            isOneUnit: false,
            prepare: { try await record($0, .account(asha(password: "abcde"))) },
            run: {
                let (_, token) = try await $0.signIn(asha.id, password: "abcde", now: now)
                _ = try await $0.session(for: token, now: now)
            }
        ),
        TrialFlow(
            name: "sign in with a wrong password",
            prepare: { try await record($0, .account(asha(password: "abcde"))) },
            run: { desk in
                do {
                    _ = try await desk.signIn(asha.id, password: "guess", now: now)
                } catch is SignInRefusal {
                    // It is meant to be refused; what counts is that the try is kept.
                }
            }
        ),
        TrialFlow(
            name: "keep what is told of a text",
            prepare: { _ in },
            run: { _ = try await $0.keep(told, now: now) }
        ),
        TrialFlow(
            name: "forget what was told",
            isOneUnit: false,
            prepare: { _ = try await $0.keep(told, now: now) },
            run: { _ = try await $0.elapse(now: now + .days(91)) }
        ),
        TrialFlow(
            name: "forget sessions",
            prepare: {
                try await record($0, .account(Full.account()))
                try await record($0, .session(Full.session()))
            },
            run: { _ = try await $0.elapse(now: Full.now + .days(3)) }
        ),
    ]

    private static let told = TextFeedback(
        text: "Buy now.",
        scores: ["SPAM": 1],
        source: "key:a",
        given: now
    )

    private static func asha(password: String) throws -> ReviewerAccount {
        ReviewerAccount(
            id: asha.id,
            roles: [.reviewer],
            password: try PasswordHash(password),
            sessionsSince: now,
            created: now
        )
    }

    private static func record(_ desk: Desk, _ change: DeskChange) async throws {
        try await desk.store.write { try $0.record([change], as: [Full.event]) }
    }
}

extension AccessKeyRecord {
    /// The same key before it was taken back.
    fileprivate var unrevoked: AccessKeyRecord {
        var copy = self
        copy.revoked = nil
        return copy
    }
}
