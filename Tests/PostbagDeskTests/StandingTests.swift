import PostbagCore
import PostbagDesk
import Testing

@Suite struct `A commenter's standing` {
    let settings = StandingSettings()
    let now = Instant(milliseconds: 1_780_000_000_000)
    let senior = Reviewer(id: ReviewerID("sam"), roles: [.senior])
    let reviewer = Reviewer(id: ReviewerID("asha"), roles: [.reviewer])

    func strike(_ number: Int64, severity: Int = 50, at time: Instant) -> Strike {
        Strike(
            decision: DecisionID(number),
            rule: RuleID("personal-abuse"),
            severity: severity,
            given: time,
            settings: settings
        )
    }

    func sanction(_ kind: SanctionKind, lasts: Duration = .seconds(86_400)) -> Sanction {
        Sanction(
            id: SanctionID(1),
            commenter: CommenterID("c"),
            kind: kind,
            reason: "Two comments of yours broke our rules.",
            proposed: now,
            begins: now,
            ends: now + lasts
        )
    }

    @Test func `somebody who goes on climbs the ladder one step at a time`() {
        let ladder = StandingLadder()
        var strikes: [Strike] = []
        var sanctions: [Sanction] = []
        var climbed: [SanctionKind] = []
        for number in 1...12 {
            let time = now + .seconds(3_600 * number)
            let latest = strike(Int64(number), at: time)
            strikes.append(latest)
            guard
                let proposal = ladder.proposal(
                    after: latest,
                    severity: 50,
                    strikes: strikes,
                    sanctions: sanctions,
                    at: time
                )
            else { continue }
            #expect(proposal.needsPerson == (proposal.kind >= .suspension))
            #expect(!proposal.reason.isEmpty && proposal.lasts > .zero)
            climbed.append(proposal.kind)
            var given = sanction(proposal.kind)
            given.begins = time
            given.ends = time + proposal.lasts
            given.state = .inForce
            sanctions.append(given)
        }
        #expect(climbed == climbed.sorted())
        #expect(Set(climbed) == Set(SanctionKind.allCases))
    }

    @Test func `one grave comment leads to pre-moderation at once and never to a ban`() {
        let ladder = StandingLadder()
        let latest = strike(1, severity: 95, at: now)
        let proposal = ladder.proposal(
            after: latest,
            severity: 95,
            strikes: [latest],
            sanctions: [],
            at: now
        )
        #expect(proposal?.kind == .preModeration)
        let many = (1...9).map { strike($0, severity: 95, at: now) }
        let next = ladder.proposal(
            after: many[8],
            severity: 95,
            strikes: many,
            sanctions: [],
            at: now
        )
        #expect(next?.kind == .suspension)
        #expect(next?.needsPerson == true)
    }

    @Test func `strikes expire, heavier ones later`() {
        let slight = strike(1, severity: 20, at: now)
        let grave = strike(2, severity: 90, at: now)
        #expect(now.duration(to: slight.expires) == .seconds(86_400 * 30))
        #expect(now.duration(to: grave.expires) == .seconds(86_400 * 180))
        let later = now + .seconds(86_400 * 31)
        #expect(Standing(strikes: [slight, grave], sanctions: [], at: later).weight == 3)
        #expect(!slight.counts(at: slight.expires))
    }

    @Test func `only a person can ban, and only a senior one`() {
        var machine = SanctionStateMachine(sanction(.ban))
        #expect(
            machine.handle(.confirm(by: nil), now: now) == [
                .refuse("only a person can ban somebody")
            ]
        )
        #expect(
            machine.handle(.confirm(by: reviewer), now: now)
                == [.refuse("a ban needs a senior reviewer or an editor")]
        )
        #expect(machine.sanction.state == .proposed)
        #expect(machine.handle(.confirm(by: senior), now: now).count == 2)
        #expect(machine.sanction.holds(at: now))
    }

    @Test(arguments: SanctionKind.allCases) func `has a reason and an end`(kind: SanctionKind) {
        var endless = sanction(kind, lasts: .zero)
        var machine = SanctionStateMachine(endless)
        #expect(machine.handle(.confirm(by: senior), now: now).isRefusal)
        endless = sanction(kind)
        endless.reason = ""
        machine = SanctionStateMachine(endless)
        #expect(machine.handle(.confirm(by: senior), now: now).isRefusal)
    }

    @Test func `the privilege is given back when the time is over`() {
        var machine = SanctionStateMachine(sanction(.suspension))
        _ = machine.handle(.confirm(by: reviewer), now: now)
        #expect(machine.handle(.timePasses, now: now + .seconds(86_399)).isEmpty)
        let actions = machine.handle(.timePasses, now: now + .seconds(86_400))
        #expect(actions == [.save(machine.sanction), .giveBack(machine.sanction)])
        #expect(machine.sanction.state == .ended)
        let standing = Standing(
            strikes: [],
            sanctions: [machine.sanction],
            at: now + .seconds(86_400)
        )
        #expect(standing.restriction == .none)
    }

    @Test func `a suspension is lifted by a senior person, with a reason`() {
        var machine = SanctionStateMachine(sanction(.suspension))
        _ = machine.handle(.confirm(by: reviewer), now: now)
        #expect(machine.handle(.lift(by: reviewer, reason: "wrong person"), now: now).isRefusal)
        #expect(machine.handle(.lift(by: senior, reason: ""), now: now).isRefusal)
        #expect(!machine.handle(.lift(by: senior, reason: "wrong person"), now: now).isRefusal)
        #expect(machine.sanction.state == .lifted)
    }

    @Test func `the hardest sanction that holds decides`() {
        var watched = sanction(.preModeration)
        watched.state = .inForce
        var suspended = sanction(.suspension, lasts: .seconds(60))
        suspended.state = .inForce
        let both = [watched, suspended]
        #expect(Standing(strikes: [], sanctions: both, at: now).restriction == .suspended)
        let later = Standing(strikes: [], sanctions: both, at: now + .seconds(60))
        #expect(later.restriction == .preModerated)
    }

    /// Every state meets every event, and what is over stays over.
    @Test(arguments: SanctionState.allCases)
    func `no event moves a sanction that is over`(state: SanctionState) {
        let events: [SanctionStateMachine.Event] = [
            .confirm(by: senior), .decline(by: senior), .timePasses,
            .lift(by: senior, reason: "why"),
        ]
        for event in events {
            var given = sanction(.suspension)
            given.state = state
            var machine = SanctionStateMachine(given)
            let actions = machine.handle(event, now: now + .seconds(1))
            switch state {
            case .declined, .ended, .lifted:
                #expect(machine.sanction == given)
                #expect(actions.isEmpty || actions.isRefusal)
            case .proposed, .inForce:
                if actions.isRefusal { #expect(machine.sanction == given) }
            }
        }
    }
}

extension [SanctionStateMachine.Action] {
    var isRefusal: Bool {
        guard count == 1, case .refuse = self[0] else { return false }
        return true
    }
}
