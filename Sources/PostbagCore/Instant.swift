/// A moment in time, in seconds since 1970 (UTC).
///
/// Files and messages write it as ISO 8601 with its zone:
///
///     Instant(iso8601: "2026-03-29T02:00:00+01:00")?.description == "2026-03-29T01:00:00Z"
public struct Instant: Sendable, Hashable, Comparable {
    /// Seconds since 1 January 1970, 00:00 UTC; leap seconds are not counted.
    public var secondsSince1970: Double

    /// Names a moment by its seconds since 1970.
    public init(secondsSince1970: Double) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Whether one moment comes before another.
    public static func < (lhs: Instant, rhs: Instant) -> Bool {
        lhs.secondsSince1970 < rhs.secondsSince1970
    }

    /// The moment some seconds later.
    public func advanced(bySeconds seconds: Double) -> Instant {
        Instant(secondsSince1970: secondsSince1970 + seconds)
    }
}

extension Instant: CustomStringConvertible {
    /// The moment in UTC to the second, or to the millisecond where it has a fraction.
    public var description: String {
        let milliseconds = Int((secondsSince1970 * 1_000).rounded())
        let seconds = milliseconds.flooredQuotient(by: 1_000)
        let day = CalendarDate(daysSince1970: seconds.flooredQuotient(by: 86_400))
        let rest = seconds - day.daysSince1970 * 86_400
        let fraction = milliseconds - seconds * 1_000
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0.padded(to: 2) }
        let suffix = fraction == 0 ? "" : ".\(fraction.padded(to: 3))"
        return "\(day)T\(time.joined(separator: ":"))\(suffix)Z"
    }
}

extension Instant: Codable {
    /// Reads a moment written in ISO 8601 with its zone.
    ///
    /// - Throws: `DecodingError.dataCorrupted` for any other text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected an instant with its zone, such as 2026-01-05T10:00:00Z"
            )
        }
        self = instant
    }

    /// Writes the moment in UTC.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int {
    /// The quotient rounded down, also for what lies before 1970.
    func flooredQuotient(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The number with leading zeros.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
