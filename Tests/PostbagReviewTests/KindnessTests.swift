import PostbagReview
import PostbagTerminal
import Testing

@Suite struct `Kindness` {
    @Test func `hard words are masked until they are wanted, and named first`() async {
        var shift = await Shift([Samples.threat])
        #expect(!shift.screen.contains("burn his house"))
        #expect(shift.screen.contains("b••• h•• h•••• d•••"))
        #expect(shift.screen.contains("SEVERE: threats"))
        await shift.type("x")
        #expect(shift.screen.contains("burn his house down"))
        await shift.type("x")
        #expect(!shift.screen.contains("burn his house"))
    }

    @Test func `revealing one case reveals no other`() async {
        var second = Samples.threat
        second.id = "122"
        var shift = await Shift([Samples.threat, second])
        await shift.type("xp")
        #expect(shift.caseID == "122")
        #expect(!shift.screen.contains("burn his house"))
    }

    @Test func `a neutral case comes after a run of severe ones`() async {
        let severe = (1...6).map { number -> CaseSheet in
            var sheet = Samples.threat
            sheet.id = "s\(number)"
            return sheet
        }
        var wellbeing = Wellbeing()
        wellbeing.severeRun = 3
        var shift = await Shift(severe + Samples.plain, wellbeing: wellbeing)
        for expected in ["s1", "s2", "s3"] {
            #expect(shift.caseID == expected)
            await shift.type("\ny")
        }
        #expect(shift.caseID == "1")
        await shift.press(Key(.enter))
        #expect(shift.caseID == "s4")
    }

    @Test func `a break is offered between cases, never in the middle of one`() async {
        var wellbeing = Wellbeing()
        wellbeing.breakAfterMinutes = 5
        var shift = await Shift([Samples.threat] + Samples.plain, wellbeing: wellbeing)
        await shift.wait(301)
        #expect(shift.caseID == "119")
        await shift.type("\ny")
        #expect(shift.screen.contains("You have looked at severe comments for 5 minutes."))
        #expect(shift.caseID == nil)
        await shift.type("z")
        #expect(shift.screen.contains("A break."))
        await shift.press(Key(.enter))
        #expect(shift.caseID == "1")
        #expect(shift.model.exposure.seconds == 0)
    }

    @Test func `a night with the lid closed is not counted`() async {
        var exposure = Exposure()
        exposure.open(isSevere: true, at: 0)
        exposure.pass(to: 30)
        exposure.pass(to: 30_000)
        #expect(exposure.seconds == 30)
    }

    @Test func `what was seen is counted over the shift, not the sitting`() async {
        let severe = (1...9).map { number -> CaseSheet in
            var sheet = Samples.threat
            sheet.id = "s\(number)"
            return sheet
        }
        var wellbeing = Wellbeing()
        wellbeing.severeRun = 3
        wellbeing.newShiftAfterMinutes = 60
        var shift = await Shift(severe + Samples.plain, wellbeing: wellbeing)
        await shift.type("\ny")
        await shift.wait(30)
        await shift.type("q")
        var second = await Shift(at: shift.desk, now: shift.now + 60)
        #expect(second.model.exposure.severeSeen >= 2)
        #expect(second.model.exposure.seconds >= 30)
        await second.type("\ny")
        #expect(second.caseID == "1", "the third on end was the run's last")
        await second.type("q")
        var third = await Shift(at: shift.desk, now: second.now + 1_800)
        #expect(third.model.exposure.severeSeen >= 3 && third.model.exposure.seconds == 0)
        await third.type("q")
        let next = await Shift(at: shift.desk, now: third.now + 3_700)
        #expect(next.model.exposure.severeSeen <= 1)
    }

    @Test func `a topic is left out on request`() async {
        var shift = await Shift([Samples.abuse, Samples.threat] + Samples.plain)
        await shift.type("o2")
        #expect(shift.desk.log.contains("avoid threats"))
        await shift.press(Key(.enter))
        #expect(shift.caseID == "1")
        #expect(shift.screen.contains("left out") || shift.model.avoided == ["threats"])
    }
}
