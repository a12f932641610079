import Foundation

/// Base64 with the alphabet for links and without padding (RFC 4648, section 5).
enum Base64URL {
    /// Writes bytes.
    static func encode(_ data: Data) -> String {
        String(
            data.base64EncodedString().compactMap { character -> Character? in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            }
        )
    }

    /// Reads bytes; `nil` if the text is not such base64, also if it is written in another way.
    static func decode(_ text: String) -> Data? {
        let standard = String(
            text.map { character -> Character in
                switch character {
                case "-": "+"
                case "_": "/"
                default: character
                }
            }
        )
        let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
        guard let data = Data(base64Encoded: standard + padding), encode(data) == text else {
            return nil
        }
        return data
    }
}
