import PostbagCore
import Testing

@testable import PostbagCommand

@Suite struct `Delimited values` {
    private func texts(_ text: String, as format: InputFormat = .csv) throws -> [String?] {
        try entries(of: text, as: format).map { $0.asComment?.text }
    }

    @Test func `reads columns by their names, in any order`() throws {
        let csv = """
            Text, ID ,author,author_id,parent_id,story,created_at,extra
            Hello,c1,Jo,7,c0,s,60,x
            """
        #expect(
            try entries(of: csv, as: .csv).first?.asComment
                == PostbagCore.Comment(
                    id: "c1",
                    text: "Hello",
                    author: Author(id: "7", name: "Jo"),
                    parentID: "c0",
                    storyID: "s",
                    createdAt: 60
                )
        )
    }

    @Test func `uses the line's number where there is no id`() throws {
        let ids = try entries(of: "text\na\n\n\"b\nc\"\nd\n", as: .csv).map { $0.asComment?.id }
        #expect(ids == ["2", "4", "6"])
    }

    @Test(arguments: 1...7) func `reads quoted fields as RFC 4180 has them`(size: Int) throws {
        let csv =
            "id,text\r\n1,\"a \"\"b\"\", c\"\r\n2,\"line\r\nbreak\n\n!\"\r\n3,\"\"\r\n4,x\"y\r\n"
        let texts = try entries(of: csv, as: .csv, pieceSize: size).map { $0.asComment?.text }
        #expect(texts == ["a \"b\", c", "line\r\nbreak\n\n!", "", "x\"y"])
    }

    @Test func `separates by tabs`() throws {
        #expect(try texts("id\ttext\n1\ta, b\n2\t\"c\td\"\n", as: .tsv) == ["a, b", "c\td"])
    }

    @Test(arguments: [
        ("1,a,b", "in:2: expected 2 fields, found 3"), ("1", "in:2: expected 2 fields, found 1"),
        ("1,\"a\"b", "in:2: something follows the closing quotation mark of field 2"),
        ("1,\"a\nb", "in:2: a quoted field is never closed"),
    ])
    func `refuses a record that does not fit`(record: String, problem: String) throws {
        #expect(try entries(of: "id,text\n\(record)", as: .csv).map(\.problem) == [problem])
    }

    @Test func `goes on after a record that does not fit`() throws {
        #expect(try texts("id,text\n1,a,b\n2,c\n3,\"d\"e\n4,f") == [nil, "c", nil, "f"])
    }

    @Test func `reports a record that is not UTF-8`() throws {
        let bytes = Array("text\na\n".utf8) + [0xFF, 0x0A] + Array("b\n".utf8)
        let problems = try entries(of: bytes, as: .csv).map(\.problem)
        #expect(problems == [nil, "in:3: the record is not UTF-8", nil])
    }

    @Test(arguments: ["", "id,author\n1,2\n", "text,text\na,b\n", "\"text\n"])
    func `refuses a file without a proper header`(csv: String) {
        #expect(throws: Diagnostic.self) { try entries(of: csv, as: .csv) }
    }
}
