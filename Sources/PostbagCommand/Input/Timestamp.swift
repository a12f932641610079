/// Times as comments give them: `2026-08-17T15:10:00Z`, with a zone, a fraction or neither.
enum Timestamp {
    /// Seconds since 1970 in UTC, or `nil` if `text` is not such a time; without a zone, UTC is
    /// meant.
    static func seconds(in text: String) -> Double? {
        var rest = Substring(text)
        guard let year = number(&rest, digits: 4), take(&rest, "-"),
            let month = number(&rest, digits: 2), (1...12).contains(month), take(&rest, "-"),
            let day = number(&rest, digits: 2), (1...31).contains(day)
        else { return nil }
        let midnight = Double(days(year: year, month: month, day: day) * 86_400)
        if rest.isEmpty { return midnight }
        guard take(&rest, "T") || take(&rest, " "), let time = timeOfDay(&rest),
            let offset = zone(&rest), rest.isEmpty
        else { return nil }
        return midnight + time - Double(offset)
    }

    private static func timeOfDay(_ rest: inout Substring) -> Double? {
        guard let hour = number(&rest, digits: 2), hour < 24, take(&rest, ":"),
            let minute = number(&rest, digits: 2), minute < 60
        else { return nil }
        var seconds = Double(hour * 3_600 + minute * 60)
        if take(&rest, ":") {
            guard let second = number(&rest, digits: 2), second <= 60 else { return nil }
            seconds += Double(second)
            if take(&rest, ".") {
                let fraction = rest.prefix { $0.isASCII && $0.isNumber }
                guard let value = Double("0." + fraction) else { return nil }
                seconds += value
                rest = rest.dropFirst(fraction.count)
            }
        }
        return seconds
    }

    private static func zone(_ rest: inout Substring) -> Int? {
        if rest.isEmpty || take(&rest, "Z") { return 0 }
        let sign = take(&rest, "+") ? 1 : -1
        if sign < 0, !take(&rest, "-") { return nil }
        guard let hours = number(&rest, digits: 2) else { return nil }
        _ = take(&rest, ":")
        guard let minutes = rest.isEmpty ? 0 : number(&rest, digits: 2) else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }

    private static func number(_ rest: inout Substring, digits: Int) -> Int? {
        let piece = rest.prefix(digits)
        guard piece.count == digits, piece.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        rest = rest.dropFirst(digits)
        return Int(piece)
    }

    private static func take(_ rest: inout Substring, _ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    /// Days from 1 January 1970 in the Gregorian calendar.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
