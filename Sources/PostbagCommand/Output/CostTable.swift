import PostbagPolicy
import PostbagTerminal

/// What every filter of a policy costs, for the people who write its rules.
enum CostTable {
    /// A line for each filter, the dearest first.
    static func lines(of policy: CompiledPolicy, width: Int) -> [StyledText] {
        var table = Table([
            Table.Column("filter"), Table.Column("ns", alignedRight: true), Table.Column("why"),
        ])
        let filters = policy.rules.flatMap(\.filters)
        for filter in filters.sorted(by: { ($1.nanoseconds, $0.id) < ($0.nanoseconds, $1.id) }) {
            table.addRow([
                StyledText(filter.id, .bold), StyledText(Summary.grouped(filter.nanoseconds)),
                StyledText(filter.cost, .dim),
            ])
        }
        return table.lines(width: width)
    }
}
