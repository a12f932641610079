import PostbagCore

/// When a message that was not taken is tried again.
///
/// The pauses are those of Standard Webhooks 1.0: from five seconds up to a day, about three days in
/// all. Each is lengthened or shortened by up to a fifth, so that receivers which come back are not
/// met by everything at once.
///
///     WebhookRetries.pause(after: 1, jitter: 0)     // 5 seconds
///     WebhookRetries.pause(after: 10, jitter: 0)    // nil: it is given up
public enum WebhookRetries {
    private static let pauses: [Duration] = [
        .seconds(5), .minutes(5), .minutes(30), .hours(2), .hours(5), .hours(10), .hours(14),
        .hours(20), .hours(24),
    ]

    /// How often a message is tried before it is given up.
    public static let attempts = pauses.count + 1

    /// The pause after so many tries.
    ///
    /// - Parameters:
    ///   - attempts: how often it was tried.
    ///   - jitter: from -1 to 1, drawn at random by whoever asks.
    /// - Returns: `nil` if it is given up.
    public static func pause(after attempts: Int, jitter: Double) -> Duration? {
        guard pauses.indices.contains(attempts - 1) else { return nil }
        let share = 1 + 0.2 * min(1, max(-1, jitter))
        return .milliseconds(Int64(Double(pauses[attempts - 1].milliseconds) * share))
    }
}
