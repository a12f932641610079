import PostbagCore
import PostbagPolicy
import Testing

@Suite struct `A story file` {
    func read(_ text: String) throws -> (story: Story?, diagnostics: [Diagnostic]) {
        let file = SourceFile(name: "story.yaml", text: text)
        var reader = DocumentReader()
        let story = StoryFile.read(try Document.parse(file), in: file, using: &reader)
        return (story, reader.diagnostics)
    }

    @Test func `gives proceedings with dated steps`() throws {
        let (story, diagnostics) = try read(
            """
            id: fire
            profile: active_proceedings
            jurisdiction: england-and-wales
            proceedings:
              - {defendant: "C. Name", step: charged, date: 2026-05-04, mode: jury,
                 checked_by: desk, checked_at: "2026-08-17T09:00:00Z", next_check: "2026-08-24T09:00:00Z"}
              - {defendant: "D. Name", step: arrested, state: inactive}
            vulnerable: ["the watchman"]
            """
        )
        #expect(diagnostics.isEmpty)
        let proceedings = try #require(story?.proceedings)
        #expect(proceedings.map(\.step) == [.charged, .arrested])
        #expect(proceedings.map { $0.state() } == [.active, .inactive])
        #expect(proceedings.first?.nextCheck == Instant(iso8601: "2026-08-24T09:00:00Z"))
        #expect(story?.vulnerable == ["the watchman"])
        #expect(story?.jurisdiction == "england-and-wales")
    }

    @Test func `binds its own orders to itself`() throws {
        let (story, _) = try read(
            "id: review\norders:\n  - {id: ORD-1, protected_people: [{name: Ann Other}]}\n"
        )
        #expect(story?.orders.first?.scope == .stories(["review"]))
        #expect(story?.effectiveProfile == .anonymityOrder)
    }

    @Test(arguments: [
        "id: fire\nprofile: active_proceedings\n",
        "id: fire\nproceedings:\n  - {defendant: C. Name}\n",
    ])
    func `is told when nobody says whether a case is active`(_ text: String) throws {
        let (_, diagnostics) = try read(text)
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.description.contains("active") == true)
    }
}
