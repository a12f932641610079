import PostbagCore
import Testing

@testable import PostbagCommand

@Suite struct `JSON lines` {
    @Test func `reads every field and ignores others`() throws {
        let line = #"""
            {"id":"c1","x":[1,{"y":null}],"text":"Hi \"you\"","author":{"name":"Jo","id":7,"z":1},
            """# + #""parent_id":"c0","created_at":"2026-08-17T15:10:00Z","story":"s"}"#
        let comment = try #require(try entries(of: line.replacing("\n", with: "")).first?.asComment)
        #expect(
            comment
                == PostbagCore.Comment(
                    id: "c1",
                    text: "Hi \"you\"",
                    author: Author(id: "7", name: "Jo"),
                    parentID: "c0",
                    storyID: "s",
                    createdAt: 1_786_979_400
                )
        )
    }

    @Test func `takes an author that is only a name`() throws {
        let comment = try entries(of: #"{"text":"a","author":"Jo"}"#).first?.asComment
        #expect(comment?.author == Author(name: "Jo"))
    }

    @Test func `uses the line's number where there is no id`() throws {
        let text =
            #"{"text":"a"}"# + "\n\n" + #"{"text":"b","id":null}"# + "\n" + #"{"id":12,"text":""}"#
        #expect(try entries(of: text).map { $0.asComment?.id } == ["1", "3", "12"])
    }

    @Test(arguments: [
        ("nonsense", "in:1:1: expected an object"),
        (#"{"id":"a"}"#, "in:1:11: it has no 'text'"),
        (#"{"text":null}"#, "in:1:9: 'text' must be a string"),
        (#"{"text":5}"#, "in:1:9: 'text' must be a string"),
        (#"{"text":"a","text":"b"}"#, "in:1:20: 'text' is given twice"),
        (#"{"text":"a"} x"#, "in:1:14: something follows the value"),
        (#"{"text":"a"#, "in:1:11: a string is never closed"),
        (#"{"text":"a","id":[1]}"#, "in:1:18: 'id' must be a string or a number"),
        (#"[{"text":"a"}]"#, "in:1:1: expected one object a line, found an array"),
        ("{\"text\":\"a\u{0}b\"}", "in:1:11: a control character stands in a string"),
    ])
    func `says where and why a line cannot be read`(line: String, problem: String) throws {
        #expect(try entries(of: line).map(\.problem) == [problem])
    }

    @Test func `goes on after a line that cannot be read`() throws {
        let entries = try entries(of: "x\n" + #"{"text":"a"}"#)
        #expect(entries.map { $0.asComment?.text } == [nil, "a"])
    }

    @Test func `refuses bytes that are not UTF-8, also where they would be ignored`() throws {
        let start = Array(#"{"x":""#.utf8)
        let end = Array(#"","text":"a"}"#.utf8)
        for bad: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] {
            let problem = try entries(of: start + bad + end).first?.problem
            #expect(problem == "in:1:7: the line is not UTF-8")
        }
    }

    @Test func `keeps an escaped NUL and any scalar`() throws {
        let comment = try entries(of: #"{"text":"a\u0000b\u202e\ufeff"}"#).first?.asComment
        #expect(comment?.text.unicodeScalars.map(\.value) == [97, 0, 98, 0x202E, 0xFEFF])
    }
}

@Suite struct `Text lines` {
    @Test func `takes a comment a line and numbers it`() throws {
        let comments = try entries(of: "one\r\n\n three \n", as: .text).map(\.asComment)
        #expect(comments.map { $0?.id } == ["1", "3"])
        #expect(comments.map { $0?.text } == ["one", " three "])
    }

    @Test func `reports a line that is not UTF-8`() throws {
        let entries = try entries(of: [0x61, 0x0A, 0xFF, 0x0A, 0x62], as: .text)
        #expect(entries.map(\.problem) == [nil, "in:2: the line is not UTF-8", nil])
    }

    @Test func `reports a line over the limit`() throws {
        let long = String(repeating: "x", count: 1_000_001)
        let entries = try entries(of: "a\n\(long)\nb", as: .text)
        #expect(entries.map(\.problem) == [nil, "in:2: the line is longer than 1 MB", nil])
    }
}

@Suite struct `Input format` {
    @Test(arguments: [
        ("a.jsonl", InputFormat.jsonl), ("a.ndjson", .jsonl), ("a.json", .jsonl), ("a.CSV", .csv),
        ("dir.csv/a", .jsonl), ("a.tsv", .tsv), ("a.txt", .text), ("-", .jsonl), ("a.b.csv", .csv),
    ])
    func `is told by the file's name`(name: String, format: InputFormat) {
        #expect(InputFormat(ofFile: name) == format)
    }
}

@Suite struct `Timestamps` {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("2026-08-17T15:10:00Z", 1_786_979_400),
        ("2026-08-17T16:10:00+01:00", 1_786_979_400), ("2026-08-17 15:10:00", 1_786_979_400),
        ("2026-08-17T15:10Z", 1_786_979_400), ("2000-02-29", 951_782_400),
        ("1969-12-31T23:59:59.5Z", -0.5), ("2026-08-17T15:10:00-0130", 1_786_984_800),
    ])
    func `reads the usual spellings`(text: String, seconds: Double) {
        #expect(Timestamp.seconds(in: text) == seconds)
    }

    @Test(arguments: [
        "", "yesterday", "2026-13-01", "2026-08-17T25:00Z", "2026-08-17T10:00Q", "17/08/2026",
    ])
    func `refuses anything else`(text: String) {
        #expect(Timestamp.seconds(in: text) == nil)
    }
}
