/// The name of a receiver of webhooks, such as `cms`.
public struct WebhookReceiverID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
