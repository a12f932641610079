import PostbagReview
import PostbagTerminal
import Synchronization
import Testing

@Suite struct `Deciding` {
    @Test func `one key follows the engine`() async {
        var shift = await Shift([Samples.abuse] + Samples.plain)
        await shift.press(Key(.enter), Key(.enter))
        #expect(
            shift.desk.log == [
                "claim 118", "reject 118 personal-abuse", "claim 1", "approve 1", "claim 2",
            ]
        )
    }

    @Test func `a held case is left to the person`() async {
        var shift = await Shift([Samples.sheet("7", "Hm.")])
        await shift.press(Key(.enter))
        #expect(shift.desk.decisions.isEmpty)
        #expect(shift.screen.contains("leaves this one to you"))
        await shift.type("a")
        #expect(shift.desk.decisions.map(\.action) == [.approve])
    }

    @Test func `reject asks for the rule and Enter takes the likeliest`() async {
        var shift = await Shift([Samples.abuse])
        await shift.type("r")
        #expect(shift.desk.decisions.isEmpty)
        #expect(shift.screen.contains("1 personal-abuse"))
        await shift.type("\n")
        #expect(shift.desk.decisions.map(\.rule) == ["personal-abuse"])
    }

    @Test func `a rule is chosen by number or by typing`() async {
        var shift = await Shift([Samples.abuse] + Samples.plain)
        await shift.type("r2")
        await shift.type("rsp\n")
        #expect(shift.desk.decisions.map(\.rule) == ["defamation-accusation", "spam"])
    }

    @Test func `no stray key publishes against the engine`() async {
        var shift = await Shift([Samples.abuse])
        await shift.type("a")
        #expect(shift.screen.contains("although the engine would reject it (personal-abuse)?"))
        await shift.press(Key(.enter))
        #expect(shift.desk.decisions.isEmpty)
        await shift.type("n")
        #expect(shift.desk.decisions.isEmpty)
        await shift.type("ay")
        #expect(shift.desk.decisions.map(\.action) == [.approve])
    }

    @Test(arguments: ReviewAction.allCases) func `no single key decides an urgent case`(
        action: ReviewAction
    ) async {
        var shift = await Shift([Samples.threat])
        await shift.press(action.key)
        #expect(shift.desk.decisions.isEmpty)
    }

    @Test func `no key held down decides an urgent case`() async {
        var shift = await Shift([Samples.threat])
        for _ in 0..<50 { await shift.press(Key(.enter)) }
        #expect(shift.desk.decisions.isEmpty)
        await shift.type("y")
        #expect(shift.desk.decisions.map(\.rule) == ["threats"])
    }

    @Test func `undo takes the last decision back and shows the case again`() async {
        var shift = await Shift([Samples.abuse] + Samples.plain)
        await shift.press(Key(.enter))
        #expect(shift.screen.contains("u undoes for 1:00"))
        await shift.wait(18)
        #expect(shift.screen.contains("u undoes for 0:42"))
        await shift.type("u")
        #expect(shift.caseID == "118")
        #expect(shift.desk.log.suffix(3) == ["undo 118", "release 1", "claim 118"])
        #expect(shift.desk.decisions.isEmpty)
    }

    @Test func `undo ends with its time`() async {
        var shift = await Shift(Samples.plain)
        await shift.press(Key(.enter))
        await shift.wait(61)
        #expect(!shift.screen.contains("u undoes"))
        await shift.type("u")
        #expect(shift.desk.decisions.count == 1)
        #expect(shift.screen.contains("Nothing of yours can be taken back any more."))
    }

    @Test func `what is hidden stays in view until it is decided`() async {
        var shift = await Shift([Samples.reported] + Samples.plain)
        await shift.type("h")
        #expect(shift.desk.decisions.isEmpty)
        await shift.type("y")
        #expect(shift.desk.decisions.map(\.action) == [.hide])
        #expect(shift.caseID == "121")
        #expect(shift.screen.contains("Case 121 hidden."))
        #expect(!shift.screen.contains("readers can see it"))
        await shift.type("r\n")
        #expect(shift.desk.decisions.map(\.action) == [.hide, .reject])
    }

    @Test func `someone else's decision is shown and not overwritten`() async {
        var shift = await Shift(Samples.plain)
        shift.desk.set(.decided(by: "ben", action: "rejected (spam)", at: Samples.now), on: "1")
        await shift.press(Key(.enter))
        #expect(shift.desk.decisions.isEmpty)
        #expect(shift.screen.contains("ben decided this meanwhile: rejected (spam)."))
        await shift.type("a")
        #expect(shift.desk.decisions.isEmpty)
        await shift.press(Key(.right))
        #expect(shift.caseID == "2" || shift.caseID == "1")
    }

    @Test func `a case that changed is read again before it can be decided`() async {
        var shift = await Shift(Samples.plain)
        shift.desk.set(.changed(what: "The comment was edited."), on: "1")
        await shift.press(Key(.enter))
        #expect(shift.caseID == "1")
        #expect(shift.screen.contains("The comment was edited. Nothing was written; look again."))
        await shift.press(Key(.enter))
        #expect(shift.desk.decisions.map(\.caseID) == ["1"])
    }

    @Test func `the second person sees the first one's reasons after choosing`() async {
        var shift = await Shift([Samples.sealed])
        shift.desk.state.withLock { $0.firstPerson = "ben approved: she named herself on air" }
        #expect(!shift.screen.contains("on air"))
        #expect(shift.screen.contains("You would be the second"))
        await shift.type("a")
        #expect(shift.screen.contains("It takes two people"))
        #expect(!shift.screen.contains("on air"))
        await shift.type("y")
        #expect(shift.screen.contains("she named herself on air"))
    }

    @Test func `sealed words are covered and it is said for whom`() async {
        let shift = await Shift([Samples.sealed])
        #expect(!shift.screen.contains("Tilda"))
        #expect(shift.screen.contains("░░░░░"))
        #expect(shift.screen.contains("sealed: only lawyer and editor may see what it is"))
    }

    @Test func `whoever may see what is sealed opens it on purpose`() async {
        var sheet = Samples.sealed
        sheet.comment.findings[0].mayBeOpened = true
        var shift = await Shift([sheet])
        #expect(!shift.screen.contains("Tilda"))
        await shift.type("x")
        #expect(shift.screen.contains("Tilda Mar"))
    }

    @Test func `escalating asks to whom and why`() async {
        var shift = await Shift([Samples.sealed] + Samples.plain)
        await shift.type("e2the order of 3 March\n")
        #expect(shift.desk.log.contains("escalate 120 lawyer the order of 3 March"))
        #expect(shift.caseID == "1")
    }

    @Test func `passing is one key and no question`() async {
        var shift = await Shift([Samples.threat] + Samples.plain)
        await shift.type("p")
        #expect(shift.desk.log.contains("pass 119"))
        #expect(!shift.desk.log.contains("release 119"))
        #expect(shift.caseID == "1")
    }

    @Test func `every action has a name`() async {
        var shift = await Shift([Samples.abuse] + Samples.plain)
        await shift.type(":reject threats he names the street\n")
        await shift.type(":note watch this one\n")
        await shift.type(":escalate senior twice today\n")
        await shift.type(":reject nonsense\n")
        #expect(shift.screen.contains("There is no rule “nonsense”."))
        await shift.type(":frobnicate\n")
        #expect(shift.screen.contains("There is no action called “frobnicate”"))
        let log = shift.desk.log.filter { !$0.hasPrefix("claim") }
        #expect(
            log == ["reject 118 threats", "note 1 watch this one", "escalate 1 senior twice today"]
        )
        #expect(Set(ReviewAction.allCases.map(\.rawValue)).count == ReviewAction.allCases.count)
    }

    @Test func `no two actions share a key`() {
        var keys: [Key: ReviewAction] = [:]
        for action in ReviewAction.allCases {
            for key in [action.key] + action.otherKeys {
                #expect(keys.updateValue(action, forKey: key) == nil, "\(action)")
            }
        }
    }
}
