import Foundation
public import PostbagCore

/// A calendar month in UTC, in which entries of the audit were written.
///
///     AuditMonth(year: 2026, month: 3).description == "2026-03"
public struct AuditMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// How long every month must be kept at the least: claims may be brought for six years
    /// (Limitation Act 1980, section 5), and legal notices are kept as long.
    public static let shortestLife = 72

    /// Months since the year 0.
    private let count: Int

    /// A month of a year, from 1 to 12.
    public init(year: Int, month: Int) {
        count = year * 12 + month - 1
    }

    /// Takes up a number as stores write it, 202603 for March 2026.
    public init(number: Int) {
        self.init(year: number / 100, month: number % 100)
    }

    /// The month of a moment.
    public init(of moment: Instant) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        let parts = calendar.dateComponents([.year, .month], from: date)
        self.init(year: parts.year ?? 1970, month: parts.month ?? 1)
    }

    /// The month as a number, 202603 for March 2026.
    public var number: Int { count / 12 * 100 + count % 12 + 1 }

    /// The month that is so many later, or earlier if there are fewer than none.
    public func advanced(by months: Int) -> AuditMonth {
        AuditMonth(year: 0, month: count + months + 1)
    }

    /// The month as people write it in lists.
    public var description: String {
        let month = String(count % 12 + 1)
        return "\(count / 12)-\(month.count < 2 ? "0" : "")\(month)"
    }

    /// Orders months by time.
    public static func < (lhs: AuditMonth, rhs: AuditMonth) -> Bool { lhs.count < rhs.count }
}
