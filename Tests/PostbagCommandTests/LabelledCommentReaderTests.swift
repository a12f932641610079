import PostbagCore
import PostbagScoring
import Testing

@testable import PostbagCommand

@Suite struct `Labelled comments` {
    private static func read(_ text: String) throws -> (texts: [String], problems: [String]) {
        let folder = try TemporaryFolder(["set.jsonl": text])
        var reader = LabelledCommentReader()
        var texts: [String] = []
        try reader.read(fileAt: "\(folder.path)/set.jsonl") { texts.append($0.text) }
        return (texts, reader.problems)
    }

    @Test func `are read past lines that are none, each of which is told`() throws {
        let wrong = String(repeating: "[]\n", count: 40)
        let (texts, problems) = try Self.read(
            "{\"text\": \"Quite so.\"}\n\(wrong){\"text\": \"No.\"}"
        )
        #expect(texts == ["Quite so.", "No."])
        #expect(problems.count == 40)
        #expect(problems.first?.hasSuffix("set.jsonl:2: expected an object") == true)
    }

    @Test func `are not looked for to the end of a file that is something else`() throws {
        let error = #expect(throws: Diagnostic.self) {
            try Self.read(String(repeating: "PBSCORE\n", count: 100_000))
        }
        #expect(error?.message.contains("holds no labelled comments") == true)
        #expect(error?.message.contains(":1: ") == true)
        #expect(error?.fix?.contains("--model") == true)
    }

    @Test func `are none in a short file of other things, which is told line by line`() throws {
        let (texts, problems) = try Self.read("one\ntwo\n")
        #expect(texts.isEmpty)
        #expect(problems.count == 2)
    }
}
