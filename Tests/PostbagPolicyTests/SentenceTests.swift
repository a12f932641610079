import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@Suite struct `Sentences` {
    private func finds(_ text: String, _ condition: String) throws -> Bool {
        let files = try TemporaryPolicy(
            filter: "words: [muppet]\nscore: 90\nneeds: [{sentence: '\(condition)'}]"
        )
        var assessor = Assessor(policy: try files.compile())
        let comment = Comment(id: "c", text: text)
        return !assessor.assess(comment, in: StoryContext()).findings.isEmpty
    }

    @Test(arguments: [
        ("Kind. A muppet", false), ("Kind, a muppet", true), ("A muppet! Kind", false),
        ("A muppet of a kind", true), ("A muppet\n\nkind", false),
        ("He paid 3.5 kind muppet", true),
        ("Kind muppet.", true), ("muppet", false),
    ])
    func `end where a reader would stop`(_ text: String, _ isFound: Bool) throws {
        #expect(try finds(text, "kind") == isFound)
    }

    @Test func `that never end reach only so far, and never into half a word`() throws {
        let near = String(repeating: "so ", count: 50)
        let far = String(repeating: "so ", count: 400)
        #expect(try finds("kind \(near) muppet \(near)", "kind"))
        #expect(try finds("\(near) muppet \(near) kind", "kind"))
        #expect(try !finds("kind \(far) muppet \(far)", "kind"))
        #expect(try !finds("\(far) muppet \(far) kind", "kind"))
        // The 300th byte before the finding is the k of this word, whose end alone would match.
        let inside = "unkind" + String(repeating: " so", count: 97) + " abc muppet"
        #expect(try !finds("x \(inside)", "kind"))
    }
}
