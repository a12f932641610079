import Foundation

/// The fields of an HTML form, as `application/x-www-form-urlencoded`.
///
/// Bytes that are no UTF-8 are read as Windows-1252, in which old systems send their texts.
///
///     FormBody(Data("a=1&b=two+words%21".utf8))?["b"]     // "two words!"
struct FormBody: Sendable, Hashable {
    /// The values by name; the first of several with one name counts.
    let fields: [String: String]

    /// The most fields that a form may have.
    static let mostFields = 200

    /// Reads a body; `nil` if it has too many fields.
    init?(_ body: Data) {
        var fields: [String: String] = [:]
        let pairs = body.split(separator: UInt8(ascii: "&"), maxSplits: Self.mostFields)
        guard pairs.count <= Self.mostFields else { return nil }
        for pair in pairs {
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard let name = parts.first.map(Self.text), !name.isEmpty, fields[name] == nil else {
                continue
            }
            fields[name] = parts.count > 1 ? Self.text(parts[1]) : ""
        }
        self.fields = fields
    }

    /// A field's value.
    subscript(_ name: String) -> String? { fields[name] }

    private static func text(_ encoded: Data.SubSequence) -> String {
        let bytes = decoded(encoded)
        return String(validating: bytes, as: UTF8.self)
            ?? String(data: Data(bytes), encoding: .windowsCP1252)
            ?? String(decoding: bytes, as: UTF8.self)
    }

    /// Undoes `+` and `%XX`; a `%` without two digits stands for itself.
    private static func decoded(_ encoded: Data.SubSequence) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var place = encoded.startIndex
        while place < encoded.endIndex {
            let byte = encoded[place]
            if byte == UInt8(ascii: "%"), encoded.distance(from: place, to: encoded.endIndex) > 2,
                let high = digit(encoded[place + 1]), let low = digit(encoded[place + 2])
            {
                bytes.append(high << 4 | low)
                place += 3
                continue
            }
            bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            place += 1
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
