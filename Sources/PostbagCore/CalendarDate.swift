/// A day of the Gregorian calendar, without a time or a zone.
///
///     CalendarDate(year: 2026, month: 12, day: 25)?.weekday     // .friday
public struct CalendarDate: Sendable, Hashable, CustomStringConvertible {
    /// Days from 1 January 1970.
    public let daysSince1970: Int
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day so many days after 1 January 1970.
    public init(daysSince1970: Int) {
        self.daysSince1970 = daysSince1970
        // Years are counted from March here, so that the leap day comes last.
        let shifted = daysSince1970 + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leaps) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    }

    /// A day by its date; `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(daysSince1970: Self.first(of: month, in: year) + day - 1)
        guard self.month == month, self.day == day else { return nil }
    }

    /// The day as ISO 8601 writes it, `2026-12-25`.
    public var description: String {
        "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// The day as a letter writes it, `25 December 2026`.
    public var inWords: String { "\(day) \(Self.months[month - 1]) \(year)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// Days from 1 January 1970 to the first of a month.
    private static func first(of month: Int, in year: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.flooredQuotient(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension CalendarDate {
    /// A day of the week.
    public enum Weekday: Int, Sendable, CaseIterable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday

        /// Whether it belongs to the weekend.
        public var isWeekend: Bool { self >= .saturday }
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday, three days after a Monday.
        let weeks = (daysSince1970 + 3).flooredQuotient(by: 7)
        return Weekday(rawValue: daysSince1970 + 3 - weeks * 7) ?? .monday
    }

    /// The day that lies so many days later.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(daysSince1970: daysSince1970 + days)
    }

    /// The day so many months later; a day that the month lacks becomes its last one.
    ///
    ///     CalendarDate(year: 2026, month: 8, day: 31)?.adding(months: 6)     // 2027-02-28
    public func adding(months: Int) -> CalendarDate {
        let index = year * 12 + month - 1 + months
        let first = Self.first(ofMonthIndex: index)
        let last = Self.first(ofMonthIndex: index + 1) - 1
        return CalendarDate(daysSince1970: min(first + day - 1, last))
    }

    /// The first such weekday on or after this day.
    public func next(_ wanted: Weekday) -> CalendarDate {
        adding(days: (wanted.rawValue - weekday.rawValue + 7) % 7)
    }

    private static func first(ofMonthIndex index: Int) -> Int {
        let year = index.flooredQuotient(by: 12)
        return first(of: index - year * 12 + 1, in: year)
    }
}

extension CalendarDate.Weekday: Comparable {
    /// Orders weekdays from Monday.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension CalendarDate: Comparable {
    /// Orders days by time.
    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
        lhs.daysSince1970 < rhs.daysSince1970
    }
}

extension CalendarDate: Codable {
    /// Reads a day as ISO 8601 writes it; `nil` for any other text.
    public init?(iso8601 text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWritten = text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
        guard isWritten, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day written in ISO 8601.
    ///
    /// - Throws: `DecodingError.dataCorrupted` for any other text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(iso8601: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected a day, such as 2026-12-25"
            )
        }
        self = date
    }

    /// Writes the day in ISO 8601.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
