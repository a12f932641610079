extension Instant {
    /// Reads a moment written in ISO 8601 with its zone, as court orders and sites write it.
    ///
    ///     Instant(iso8601: "2026-01-05T10:00:00Z")
    ///     Instant(iso8601: "2026-01-05T10:00:00.5+00:00")
    ///     Instant(iso8601: "2026-01-05T10:00:00")          // nil: an hour without a zone is none
    ///
    /// - Parameter text: a date, `T` or a space, a time to the minute or better, and `Z` or an
    ///   offset such as `+01:00`.
    public init?(iso8601 text: String) {
        var reader = ISO8601Reader(text)
        guard let day = reader.day(), reader.take("T") || reader.take(" "),
            let time = reader.timeOfDay(), let offset = reader.zone(), reader.isAtEnd
        else { return nil }
        self.init(secondsSince1970: Double(day.daysSince1970 * 86_400 - offset) + time)
    }
}

/// Takes the parts of an ISO 8601 instant off the front of a text.
private struct ISO8601Reader {
    private var rest: Substring

    init(_ text: String) {
        rest = Substring(text)
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    mutating func day() -> CalendarDate? {
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Seconds since midnight.
    mutating func timeOfDay() -> Double? {
        guard let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2),
            minute < 60
        else { return nil }
        var seconds = Double(hour * 3_600 + minute * 60)
        guard take(":") else { return seconds }
        guard let second = number(digits: 2), second <= 60 else { return nil }
        seconds += Double(second)
        guard take(".") else { return seconds }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let fraction = Double("0." + digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return seconds + fraction
    }

    /// Seconds east of Greenwich; `nil` where no zone is written.
    mutating func zone() -> Int? {
        if take("Z") || take("z") { return 0 }
        let sign = take("+") ? 1 : -1
        if sign < 0, !take("-") { return nil }
        guard let hours = number(digits: 2), hours < 24 else { return nil }
        _ = take(":")
        guard let minutes = isAtEnd ? 0 : number(digits: 2), minutes < 60 else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }

    private mutating func number(digits: Int) -> Int? {
        let piece = rest.prefix(digits)
        guard piece.count == digits, piece.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        rest = rest.dropFirst(digits)
        return Int(piece)
    }
}
