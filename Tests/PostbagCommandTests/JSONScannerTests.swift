import Foundation
import Testing

@testable import PostbagCommand

@Suite struct `JSON scanner` {
    static let valid = [
        "{}", "[]", " [ 1 , 2 ] ", "0", "-0", "10", "-1.5e+10", "1E9", "0.5", "true", "false",
        "null", "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\\u20AC\"",
        "\"\\ud83d\\ude00\"", "{\"a\":{\"b\":[{}]}}", "\"é😀\"", "\t\n\r 1", "[[[[[]]]]]",
        "{\"\":0}", "{\"a\":1,\"b\":[true,null]}", "\"\u{7F}\"", "\"\\u0000\"",
    ]
    static let invalid = [
        "", " ", "{", "}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
        "{a:1}", "{'a':1}", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "NaN", "tru", "nul",
        "truefalse", "\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"a\nb\"", "\"\t\"", "[1]]",
        "{}{}", "1 2", "\"a\" b", "[\"a\"", "{\"a\":1", "// 1", "\"\\",
    ]

    /// A comma before the closing bracket, which RFC 8259 does not have.
    static let foundationForgives: Set = ["[1,]", "{\"a\":1,}"]

    private func accepts(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var scanner = JSONScanner(bytes, in: bytes.indices)
        do {
            try scanner.skipValue()
            try scanner.finish()
            return true
        } catch {
            return false
        }
    }

    private func foundationAccepts(_ text: String) -> Bool {
        let data = Data(text.utf8)
        return (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil
    }

    @Test(arguments: valid) func `takes what is JSON`(text: String) {
        #expect(accepts(text))
        #expect(foundationAccepts(text))
    }

    @Test(arguments: invalid) func `refuses what is not JSON`(text: String) {
        #expect(!accepts(text))
        #expect(!foundationAccepts(text) || Self.foundationForgives.contains(text))
    }

    @Test func `agrees with Foundation on every line with one byte changed`() {
        let line = #"{"id":"c1","text":"a \"b\" é\n","n":[-1.5e3,true,null],"o":{}}"#
        let replacements: [UInt8] = Array("\"\\{}[],:0-.eE t\u{1}".utf8)
        var compared = 0
        for index in line.utf8.indices {
            for replacement in replacements {
                var bytes = Array(line.utf8)
                bytes[line.utf8.distance(from: line.utf8.startIndex, to: index)] = replacement
                guard let text = String(validating: bytes, as: UTF8.self) else { continue }
                #expect(accepts(text) == foundationAccepts(text), "\(text)")
                compared += 1
            }
        }
        #expect(compared > 800)
    }

    @Test func `refuses what is nested too deeply instead of running out of stack`() {
        #expect(accepts(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)))
        #expect(!accepts(String(repeating: "[", count: 100_000)))
    }

    @Test(arguments: [
        (#""caf\u00e9""#, "café"), (#""\ud83d\ude00!""#, "😀!"), (#""a\/b""#, "a/b"),
        (#""\u0041\u030a""#, "A\u{30A}"), (#""\\u0041""#, "\\u0041"),
        (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\u0041""#, "\u{FFFD}A"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud83d\n""#, "\u{FFFD}\n"),
    ])
    func `decodes strings, half a surrogate pair as a replacement`(json: String, text: String)
        throws
    {
        let bytes = Array(json.utf8)
        var scanner = JSONScanner(bytes, in: bytes.indices)
        #expect(try scanner.string() == text)
        #expect(scanner.index == bytes.count)
    }
}
