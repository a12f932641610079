public import PostbagCore

/// The time of day in London, with British Summer Time.
///
/// Summer time runs from the last Sunday in March to the last Sunday in October and changes at
/// 01:00 UTC: Summer Time Act 1972, as amended by the Summer Time Order 2002 (SI 2002/262). It is
/// computed here and needs no zone files, so that a deadline is the same on every machine.
///
///     LondonTime.instant(of: CalendarDate(year: 2026, month: 7, day: 1), hour: 9)     // 08:00 UTC
public enum LondonTime {
    private static let day: Int64 = 86_400_000
    private static let hour: Int64 = 3_600_000

    /// How far London's clocks are ahead of UTC.
    public static func offset(at instant: Instant) -> Duration {
        isSummer(instant.milliseconds) ? .hours(1) : .zero
    }

    /// The day that London's calendars show.
    public static func date(at instant: Instant) -> CalendarDate {
        let local = localMilliseconds(at: instant)
        return CalendarDate(daysSince1970: Int(floorDivide(local, by: day)))
    }

    /// The milliseconds that London's clocks show since midnight.
    public static func millisecondsOfDay(at instant: Instant) -> Int64 {
        let local = localMilliseconds(at: instant)
        return local - floorDivide(local, by: day) * day
    }

    /// The moment at which London's clocks show a time.
    ///
    /// A time that the clocks skip in March means the moment they jump over it; of a time that they
    /// show twice in October, the first is meant.
    public static func instant(
        of date: CalendarDate,
        hour: Int = 0,
        minute: Int = 0
    ) -> Instant {
        let local = Int64(hour * 60 + minute) * 60_000
        return instant(of: date, millisecondsOfDay: local)
    }

    /// The moment at which London's clocks show so many milliseconds since midnight.
    static func instant(of date: CalendarDate, millisecondsOfDay local: Int64) -> Instant {
        let shown = Int64(date.daysSince1970) * day + local
        let summer = shown - hour
        return Instant(milliseconds: isSummer(summer) ? summer : shown)
    }

    private static func localMilliseconds(at instant: Instant) -> Int64 {
        instant.milliseconds + (isSummer(instant.milliseconds) ? hour : 0)
    }

    private static func isSummer(_ milliseconds: Int64) -> Bool {
        let date = CalendarDate(daysSince1970: Int(floorDivide(milliseconds, by: day)))
        let start = change(in: 3, of: date.year)
        let end = change(in: 10, of: date.year)
        return (start..<end).contains(milliseconds)
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func change(in month: Int, of year: Int) -> Int64 {
        let lastSunday = CalendarDate(year: year, month: month, day: 25)?.next(.sunday)
        return Int64(lastSunday?.daysSince1970 ?? 0) * day + hour
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
