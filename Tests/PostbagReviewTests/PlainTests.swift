import PostbagReview
import PostbagTerminal
import PostbagTestSupport
import Testing

@Suite struct `Linear mode` {
    /// Plays lines through, and returns all that was said.
    private func play(_ lines: [String], _ sheets: [CaseSheet]) async -> (Shift, String) {
        var shift = await Shift(sheets)
        var view = PlainView()
        var said = view.lines(for: shift.model).map(\.plainText)
        for line in lines {
            said.append(PlainView.prompt(for: shift.model) + line)
            await shift.send(.line(line))
            said += view.lines(for: shift.model).map(\.plainText)
        }
        return (shift, said.joined(separator: "\n") + "\n")
    }

    @Test func `says everything once and in order`() async throws {
        let lines = ["reject", "1", "undo", "reject personal-abuse", "a", "list", "quit"]
        let (shift, said) = await play(lines, [Samples.abuse, Samples.reported, Samples.sealed])
        #expect(try GoldenFile.difference(said, from: "review/plain.txt") == nil)
        #expect(shift.desk.decisions.map(\.caseID) == ["118", "121"])
        #expect(shift.status == 0)
    }

    @Test func `an empty line decides nothing`() async {
        let (shift, _) = await play(["", "", ""], Samples.plain)
        #expect(shift.desk.decisions.isEmpty)
    }

    @Test func `a question is answered with y or n`() async {
        let (shift, said) = await play(["a", "n", "a", "y"], [Samples.abuse])
        #expect(said.contains("y or n"))
        #expect(shift.desk.decisions.map(\.action) == [.approve])
    }

    @Test func `lines piped in before the desk has answered wait`() async {
        var shift = await Shift(Samples.plain)
        shift.isDeskSlow = true
        for line in ["a", "a", "quit"] { await shift.send(.line(line)) }
        await shift.answer()
        #expect(shift.desk.decisions.count == 2)
        #expect(shift.status == 0)
    }
}
