import PostbagCore
import PostbagTerminal

/// Sums up many screenings for a person.
enum Summary {
    /// The lines: what came of the comments, then how often each rule spoke.
    static func lines(of tally: Tally, took elapsed: Duration?, width: Int) -> [StyledText] {
        let rule = String(repeating: "─", count: min(width, 60))
        var lines = [StyledText(rule, .dim), total(tally)]
        lines += shares(tally).lines(width: width).map { "  " + $0 }
        if !tally.rules.isEmpty {
            lines.append(StyledText())
            lines += rules(tally).lines(width: width)
        }
        if let elapsed, let rate = rate(tally.screened, elapsed) {
            lines.append(StyledText())
            lines.append(StyledText("\(grouped(rate)) comments a second", .dim))
        }
        return lines
    }

    private static func total(_ tally: Tally) -> StyledText {
        var line = StyledText(counted(tally.screened, "comment", "comments"), .bold)
        if tally.unreadable > 0 {
            let missing = "\(grouped(tally.unreadable)) could not be read"
            line.append(", ")
            line.append(missing, Style(.red))
        }
        if tally.unassessed > 0 {
            line.append(", ")
            line.append("\(grouped(tally.unassessed)) not assessed in full", Style(.red))
        }
        return line
    }

    private static func shares(_ tally: Tally) -> Table {
        var table = Table([
            Table.Column(""), Table.Column("", alignedRight: true),
            Table.Column("", alignedRight: true),
        ])
        let rows: [(String, Int, Style)] = [
            ("published", tally.published, Style(.green)),
            ("held", tally.held, Style(.yellow)),
            ("rejected", tally.rejected, Style(.red)),
        ]
        for (name, count, style) in rows {
            table.addRow([
                StyledText(name, style), StyledText(grouped(count)),
                StyledText(percentage(count, of: tally.screened)),
            ])
        }
        return table
    }

    private static func rules(_ tally: Tally) -> Table {
        var table = Table([
            Table.Column("rule"), Table.Column("held", alignedRight: true),
            Table.Column("rejected", alignedRight: true),
        ])
        let sorted = tally.rules.sorted { first, second in
            let (more, less) = (first.value.total, second.value.total)
            return more == less ? first.key < second.key : more > less
        }
        for (rule, count) in sorted {
            table.addRow([
                StyledText(rule.rawValue), StyledText(grouped(count.held)),
                StyledText(grouped(count.rejected)),
            ])
        }
        return table
    }

    /// A count with its noun.
    static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(grouped(count)) \(count == 1 ? one : many)"
    }

    /// A number with a comma between thousands.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let grouped = digits.indices.map { index in
            let isBoundary = index > 0 && (digits.count - index) % 3 == 0
            return (isBoundary ? "," : "") + String(digits[index])
        }
        return (number < 0 ? "-" : "") + grouped.joined()
    }

    /// A share with one decimal.
    static func percentage(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0.0 %" }
        let tenths = (part * 1_000 + whole / 2) / whole
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// How many a second, or `nil` if there were too few to tell.
    static func rate(_ count: Int, _ elapsed: Duration) -> Int? {
        let seconds = elapsed / .seconds(1)
        guard count >= 100, seconds > 0.001 else { return nil }
        return Int(Double(count) / seconds)
    }
}
