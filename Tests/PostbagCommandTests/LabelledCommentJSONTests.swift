import PostbagScoring
import Testing

@testable import PostbagCommand

@Suite struct `Labelled comments as JSON` {
    private func read(_ line: String) throws -> LabelledComment {
        var scanner = JSONScanner(Array(line.utf8), in: 0..<line.utf8.count)
        return try LabelledCommentJSON.read(&scanner, line: 1, source: "file")
    }

    @Test(arguments: [
        #"{"id":"7","src":"forum","text":"A wet day.","y":1,"a":{"INSULT":0.5,"kind":"rain"}}"#,
        """
        {"id": "7", "src": "forum", "text": "A wet day.", "y": 1, \
        "a": {"INSULT": 0.5, "kind": "rain"}}
        """,
        """
         { "a" : { "INSULT" : 0.5 , "kind" : "rain" } , "y" : 1 , \
        "text" : "A wet day." , "src" : "forum" , "id" : "7" }
        """,
    ])
    func `are read with and without white space`(_ line: String) throws {
        let comment = try read(line)
        #expect(comment.id == "7")
        #expect(comment.source == "forum")
        #expect(comment.text == "A wet day.")
        #expect(comment.label == 1)
        #expect(comment.numbers == ["INSULT": 0.5])
        #expect(comment.words == ["kind": "rain"])
    }

    @Test func `may list the labels of harm that fit, so that the others do not`() throws {
        let comment = try read(#"{"text": "Watch your back.", "labels": ["MENACE"]}"#)
        #expect(comment.numbers.count == LabelGroup.harm.labels.count)
        #expect(comment.numbers["MENACE"] == 1 && comment.numbers["DISTRESS"] == 0)
        let harmless = try read(#"{"text": "A wet day.", "labels": []}"#)
        #expect(harmless.numbers.values.allSatisfy { $0 == 0 })
        #expect(harmless.numbers.count == comment.numbers.count)
    }

    @Test(arguments: [#"["INSULT"]"#, #"["MENACES"]"#, #""MENACE""#, "[1]"])
    func `name a label that is none of harm`(_ labels: String) {
        #expect(throws: JSONScanner.Problem.self) {
            try read(#"{"text": "A wet day.", "labels": \#(labels)}"#)
        }
    }

    @Test func `name what is no text`() {
        #expect(throws: JSONScanner.Problem.self) { try read(#"{"text": 7}"#) }
        #expect(throws: JSONScanner.Problem.self) { try read(#"{"text": "a", "src": null}"#) }
    }
}
