import Foundation

/// Lists and small records as JSON in a column; what is empty is NULL.
enum JSONText {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func encode<Values: Collection & Encodable>(list: Values) throws -> String? {
        list.isEmpty ? nil : try encode(list)
    }

    /// Reads a list of texts, which most often are plain words.
    static func strings(_ text: String) throws -> [String] {
        try plainStrings(text.utf8) ?? decode([String].self, text)
    }

    /// Reads a list as ``encode(list:)`` writes it, if no text in it needs escapes.
    private static func plainStrings(_ bytes: String.UTF8View) -> [String]? {
        let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
        guard !bytes.contains(UInt8(ascii: "\\")), bytes.first == UInt8(ascii: "["),
            bytes.last == UInt8(ascii: "]")
        else { return nil }
        var strings: [String] = []
        var rest = bytes.dropFirst().dropLast()
        while rest.first == quote {
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: quote) else { return nil }
            strings.append(String(Substring(rest[..<end])))
            rest = rest[end...].dropFirst()
            guard rest.first == comma else { break }
            rest = rest.dropFirst()
        }
        return rest.isEmpty ? strings : nil
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
