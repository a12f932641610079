/// The id of one message to one receiver, such as `msg_2hV…`; it is the same at every try.
public struct WebhookID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// An id that no other message has, on any machine and after any restored backup: 128 bits from
    /// the system's source.
    static func random() -> WebhookID {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        let letters = (0..<26).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
        return WebhookID("msg_" + String(letters))
    }
}
