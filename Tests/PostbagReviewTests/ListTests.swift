import PostbagCore
import PostbagReview
import PostbagTerminal
import Testing

@Suite struct `Lists, filters and batches` {
    private static var copies: [CaseSheet] {
        var sheets = (1...4).map { number -> CaseSheet in
            let text = "Cheap trainers at the usual place, number \(number)"
            return Samples.sheet(
                "\(number)",
                text,
                findings: [Samples.finding("spam", "advert", "Cheap trainers", in: text, .hold)]
            )
        }
        sheets[0].duplicates = sheets.dropFirst().map(\.line)
        return sheets
    }

    @Test func `near-duplicates are decided with one question and one undo`() async {
        var shift = await Shift(Self.copies)
        await shift.type("dr\n")
        #expect(shift.screen.contains("Reject these 4 cases under spam?"))
        #expect(shift.desk.decisions.isEmpty)
        await shift.type("y")
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "2", "3", "4"])
        #expect(shift.screen.contains("4 cases rejected: spam."))
        await shift.type("u")
        #expect(shift.desk.decisions.isEmpty)
    }

    @Test func `single cases of a list are selected`() async {
        var shift = await Shift(Self.copies)
        await shift.type("l")
        await shift.press(.character(" "), Key(.down), .character(" "))
        #expect(shift.screen.contains("2 selected"))
        await shift.type("ay")
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "3"])
    }

    @Test func `a batch leaves urgent and legal cases out and says so`() async {
        var shift = await Shift(Self.copies + [Samples.threat, Samples.sealed])
        await shift.type("l*a")
        #expect(
            shift.screen.contains(
                "Approve these 4 cases? 2 urgent, legal or held by others are left out."
            )
        )
        await shift.type("y")
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "2", "3", "4"])
    }

    @Test func `a conflict in a batch is told and does not stop the rest`() async {
        var shift = await Shift(Self.copies)
        shift.desk.set(.decided(by: "ben", action: "approved", at: Samples.now), on: "2")
        await shift.type("dr\ny")
        #expect(shift.desk.decisions.map(\.caseID) == ["1", "3", "4"])
        #expect(shift.screen.contains("Case 2: ben decided this meanwhile: approved."))
    }

    @Test func `search and filters narrow what is served`() async {
        var shift = await Shift([Samples.abuse, Samples.threat, Samples.reported] + Self.copies)
        await shift.type("f1")
        await shift.type("1")
        #expect(shift.model.filter.queue == "held")
        await shift.type(":filter clear\n")
        await shift.type(":filter queue reported\n")
        #expect(shift.caseID == "121")
        await shift.type(":filter clear\n:filter rule threats\n")
        #expect(shift.caseID == "119")
        await shift.type(":filter clear\n/caseloads\n")
        #expect(shift.screen.contains("1 case"))
        await shift.press(Key(.enter))
        #expect(shift.caseID == "121")
    }

    @Test func `this story and this commenter are two keys away`() async {
        var shift = await Shift([Samples.abuse])
        await shift.type("f4")
        #expect(shift.model.filter.commenter == "u118")
        await shift.type("f3")
        #expect(shift.model.filter.story == "review-2026")
        await shift.type(":filter clear\n")
        #expect(shift.model.filter.isEmpty)
    }

    @Test func `a list masks what it should not spring on anybody`() async {
        var shift = await Shift(
            [Samples.threat, Samples.sealed, Samples.abuse],
            size: TerminalSize(columns: 120, rows: 24)
        )
        await shift.type("l")
        #expect(!shift.screen.contains("burn"))
        #expect(!shift.screen.contains("Tilda"))
        #expect(shift.screen.contains("covered; open it to read"))
    }
}
