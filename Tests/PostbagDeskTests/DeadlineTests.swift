import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Deadlines` {
    struct Period: CustomTestStringConvertible {
        var why: String
        var received: String
        var due: String
        var testDescription: String { "\(why): \(received) > \(due)" }
    }

    /// The first two are the vectors of the desk's design; the rest follow from SI 2013/3028.
    @Test(arguments: [
        Period(why: "a weekend", received: "2026-11-06T15:00:00Z", due: "2026-11-10T15:00:00Z"),
        Period(why: "Christmas", received: "2026-12-23T10:00:00Z", due: "2026-12-29T10:00:00Z"),
        Period(why: "weekdays", received: "2026-11-02T09:30:00Z", due: "2026-11-04T09:30:00Z"),
        Period(why: "on Saturday", received: "2026-11-07T11:00:00Z", due: "2026-11-11T00:00:00Z"),
        Period(why: "Easter", received: "2026-04-02T11:00:00Z", due: "2026-04-08T11:00:00Z"),
        Period(
            why: "clocks go forward",
            received: "2026-03-27T15:00:00Z",
            due: "2026-03-31T14:00:00Z"
        ),
        Period(
            why: "clocks go back",
            received: "2026-10-23T14:00:00Z",
            due: "2026-10-27T15:00:00Z"
        ),
        Period(why: "New Year", received: "2026-12-31T12:00:00Z", due: "2027-01-05T12:00:00Z"),
        Period(why: "midnight", received: "2026-11-03T00:00:00Z", due: "2026-11-05T00:00:00Z"),
    ])
    func `forty-eight hours leave out what the regulations leave out`(_ period: Period) throws {
        let received = try #require(Instant(iso8601: period.received))
        let due = Section5Clock().actionDue(received: received)
        #expect(due.description == period.due)
    }

    @Test(arguments: [
        ("2026-11-02T09:00:00Z", "2026-11-08T00:00:00Z"),
        ("2026-11-02T23:59:59Z", "2026-11-08T00:00:00Z"),
        ("2026-10-21T09:00:00Z", "2026-10-27T00:00:00Z"),
        // Half past midnight in London already, though not in UTC.
        ("2026-10-20T23:30:00Z", "2026-10-27T00:00:00Z"),
        ("2026-03-26T09:00:00Z", "2026-03-31T23:00:00Z"),
        ("2026-12-23T09:00:00Z", "2026-12-29T00:00:00Z"),
    ])
    func `the poster has to midnight at the end of the fifth day`(sent: String, due: String) throws
    {
        let sent = try #require(Instant(iso8601: sent))
        #expect(Section5Clock().posterReplyDue(sent: sent).description == due)
    }

    /// As published on gov.uk, with Good Friday.
    @Test(arguments: [
        (
            2022,
            "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27"
        ),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ])
    func `knows the bank holidays`(year: Int, days: String) {
        let found = BankHolidays.englandAndWales(in: year).sorted().map {
            String($0.description.dropFirst(5))
        }
        #expect(found.joined(separator: " ") == days)
    }

    @Test(arguments: [
        "1818-03-22", "1943-04-25", "2000-04-23", "2019-04-21", "2024-03-31", "2026-04-05",
        "2038-04-25", "2285-03-22",
    ])
    func `knows Easter`(date: String) throws {
        let year = try #require(Int(date.prefix(4)))
        #expect(BankHolidays.easterSunday(in: year).description == date)
    }

    @Test func `a day that is proclaimed later can be added`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 11, day: 9))
        let received = try #require(Instant(iso8601: "2026-11-06T15:00:00Z"))
        let calendar = WorkingCalendar(extraHolidays: [day])
        let due = Section5Clock(calendar: calendar).actionDue(received: received)
        #expect(due.description == "2026-11-11T15:00:00Z")
    }

    @Test(arguments: [
        ("2026-03-29T00:59:59Z", 0), ("2026-03-29T01:00:00Z", 3_600),
        ("2026-10-25T00:59:59Z", 3_600), ("2026-10-25T01:00:00Z", 0),
        ("2027-03-28T01:00:00Z", 3_600), ("2026-12-31T23:30:00Z", 0),
    ])
    func `London's clocks change with the season`(time: String, offset: Int) throws {
        let instant = try #require(Instant(iso8601: time))
        #expect(LondonTime.offset(at: instant) == .seconds(offset))
    }

    @Test func `an hour that London skips means the moment after`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 29))
        let skipped = LondonTime.instant(of: day, hour: 1, minute: 30)
        #expect(skipped.description == "2026-03-29T01:30:00Z")
        let autumn = try #require(CalendarDate(year: 2026, month: 10, day: 25))
        #expect(
            LondonTime.instant(of: autumn, hour: 1, minute: 30).description
                == "2026-10-25T00:30:00Z"
        )
    }

    @Test(arguments: [
        ("2026-08-31T12:00:00Z", 6, "2027-03-01T00:00:00Z"),
        ("2026-01-15T12:00:00Z", 6, "2026-07-15T23:00:00Z"),
        ("2027-08-30T12:00:00Z", 6, "2028-03-01T00:00:00Z"),
    ])
    func `months end at the end of their last day`(start: String, months: Int, end: String) throws {
        let start = try #require(Instant(iso8601: start))
        #expect(DeskClock.end(ofMonths: months, from: start).description == end)
    }

    @Test func `each queue has the promise that the house proposes`() throws {
        let clock = DeskClock()
        let now = try #require(Instant(iso8601: "2026-11-06T15:00:00Z"))
        func minutes(_ queue: Queue, severity: Int = 0, isLive: Bool = false) -> Int64 {
            let due = clock.deadlines(of: queue, entered: now, severity: severity, isLive: isLive)
            return now.duration(to: due.decide).components.seconds / 60
        }
        #expect(minutes(.urgent) == 15)
        #expect(minutes(.sealedLegal, isLive: true) == 15)
        #expect(minutes(.sealedLegal) == 120)
        #expect(minutes(.reported, severity: 90) == 60)
        #expect(minutes(.reported, severity: 50) == 240)
        #expect(minutes(.held) == 120)
        #expect(minutes(.newUser) == 240)
        #expect(minutes(.appeals) == 72 * 60)
        #expect(minutes(.qualitySample) == 7 * 24 * 60)
    }

    @Test func `a date that the law sets replaces the promise in the queue of notices`() throws {
        let clock = DeskClock()
        let now = try #require(Instant(iso8601: "2026-11-06T15:00:00Z"))
        let law = Section5Clock().actionDue(received: now)
        let due = clock.deadlines(of: .notices, entered: now, statutory: law)
        #expect(due.decide == law)
        #expect(!clock.isBreached(due, decidedAt: law, now: law))
        #expect(clock.isBreached(due, decidedAt: nil, now: law + .milliseconds(1)))
    }
}

@Suite struct `Calendar dates` {
    @Test func `lead to days and back`() throws {
        for days in stride(from: -200_000, through: 200_000, by: 61) {
            let date = CalendarDate(daysSince1970: days)
            let again = try #require(
                CalendarDate(year: date.year, month: date.month, day: date.day)
            )
            #expect(again.daysSince1970 == days)
        }
    }

    @Test func `refuse days that the calendar lacks`() {
        #expect(CalendarDate(year: 2026, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2100, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2026, month: 13, day: 1) == nil)
    }

    @Test func `know their weekday`() {
        #expect(CalendarDate(year: 2026, month: 12, day: 25)?.weekday == .friday)
        #expect(CalendarDate(year: 1969, month: 12, day: 31)?.weekday == .wednesday)
    }
}
