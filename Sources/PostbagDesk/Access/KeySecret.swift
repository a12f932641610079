/// The text of a key or a session's token: an id that may be told, and a secret that may not.
///
/// It holds lower-case letters, digits and `-` alone and is shorter than 63 characters, so that it
/// can also be the first label of a host name, as one protocol wants it.
///
///     KeySecret.random().text      // "pb-k3vq7m2a-…"
public struct KeySecret: Sendable, Hashable {
    /// What the text of a program's key begins with.
    public static let keyPrefix = "pb"
    /// What the text of a session's token begins with.
    public static let sessionPrefix = "ps"

    /// The part that may be told.
    public let id: String
    /// The whole, as a caller sends it.
    public let text: String

    /// Draws one with a secret of 200 bits from the system's source of randomness.
    public static func random(prefix: String = keyPrefix) -> KeySecret {
        let id = letters(8)
        return KeySecret(id: id, text: "\(prefix)-\(id)-\(letters(40))")
    }

    /// A password of 100 bits, in groups that can be read out.
    static func password() -> String {
        (0..<4).map { _ in letters(5) }.joined(separator: "-")
    }

    /// Takes a text apart; `nil` if it does not have the form of one.
    public init?(_ text: String, prefix: String = keyPrefix) {
        guard text.utf8.count == prefix.utf8.count + 50 else { return nil }
        let text = text.lowercased()
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == prefix, parts[1].count == 8, parts[2].count == 40 else {
            return nil
        }
        self.init(id: String(parts[1]), text: text)
    }

    private init(id: String, text: String) {
        self.id = id
        self.text = text
    }

    /// Letters of base 32 (RFC 4648) in lower case, five bits each.
    private static func letters(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String((0..<count).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
    }
}
