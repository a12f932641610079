/// Times and numbers as people say them.
enum Words {
    /// How long ago something was: `just now`, `12 min ago`, `3 h ago`, `5 days ago`.
    static func ago(_ time: Double, now: Double) -> String {
        let seconds = max(0, now - time)
        if seconds < 60 { return "just now" }
        return "\(span(seconds)) ago"
    }

    /// A length of time with its largest unit or two: `50 s`, `12 min`, `3 h 20 min`, `5 days`.
    static func span(_ seconds: Double) -> String {
        let total = Int(seconds.rounded(.down))
        if total < 60 { return "\(total) s" }
        let minutes = total / 60
        if minutes < 60 { return "\(minutes) min" }
        let hours = minutes / 60
        if hours < 24 {
            let rest = minutes % 60
            return rest == 0 || hours >= 10 ? "\(hours) h" : "\(hours) h \(rest) min"
        }
        let days = hours / 24
        return days == 1 ? "1 day" : "\(days) days"
    }

    /// Minutes and seconds that are left: `0:42`.
    static func countdown(_ seconds: Double) -> String {
        let total = max(0, Int(seconds.rounded(.up)))
        return "\(total / 60):" + (total % 60 < 10 ? "0" : "") + "\(total % 60)"
    }

    /// How a case stands against its clock, and whether it is late.
    static func clock(_ dueAt: Double?, now: Double) -> (words: String, isLate: Bool)? {
        guard let dueAt else { return nil }
        if dueAt < now { return ("overdue by \(span(now - dueAt))", true) }
        return ("due in \(span(dueAt - now))", false)
    }

    /// A number and its noun: `1 report`, `3 reports`.
    static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// A number with one digit after the point.
    static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    /// A number with two digits after the point.
    static func hundredths(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let rest = abs(hundredths % 100)
        return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    }

    /// The queue's or the profile's name without its dashes.
    static func plain(_ name: String) -> String {
        String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
    }
}
