import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// A policy at a glance.
enum PolicyOverview {
    /// The lines: its revision, then a line for each rule.
    static func lines(of policy: CompiledPolicy, width: Int) -> [StyledText] {
        let rules = policy.rules
        let filters = rules.reduce(0) { $0 + $1.filters.count }
        let counts =
            Summary.counted(rules.count, "rule", "rules") + ", "
            + Summary.counted(filters, "filter", "filters")
        var lines = [
            StyledText(policy.revision, .bold) + StyledText("  \(counts)", .dim), StyledText(),
        ]
        var table = Table([
            Table.Column("rule"), Table.Column("held for"),
            Table.Column("severity", alignedRight: true),
            Table.Column("filters", alignedRight: true), Table.Column("promise"),
        ])
        for rule in rules {
            table.addRow([
                StyledText(rule.id.rawValue, .bold),
                StyledText(rule.lane.rawValue, style(of: rule.lane)),
                StyledText(String(rule.severity)),
                StyledText(String(rule.filters.count)),
                StyledText(rule.promise),
            ])
        }
        lines += table.lines(width: width)
        return lines
    }

    private static func style(of lane: Lane) -> Style {
        switch lane {
        case .community: .plain
        case .legal: Style(.magenta)
        case .urgent: Style(.red)
        }
    }
}
