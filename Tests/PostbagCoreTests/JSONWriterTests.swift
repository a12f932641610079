import Foundation
import PostbagCore
import Testing

@Suite struct `JSON writer` {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `puts commas where they belong`() {
        let text = written { json in
            json.beginObject()
            json.key("a")
            json.beginArray()
            json.integer(1)
            json.beginObject()
            json.endObject()
            json.boolean(true)
            json.endArray()
            json.key("b")
            json.string(orNull: nil)
            json.endObject()
            json.endLine()
            json.string("x")
        }
        #expect(text == "{\"a\":[1,{},true],\"b\":null}\n\"x\"")
    }

    @Test(arguments: [
        "", "plain", "\"quoted\" \\ back", "line\nfeed\r\ttab", "\u{0}\u{1}\u{8}\u{C}\u{1F}\u{7F}",
        "é😀日本\u{2028}\u{202E}", "\\u0041",
    ])
    func `writes strings that Foundation reads back`(text: String) throws {
        let json = written { $0.string(text) }
        let read = try JSONSerialization.jsonObject(
            with: Data(json.utf8),
            options: .fragmentsAllowed
        )
        #expect(read as? String == text)
    }

    @Test func `escapes control characters`() {
        #expect(written { $0.string("\u{0}\u{1F}\n") } == #""\u0000\u001f\n""#)
    }

    @Test(arguments: [
        (0.91, "0.91"), (0.0, "0"), (1.0, "1"), (0.00004, "0"), (0.00005, "0.0001"),
        (0.123456, "0.1235"), (0.5, "0.5"), (-0.25, "-0.25"), (-0.00001, "0"), (2.05, "2.05"),
        (Double.nan, "null"), (Double.infinity, "null"),
    ])
    func `writes probabilities without an exponent`(value: Double, text: String) {
        #expect(written { $0.probability(value) } == text)
    }

    @Test(arguments: [0.0, 1, -3, 0.1, 0.123_456_789_012_345_6, 1e-7, 1e300, 1.5])
    func `writes numbers that Foundation reads back exactly`(value: Double) throws {
        let json = written { $0.number(value) }
        #expect(try JSONDecoder().decode(Double.self, from: Data(json.utf8)) == value)
    }

    @Test func `writes no number that is none`() {
        #expect(written { $0.number(.nan) } == "null")
        #expect(written { $0.number(.infinity) } == "null")
    }
}
