import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@Suite struct `Desk store contract` {
    private func record(_ store: any DeskStore, _ changes: [DeskChange]) async throws {
        try await store.write { try $0.record(changes, as: [Full.event]) }
    }

    @Test(arguments: StoreUnderTest.available)
    func `gives back every record as it was recorded`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let comment = Full.comment()
        let (story, decision, report) = (
            Full.story(), Full.decision(comment: comment), Full.report()
        )
        let reviewCase = Full.reviewCase()
        let note = CaseNote(
            reviewCase: reviewCase.id,
            author: ReviewerID("lena"),
            text: "Privileged.",
            at: Full.now,
            isPrivileged: true
        )
        let revision = RevisionRecord(
            comment: comment.id,
            revision: 1,
            text: "Before.",
            state: .published,
            policyRevision: "trial@0",
            replaced: Full.now
        )
        try await record(
            store,
            [
                .story(story), .addComment(comment), .reviewCase(reviewCase), .note(note),
                .decision(decision), .report(report), .keepRevision(revision),
            ]
        )
        try await store.read { (reader) throws in
            #expect(try reader.story(story.id) == story)
            #expect(try reader.comment(comment.id) == comment)
            #expect(try reader.reviewCase(reviewCase.id) == reviewCase)
            #expect(try reader.notes(on: reviewCase.id) == [note])
            #expect(try reader.decisions(about: comment.id) == [decision])
            #expect(try reader.reports(of: comment.id, onlyWaiting: false) == [report])
            #expect(try reader.reports(of: comment.id, onlyWaiting: true).isEmpty)
            #expect(try reader.revisions(of: comment.id) == [revision])
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `keeps what was told of a text last, until it is forgotten`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        func told(_ text: String, _ score: Double, after minutes: Int) -> TextFeedback {
            TextFeedback(
                text: text,
                scores: ["SPAM": score, "TOXICITY": 0.25],
                story: score == 1 ? StoryID("s1") : nil,
                source: "key:a",
                given: Full.now + .minutes(minutes)
            )
        }
        let all = (0..<5).map { told("Text \($0).", 1, after: $0) }
        try await record(store, all.map { .feedback($0) })
        let again = told("Text 2.", 0, after: 9)
        try await record(store, [.feedback(again)])
        let kept = [all[0], all[1], again, all[3], all[4]].sorted {
            $0.id.rawValue < $1.id.rawValue
        }
        try await store.read { (reader) throws in
            #expect(try reader.feedback(again.id) == again)
            #expect(try reader.feedback(FeedbackID("none")) == nil)
            let first = try reader.feedback(since: Full.now, after: FeedbackID(""), limit: 3)
            let rest = try reader.feedback(since: Full.now, after: first[2].id, limit: 3)
            #expect(first + rest == kept)
            let late = try reader.feedback(
                since: Full.now + .minutes(4),
                after: FeedbackID(""),
                limit: 9
            )
            #expect(Set(late) == [again, all[4]])
            #expect(try !reader.hasFeedback(before: Full.now))
            #expect(try reader.hasFeedback(before: Full.now + .minutes(1)))
        }
        try await record(store, [.forgetFeedback(before: Full.now + .minutes(4))])
        try await store.read { (reader) throws in
            let left = try reader.feedback(since: Full.now, after: FeedbackID(""), limit: 9)
            #expect(Set(left) == [again, all[4]])
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `gives back keys, accounts and sessions as they were recorded, and as they change`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        var (key, account, session) = (Full.accessKey(), Full.account(), Full.session())
        try await record(store, [.account(account), .accessKey(key), .session(session)])
        key.revoked = nil
        account.secondFactor = nil
        account.lockedUntil = nil
        session.ended = nil
        let other = Full.accessKey("zzzzzzzz")
        try await record(
            store,
            [.accessKey(key), .account(account), .session(session), .accessKey(other)]
        )
        let expected = (key, account, session)
        try await store.read { (reader) throws in
            #expect(try reader.accessKey(expected.0.id) == expected.0)
            #expect(try reader.accessKeys() == [expected.0, other])
            #expect(try reader.account(expected.1.id) == expected.1)
            #expect(try reader.accounts() == [expected.1])
            #expect(try reader.session(expected.2.id) == expected.2)
            #expect(try reader.session(SessionID("none")) == nil)
            #expect(try !reader.hasSessions(expiredBy: Full.now + .hours(11)))
            #expect(try reader.hasSessions(expiredBy: Full.now + .hours(12)))
        }
        try await record(store, [.forgetSessions(expiredBy: Full.now + .hours(12))])
        #expect(try await store.read { try $0.session(expected.2.id) } == nil)
    }

    @Test(arguments: StoreUnderTest.available)
    func `gives back people, appeals, orders and answers as they were recorded`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let commenter = CommenterRecord(
            id: CommenterID("r1"),
            firstSeen: Full.now,
            approvals: 2,
            strikes: [
                Strike(
                    decision: DecisionID(1),
                    rule: RuleID("hate"),
                    weight: 2,
                    given: Full.now,
                    expires: Full.now + .days(9)
                )
            ],
            salt: .random()
        )
        let sanction = Sanction(
            id: SanctionID(1),
            commenter: commenter.id,
            kind: .suspension,
            reason: "Abuse.",
            proposed: Full.now,
            begins: Full.now,
            ends: Full.now + .days(1),
            state: .inForce
        )
        let appeal = Appeal(
            id: AppealID(1),
            subject: .sanction(sanction.id),
            party: .author,
            text: "Why?",
            editedText: "Sorry.",
            received: Full.now,
            deciders: [ReviewerID("asha")],
            rules: [RuleID("hate")],
            wasAutomatic: true,
            isSealed: true,
            state: .asked
        )
        let order = StoredOrder(
            id: OrderID("ORD-1"),
            state: "in_force",
            sealed: Data([0, 1, 255]),
            changed: Full.now
        )
        let rescan = RescanRecord(
            order: order.id,
            cursor: 4,
            end: 9,
            seen: 3,
            hidden: 1,
            started: Full.now
        )
        let reporter = ReporterRecord(
            knownSince: Full.now,
            upheld: 1.5,
            declined: 0.5,
            settledAt: Full.now,
            standing: .warned(since: Full.now)
        )
        let answer = IdempotentAnswer(
            scope: "submit",
            key: "k",
            request: -1,
            answer: "{}",
            given: Full.now
        )
        try await record(
            store,
            [
                .commenter(commenter), .sanction(sanction), .appeal(appeal), .order(order),
                .rescan(rescan), .reporter(.device("d"), reporter), .answer(answer),
            ]
        )
        try await store.read { (reader) throws in
            #expect(try reader.commenter(commenter.id) == commenter)
            #expect(try reader.sanctions(of: commenter.id) == [sanction])
            #expect(try reader.appeals(against: appeal.subject) == [appeal])
            #expect(try reader.orders() == [order])
            #expect(try reader.unfinishedRescans() == [rescan])
            #expect(try reader.reporter(.device("d")) == reporter)
            #expect(try reader.answer(to: "k", scope: "submit") == answer)
            #expect(try reader.answer(to: "k", scope: "report") == nil)
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `changes nothing that the audit is not told of`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        await #expect(throws: DeskStoreError.unaudited) {
            try await store.write { try $0.record([.addComment(Full.comment(story: nil))], as: []) }
        }
        #expect(try await store.read { try $0.lastCommentNumber() } == 0)
    }

    @Test(arguments: StoreUnderTest.available)
    func `does a unit whole or not at all`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        await #expect(throws: DeskError.busy) {
            try await store.write { transaction in
                try transaction.record([.addComment(Full.comment(story: nil))], as: [Full.event])
                throw DeskError.busy
            }
        }
        try await store.read { (reader) throws in
            #expect(try reader.lastCommentNumber() == 0)
            #expect(try reader.auditHead() == .start)
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `undoes a failing unit alone, also when many wait together`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let stored = await withTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let done: ()? = try? await store.write { transaction in
                        let comment = Full.comment("c\(number)", story: nil)
                        try transaction.record([.addComment(comment)], as: [Full.event])
                        if number % 3 == 0 { throw DeskError.busy }
                    }
                    return done == nil ? 0 : 1
                }
            }
            return await group.reduce(0, +)
        }
        #expect(stored == 133)
        try await store.read { (reader) throws in
            #expect(try reader.auditHead().sequence == 133)
            for number in 0..<200 {
                let comment = try reader.comment(CommentID("c\(number)"))
                #expect((comment == nil) == (number % 3 == 0))
            }
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `refuses a comment's id that is there already`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await record(store, [.addComment(Full.comment(story: nil))])
        await #expect(throws: DeskStoreError.commentExists(CommentID("c1"))) {
            try await record(store, [.addComment(Full.comment(story: nil))])
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `refuses a text that it could only keep in part`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        var comment = Full.comment(story: nil)
        comment.text = "before\u{0}after"
        let refused = comment
        await #expect(throws: DeskStoreError.holdsNUL(column: "text")) {
            try await record(store, [.addComment(refused)])
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `numbers records without repeating itself`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let ids = try await store.write { transaction in
            try (0..<3).map { _ in try transaction.newID(of: .reviewCase) }
        }
        #expect(Set(ids).count == 3)
        try await record(store, [.story(Full.story()), .addComment(Full.comment())])
        try await record(store, [.reviewCase(Full.reviewCase(ids[2]))])
        let next = try await store.write { try $0.newID(of: .reviewCase) }
        #expect(next > ids[2])
    }

    @Test(arguments: StoreUnderTest.available)
    func `says when stories and orders change, and only then`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let version = { try await store.read { try $0.registerVersion() } }
        let first = try await version()
        try await record(store, [.story(Full.story())])
        let second = try await version()
        #expect(second > first)
        try await record(store, [.addComment(Full.comment())])
        #expect(try await version() == second)
        let order = StoredOrder(id: OrderID("o"), state: "draft", sealed: Data(), changed: Full.now)
        try await record(store, [.order(order)])
        #expect(try await version() > second)
    }

    @Test(arguments: StoreUnderTest.available)
    func `finds the first case by its key, within queues, roles and a test`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await record(store, [.story(Full.story()), .addComment(Full.comment())])
        var escalated = Full.reviewCase(4, queue: .urgent, key: -9)
        escalated.role = .lawyer
        try await record(
            store,
            [
                .reviewCase(Full.reviewCase(1, queue: .held, key: 30)),
                .reviewCase(Full.reviewCase(2, queue: .reported, key: 20)),
                .reviewCase(Full.reviewCase(3, queue: .held, key: 10)), .reviewCase(escalated),
            ]
        )
        let next = {
            (queues: [Queue], roles: Set<Role>, not: Int64) in
            try await store.write { transaction in
                try transaction.nextCase(in: queues, roles: roles) { $0.id.rawValue != not }?.id
            }
        }
        #expect(try await next([.held, .reported, .urgent], [.reviewer], 0) == CaseID(3))
        #expect(try await next([.held, .reported, .urgent], [.lawyer], 0) == CaseID(4))
        #expect(try await next([.held, .reported], [.reviewer], 3) == CaseID(2))
        #expect(try await next([.appeals], [.reviewer], 0) == nil)
        let listed = try await store.read { try $0.cases(CaseFilter(limit: 3)) }
        #expect(listed.map(\.id.rawValue) == [4, 3, 2])
    }

    @Test(arguments: StoreUnderTest.available)
    func `lists cases part by part without repeating or leaving any out, whatever changes`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await record(store, [.story(Full.story()), .addComment(Full.comment())])
        // Three have one key, and the parts end among them.
        let keys: [Int64] = [10, 20, 20, 20, 30, 40]
        var cases = keys.enumerated().map { number, key in
            Full.reviewCase(Int64(number) + 1, queue: number % 2 == 0 ? .held : .reported, key: key)
        }
        try await record(store, cases.map { .reviewCase($0) })
        var seen: [Int64] = []
        var place: CasePlace?
        repeat {
            let filter = CaseFilter(limit: 2, after: place)
            let part = try await store.read { try $0.cases(filter) }
            seen += part.map(\.id.rawValue)
            place = part.last?.place
            // What was shown first is decided, and another comes in before all of them.
            cases[0].state = .decided
            let early = Full.reviewCase(Int64(10 + seen.count), queue: .held, key: 1)
            try await record(store, [.reviewCase(cases[0]), .reviewCase(early)])
        } while place != nil
        #expect(seen == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: StoreUnderTest.available)
    func `lets only one of two racing reviewers have the claim`(_ kind: StoreUnderTest) async throws
    {
        let store = try kind.make()
        let desk = Desk(store: store, policy: try .forDeskTests())
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: Full.now)
        let comment = Comment(id: "c1", text: "What rubbish.", storyID: "s1")
        _ = try await desk.submit(Submission(comment: comment), now: Full.now)
        let winners = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<20 {
                group.addTask {
                    let reviewer = Reviewer(id: ReviewerID("r\(number)"))
                    return try await desk.claim(for: reviewer, now: Full.now) == nil ? 0 : 1
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(winners == 1)
    }

    @Test(arguments: StoreUnderTest.available)
    func `links every entry of the audit to the one before`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        for _ in 0..<5 {
            try await store.write { try $0.record([], as: [Full.event, Full.event]) }
        }
        let entries = try await store.read { try $0.auditEntries(after: 0, limit: 100) }
        var verifier = AuditVerifier()
        for entry in entries { try verifier.check(entry) }
        #expect(verifier.head.sequence == 10)
        #expect(try await store.read { try $0.auditHead() } == verifier.head)
    }
}

@Suite struct `Desk store contract for webhooks` {
    private func store(_ kind: StoreUnderTest) async throws -> any DeskStore {
        let store = try kind.make()
        let receiver = WebhookReceiver(
            id: WebhookReceiverID("cms"),
            url: "https://cms.example/postbag",
            events: [.decisionMade, .storyMode],
            mayBePrivate: true,
            isActive: true,
            sealedSecrets: Data([1, 0, 255]),
            changed: Full.now,
            version: 3
        )
        try await store.write { transaction in
            try transaction.record([.webhookReceiver(receiver)], as: [Full.event])
        }
        #expect(try await store.read { try $0.webhookReceivers() } == [receiver])
        return store
    }

    private func message(_ number: Int) -> WebhookMessage {
        WebhookMessage(
            id: WebhookID("msg_\(number)"),
            receiver: WebhookReceiverID("cms"),
            event: .storyMode,
            body: #"{"type":"story.mode","data":"Läser"}"#,
            created: Full.now,
            attempts: number,
            next: Full.now + .minutes(10 - number),
            outcome: "answered 500"
        )
    }

    @Test(arguments: StoreUnderTest.available)
    func `gives messages back as they were kept, in the order of their time`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try await store(kind)
        let messages = (1...4).map(message)
        try await store.write { transaction in
            try transaction.record(messages.map { .webhook($0) }, as: [Full.event])
        }
        try await store.read { (reader) throws in
            #expect(try reader.webhook(messages[0].id) == messages[0])
            #expect(try reader.webhook(WebhookID("msg_9")) == nil)
            #expect(try reader.webhooks(.waiting, limit: 3) == messages.reversed().dropLast())
            let due = try reader.webhooksDue(by: Full.now + .minutes(8), limit: 10)
            #expect(due == [messages[3], messages[2], messages[1]])
            #expect(try reader.webhooksDue(by: Full.now, limit: 10).isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `keeps progress without telling the audit, and forgets only what was delivered`(
        _ kind: StoreUnderTest
    ) async throws {
        let store = try await store(kind)
        var messages = (1...3).map(message)
        let all = messages
        try await store.write { try $0.record(all.map { .webhook($0) }, as: [Full.event]) }
        let head = try await store.read { try $0.auditHead() }
        messages[0].state = .delivered
        messages[1].state = .dead
        let changed = messages
        try await store.write { try $0.keepProgress(of: changed) }
        #expect(try await store.read { try $0.auditHead() } == head)
        #expect(try await store.read { try $0.webhooks(.dead, limit: 5) } == [changed[1]])
        let later = Full.now + .days(1)
        #expect(try await store.read { try $0.hasWebhooks(deliveredBefore: later) })
        try await store.write { try $0.forgetWebhooks(deliveredBefore: later) }
        try await store.read { (reader) throws in
            #expect(try !reader.hasWebhooks(deliveredBefore: later))
            #expect(try reader.webhook(changed[0].id) == nil)
            #expect(try reader.webhook(changed[1].id) == changed[1])
        }
    }
}
