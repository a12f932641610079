public import PostbagCore

/// The bank holidays of England and Wales, with Good Friday and Christmas Day.
///
/// The regular days follow the Banking and Financial Dealings Act 1971, Schedule 1, and the
/// proclamations under it; a day that falls on a weekend moves to the next free weekday. Days that
/// were moved or added by proclamation are listed; further ones can be given as a setting.
///
///     BankHolidays.englandAndWales(in: 2026).map(\.description).contains("2026-04-03")     // true
public enum BankHolidays {
    /// All days of a year on which no working time passes, apart from weekends.
    public static func englandAndWales(in year: Int) -> Set<CalendarDate> {
        let easter = easterSunday(in: year)
        let regular = [
            date(year, 1, 1).map(substituted), earlyMay(in: year), spring(in: year),
            date(year, 8, 25)?.next(.monday),
        ]
        var days: Set<CalendarDate> = [easter.adding(days: -2), easter.adding(days: 1)]
        days.formUnion(regular.compactMap { $0 })
        days.formUnion(christmas(in: year))
        days.formUnion(proclaimed.filter { $0.year == year })
        return days
    }

    /// Easter Sunday, by the anonymous Gregorian computus as Meeus gives it (Astronomical
    /// Algorithms, 1991, chapter 8).
    public static func easterSunday(in year: Int) -> CalendarDate {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let moon = (century - correction + 1) / 3
        let epact = (19 * golden + century - century / 4 - moon + 15) % 30
        let weekday =
            (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let daysFromMarch = epact + weekday - 7 * shift + 21
        let firstOfMarch = date(year, 3, 1) ?? CalendarDate(daysSince1970: 0)
        return firstOfMarch.adding(days: daysFromMarch)
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: day)
    }

    private static func substituted(_ date: CalendarDate) -> CalendarDate {
        date.weekday.isWeekend ? date.next(.monday) : date
    }

    /// The first Monday in May; in 2020 it moved to the 75th anniversary of VE Day.
    private static func earlyMay(in year: Int) -> CalendarDate? {
        year == 2020 ? date(2020, 5, 8) : date(year, 5, 1)?.next(.monday)
    }

    /// The last Monday in May; in the jubilee years 2012 and 2022 it moved into June.
    private static func spring(in year: Int) -> CalendarDate? {
        switch year {
        case 2012: date(2012, 6, 4)
        case 2022: date(2022, 6, 2)
        default: date(year, 5, 25)?.next(.monday)
        }
    }

    /// Christmas Day and Boxing Day, and the weekdays that stand in for them.
    ///
    /// Christmas Day itself never counts as working time, also when it falls on a weekend.
    private static func christmas(in year: Int) -> Set<CalendarDate> {
        guard let christmas = date(year, 12, 25) else { return [] }
        func after(_ days: Int) -> CalendarDate { christmas.adding(days: days) }
        return switch christmas.weekday {
        case .friday: [christmas, after(3)]
        case .saturday: [christmas, after(2), after(3)]
        case .sunday: [christmas, after(1), after(2)]
        case .monday, .tuesday, .wednesday, .thursday: [christmas, after(1)]
        }
    }

    /// Days given once: a wedding, two jubilees, a funeral and a coronation.
    private static let proclaimed = Set(
        [
            date(2011, 4, 29), date(2012, 6, 5), date(2022, 6, 3), date(2022, 9, 19),
            date(2023, 5, 8),
        ].compactMap { $0 }
    )
}
