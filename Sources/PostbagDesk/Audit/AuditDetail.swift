/// What an audit entry says beyond who did what to what, as canonical JSON.
///
/// Keys are sorted, there is no space and each character is written in one way, so that equal
/// details are equal bytes.
///
///     AuditDetail(["rule": "threats", "revision": 2]).text     // {"revision":2,"rule":"threats"}
public struct AuditDetail: Sendable, Hashable {
    /// The canonical JSON.
    public let text: String

    /// Writes a detail.
    public init(_ values: [String: AuditValue] = [:]) {
        let pairs = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let members = pairs.map { "\(Self.quoted($0.key)):\(Self.json($0.value))" }
        text = "{\(members.joined(separator: ","))}"
    }

    private static func json(_ value: AuditValue) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .texts(let texts): "[\(texts.map(quoted).joined(separator: ","))]"
        case .commitment(let commitment): quoted(commitment.description)
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"")
                && byte != UInt8(ascii: "\\")
        }
        if isPlain { return "\"\(text)\"" }
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\u{0}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
