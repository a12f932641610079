public import PostbagCore

/// The days on which the hours of a statutory period run.
///
/// The Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028), regulation 1(3), leave
/// out Saturdays, Sundays, Good Friday, Christmas Day and the bank holidays of England and Wales
/// when a period is given in hours. Days that are proclaimed later are a setting.
///
///     WorkingCalendar().deadline(.hours(48), after: fridayAtThree)     // Tuesday at three
public struct WorkingCalendar: Sendable, Hashable, Codable {
    /// Further days on which no working time passes, such as a bank holiday that is proclaimed.
    public var extraHolidays: Set<CalendarDate>

    /// The calendar of England and Wales.
    public init(extraHolidays: Set<CalendarDate> = []) {
        self.extraHolidays = extraHolidays
    }

    /// Whether time passes on a day.
    public func isWorkingDay(_ date: CalendarDate) -> Bool {
        !date.weekday.isWeekend && !extraHolidays.contains(date)
            && !BankHolidays.englandAndWales(in: date.year).contains(date)
    }

    /// When a period of working time ends that begins at a moment.
    ///
    /// Working days are counted whole, from midnight to midnight in London. A period that begins on
    /// a day that does not count begins to run at the next midnight that starts one that does.
    public func deadline(_ period: Duration, after start: Instant) -> Instant {
        var left = period.milliseconds
        var date = LondonTime.date(at: start)
        var passed = LondonTime.millisecondsOfDay(at: start)
        while true {
            if isWorkingDay(date) {
                let today = 86_400_000 - passed
                if left <= today {
                    return LondonTime.instant(of: date, millisecondsOfDay: passed + left)
                }
                left -= today
            }
            date = date.adding(days: 1)
            passed = 0
        }
    }

    /// The end of the working day that lies so many working days after a moment's day.
    public func endOfWorkingDay(_ count: Int, after start: Instant) -> Instant {
        var date = LondonTime.date(at: start)
        var left = count
        while left > 0 {
            date = date.adding(days: 1)
            if isWorkingDay(date) { left -= 1 }
        }
        return LondonTime.instant(of: date.adding(days: 1))
    }
}
