import PostbagReview
import PostbagTerminal
import Synchronization
import Testing

@Suite struct `Claims and keys` {
    @Test func `a claim is renewed while somebody looks`() async {
        var shift = await Shift(Samples.plain)
        await shift.wait(149)
        #expect(!shift.desk.log.contains("renew 1"))
        await shift.wait(2)
        #expect(shift.desk.log.contains("renew 1"))
    }

    @Test func `a claim is no longer renewed when nobody has touched a key for long`() async {
        var shift = await Shift(Samples.plain)
        await shift.wait(3_000)
        let renewals = shift.desk.log.filter { $0 == "renew 1" }.count
        await shift.wait(600)
        #expect(shift.desk.log.filter { $0 == "renew 1" }.count == renewals)
        #expect(renewals > 1)
    }

    @Test func `leaving gives the claim back`() async {
        var shift = await Shift(Samples.plain)
        await shift.type("q")
        #expect(shift.desk.log.last == "release 1")
        #expect(shift.status == 0)
    }

    @Test(arguments: [InputEvent.ended(.inputClosed), .ended(.signal(15)), .ended(.signal(1))])
    func `a lost terminal or a signal gives the claim back`(event: InputEvent) async {
        var shift = await Shift(Samples.plain)
        await shift.send(.input(event))
        #expect(shift.desk.log.last == "release 1")
        #expect(shift.status != nil)
    }

    @Test func `stopping gives the claim back and going on takes it again`() async {
        var shift = await Shift(Samples.plain)
        await shift.press(.control("z"))
        #expect(shift.isSuspended)
        #expect(shift.desk.log.last == "release 1")
        await shift.send(.input(.resumed))
        #expect(shift.desk.log.last == "claim 1")
    }

    @Test func `next puts a case aside and previous goes back to it`() async {
        var shift = await Shift(Samples.plain)
        await shift.press(Key(.right))
        #expect(shift.caseID == "2")
        #expect(shift.desk.log == ["claim 1", "release 1", "claim 2"])
        await shift.press(Key(.left))
        #expect(shift.caseID == "1")
    }

    @Test func `keys typed ahead wait and none is lost`() async {
        var shift = await Shift(Samples.plain)
        shift.isDeskSlow = true
        await shift.type("aaru")
        await shift.press(Key(.escape))
        #expect(shift.desk.decisions.isEmpty)
        await shift.answer()
        // Two approved; the third case's rules were opened, narrowed to “u” and left.
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "2"])
        #expect(shift.caseID == "3")
        #expect(shift.model.stage == .reading)
    }

    @Test func `keys typed ahead of a surprise are not used, and that is said`() async {
        var shift = await Shift(Samples.plain)
        shift.desk.set(.decided(by: "ben", action: "approved", at: Samples.now), on: "1")
        shift.isDeskSlow = true
        await shift.type("aaa")
        await shift.answer()
        #expect(shift.desk.decisions.isEmpty)
        #expect(shift.screen.contains("2 keys typed ahead not used."))
    }

    @Test func `keys that need the rules wait for them`() async {
        var shift = await Shift(Samples.plain, areRulesLate: true)
        await shift.type("aar\n")
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "2"])
        #expect(shift.model.stage == .reading)
        #expect(shift.screen.contains("The rules are being read; what you type waits for them."))
        await shift.answer()
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "2", "3"])
        #expect(shift.desk.decisions.last?.action == .reject)
        #expect(shift.desk.decisions.last?.rule != nil)
        #expect(!shift.screen.contains("The rules are being read"))
    }

    @Test func `a rule that is named waits for the rules`() async {
        var shift = await Shift(Samples.plain, areRulesLate: true)
        await shift.send(.line("reject threats"))
        await shift.send(.line("approve"))
        #expect(shift.desk.decisions.isEmpty)
        await shift.answer()
        #expect(shift.desk.decisions.map(\.rule) == ["threats", nil])
    }

    @Test func `keys that wait for rules are not used if none come, and that is said`() async {
        var shift = await Shift(Samples.plain, areRulesLate: true)
        shift.desk.state.withLock { state in
            state.policyProblem = .unavailable(reason: "It cannot be read.", fix: "Mend it.")
        }
        await shift.type("r\n")
        await shift.answer()
        #expect(shift.desk.decisions.isEmpty)
        #expect(shift.model.stage == .reading)
        #expect(shift.screen.contains("2 keys typed ahead not used."))
        await shift.type("a")
        #expect(shift.desk.decisions.map(\.caseID) == ["1"])
    }

    @Test func `pasted text never decides`() async {
        var shift = await Shift(Samples.plain)
        await shift.send(.input(.paste("aaaaaaaa\n")))
        #expect(shift.desk.decisions.isEmpty)
        await shift.type("n")
        await shift.send(.input(.paste("seen\nbefore")))
        await shift.press(Key(.enter))
        #expect(shift.desk.log.contains("note 1 seen before"))
    }

    @Test func `an empty desk says thank you and looks again`() async {
        var shift = await Shift([])
        #expect(shift.screen.contains("Nothing waits. Thank you."))
        shift.desk.state.withLock { $0.sheets = Samples.plain }
        await shift.wait(11)
        #expect(shift.caseID == "1")
    }
}
