import Crypto
import Foundation
import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Appeal tokens` {
    let key = SymmetricKey(data: Data(repeating: 7, count: 32))
    let decided = Instant(milliseconds: 1_780_000_000_000)

    var token: AppealToken {
        AppealToken(subject: .decision(DecisionID(42)), party: .author, decided: decided)
    }

    @Test func `come back as they were`() throws {
        for subject in [AppealSubject.decision(DecisionID(1)), .sanction(SanctionID(9))] {
            for party in AppealParty.allCases {
                let token = AppealToken(subject: subject, party: party, decided: decided)
                let text = token.signed(with: key)
                #expect(try AppealToken(verifying: text, with: key, now: decided) == token)
                #expect(
                    text.allSatisfy {
                        $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
                    }
                )
            }
        }
    }

    @Test func `are refused when any letter is another`() {
        let text = Array(token.signed(with: key))
        for index in text.indices {
            var changed = text
            changed[index] = changed[index] == "A" ? "B" : "A"
            #expect(throws: AppealTokenError.notGenuine) {
                try AppealToken(verifying: String(changed), with: key, now: decided)
            }
        }
    }

    @Test(arguments: ["", ".", "a.b", "….…", String(repeating: "A", count: 10_000), "a.b.c"])
    func `are refused when they are not tokens`(text: String) {
        #expect(throws: AppealTokenError.notGenuine) {
            try AppealToken(verifying: text, with: key, now: decided)
        }
    }

    @Test func `are refused under another key`() {
        let other = SymmetricKey(data: Data(repeating: 8, count: 32))
        #expect(throws: AppealTokenError.notGenuine) {
            try AppealToken(verifying: token.signed(with: key), with: other, now: decided)
        }
    }

    @Test func `last six months, to the end of the day`() throws {
        // 28 May 2026 in London; the right ends with 28 November.
        let end = try #require(Instant(iso8601: "2026-11-29T00:00:00Z"))
        #expect(token.ends == end)
        let text = token.signed(with: key)
        #expect(try AppealToken(verifying: text, with: key, now: end - .milliseconds(1)) == token)
        #expect(throws: AppealTokenError.tooLate(ended: end)) {
            try AppealToken(verifying: text, with: key, now: end)
        }
    }

    @Test func `say how to mend what is wrong`() {
        #expect("\(AppealTokenError.tooLate(ended: token.ends))".hasSuffix("2026-11-28"))
    }
}

@Suite struct `Appeals` {
    let first = Reviewer(id: ReviewerID("asha"), roles: [.reviewer])
    let other = Reviewer(id: ReviewerID("ben"), roles: [.reviewer])
    let lawyer = Reviewer(id: ReviewerID("lena"), roles: [.lawyer])

    func appeal(
        party: AppealParty = .author,
        isSealed: Bool = false,
        edited: String? = nil
    ) -> Appeal {
        Appeal(
            id: AppealID(1),
            subject: .decision(DecisionID(42)),
            party: party,
            text: "I meant the team.",
            editedText: edited,
            received: Instant(milliseconds: 1_780_000_000_000),
            deciders: [ReviewerID("asha")],
            rules: [RuleID("personal-abuse")],
            wasAutomatic: false,
            isSealed: isSealed
        )
    }

    @Test func `are heard by somebody who did not decide`() {
        var machine = AppealStateMachine(appeal())
        let refused = machine.handle(.restore(reason: "fair point", by: first))
        #expect(refused.isRefusal && machine.appeal.state == .received)
        let actions = machine.handle(.restore(reason: "fair point", by: other))
        #expect(machine.appeal.state == .restored)
        #expect(actions.contains(.reverse(.decision(DecisionID(42)), text: nil)))
        #expect(
            actions.contains(
                .count(rule: RuleID("personal-abuse"), wasRight: false, wasAutomatic: false)
            )
        )
        #expect(actions.contains(.tell(.restored, "fair point")))
    }

    @Test func `have one question and one answer`() {
        var machine = AppealStateMachine(appeal())
        #expect(machine.handle(.answer("hello?")).isRefusal)
        #expect(
            machine.handle(.ask("Which team?", by: other)).contains(.tell(.question, "Which team?"))
        )
        #expect(machine.handle(.ask("And which year?", by: other)).isRefusal)
        #expect(!machine.handle(.answer("The rugby team.")).isRefusal)
        #expect(machine.appeal.text.hasSuffix("The rugby team."))
        #expect(machine.handle(.answer("And another thing")).isRefusal)
        #expect(machine.handle(.ask("Really?", by: other)).isRefusal)
    }

    @Test func `that are upheld speak for the rule, and under another rule against it`() {
        var machine = AppealStateMachine(appeal())
        let same = machine.handle(.uphold(reason: "it names him", rule: nil, by: other))
        #expect(
            same.contains(
                .count(rule: RuleID("personal-abuse"), wasRight: true, wasAutomatic: false)
            )
        )
        machine = AppealStateMachine(appeal())
        let changed = machine.handle(
            .uphold(reason: "it is a threat", rule: RuleID("threats"), by: other)
        )
        #expect(
            changed.contains(
                .count(rule: RuleID("personal-abuse"), wasRight: false, wasAutomatic: false)
            )
        )
        #expect(machine.appeal.rules.first == RuleID("threats"))
        #expect(changed.first == .save(machine.appeal))
    }

    @Test func `with a better text restore the text and speak for the rule`() {
        var machine = AppealStateMachine(appeal(edited: "I disagree."))
        let actions = machine.handle(.restore(reason: "thank you", by: other))
        #expect(actions.contains(.reverse(.decision(DecisionID(42)), text: "I disagree.")))
        #expect(
            actions.contains(
                .count(rule: RuleID("personal-abuse"), wasRight: true, wasAutomatic: false)
            )
        )
    }

    @Test func `of reporters say nothing of a rule's precision`() {
        var machine = AppealStateMachine(appeal(party: .reporter))
        let actions = machine.handle(.restore(reason: "you were right", by: other))
        #expect(!actions.contains { if case .count = $0 { true } else { false } })
    }

    @Test func `in a sealed matter are heard by a lawyer and answered in neutral words`() {
        var machine = AppealStateMachine(appeal(isSealed: true))
        #expect(machine.handle(.uphold(reason: "it names her", rule: nil, by: other)).isRefusal)
        let actions = machine.handle(.uphold(reason: "it names her", rule: nil, by: lawyer))
        #expect(actions.contains(.tell(.neutral, "")))
        #expect(
            !actions.contains {
                if case .tell(_, let text) = $0 { text.contains("her") } else { false }
            }
        )
    }

    @Test(arguments: AppealState.allCases) func `that are over stay over`(state: AppealState) {
        var given = appeal()
        given.state = state
        let events: [AppealStateMachine.Event] = [
            .ask("?", by: other), .answer("!"), .withdraw,
            .restore(reason: "r", by: other), .uphold(reason: "r", rule: nil, by: other),
        ]
        for event in events {
            var machine = AppealStateMachine(given)
            let actions = machine.handle(event)
            if state.isOver { #expect(actions.isRefusal) }
            if actions.isRefusal { #expect(machine.appeal == given) }
        }
    }
}

extension [AppealStateMachine.Action] {
    var isRefusal: Bool {
        guard count == 1, case .refuse = self[0] else { return false }
        return true
    }
}
