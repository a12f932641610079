import PostbagCore
import PostbagDesk
import PostbagTerminal

/// How the desk does, for people or for programs.
struct StatisticsText {
    let statistics: DeskStatistics
    let now: Instant
    let width: Int

    /// The figures for people.
    func lines(hours: Int) -> [StyledText] {
        var lines = [
            StyledText("The last \(Summary.counted(hours, "hour", "hours"))", .bold), StyledText(),
        ]
        lines += volumes().lines(width: width)
        lines.append(StyledText())
        lines += queues().lines(width: width)
        lines.append(StyledText())
        lines += quality().lines(width: width)
        let rules = precision()
        if !statistics.rulePrecision.isEmpty {
            lines.append(StyledText())
            lines += rules.lines(width: width)
        }
        return lines
    }

    private func volumes() -> Table {
        var table = Table([Table.Column(""), Table.Column("", alignedRight: true)])
        for state in CommentState.allCases {
            guard let count = statistics.received[state], count > 0 else { continue }
            table.addRow([StyledText("comments \(state.rawValue)"), text(count)])
        }
        for effect in DecisionRow.Effect.allCases {
            guard let count = statistics.effects[effect], count > 0 else { continue }
            table.addRow([StyledText("decisions: \(effect.rawValue)"), text(count)])
        }
        return table
    }

    private func queues() -> Table {
        var table = Table([
            Table.Column("queue"), Table.Column("waiting", alignedRight: true),
            Table.Column("oldest", alignedRight: true), Table.Column("overdue", alignedRight: true),
            Table.Column("decided", alignedRight: true), Table.Column("late", alignedRight: true),
            Table.Column("median", alignedRight: true), Table.Column("p95", alignedRight: true),
        ])
        for queue in statistics.queues where queue.backlog > 0 || queue.late.whole > 0 {
            table.addRow([
                StyledText(queue.queue.rawValue), text(queue.backlog),
                StyledText(queue.oldestAge(at: now).map(Moments.text) ?? ""),
                StyledText(
                    Summary.grouped(queue.overdue),
                    queue.overdue > 0 ? Style(.red) : .plain
                ),
                text(queue.late.whole), text(queue.late.part),
                StyledText(queue.time.map { Moments.text($0.median) } ?? ""),
                StyledText(queue.time.map { Moments.text($0.p95) } ?? ""),
            ])
        }
        return table
    }

    private func quality() -> Table {
        var table = Table([Table.Column(""), Table.Column(""), Table.Column("")])
        for (name, share) in Self.shares(statistics) {
            table.addRow([
                StyledText(name), StyledText(Self.percent(share)),
                StyledText(share.whole == 0 ? "" : "\(share.part) of \(share.whole)", .dim),
            ])
        }
        return table
    }

    private func precision() -> Table {
        var table = Table([
            Table.Column("rule"), Table.Column("right", alignedRight: true), Table.Column(""),
            Table.Column("95 % between"),
        ])
        let sorted = statistics.rulePrecision.sorted {
            ($1.value.whole, $0.key) < ($0.value.whole, $1.key)
        }
        for (rule, share) in sorted {
            let bounds = share.interval.map { interval in
                let (low, high) = (interval.lowerBound * 100, interval.upperBound * 100)
                return "\(Int(low.rounded())) and \(Int(high.rounded())) %"
            }
            table.addRow([
                StyledText(rule.rawValue), StyledText(Self.percent(share)),
                StyledText("\(share.part) of \(share.whole)", .dim), StyledText(bounds ?? "", .dim),
            ])
        }
        return table
    }

    private func text(_ count: Int) -> StyledText { StyledText(Summary.grouped(count)) }

    private static func percent(_ share: Share) -> String {
        share.whole == 0 ? "none yet" : Summary.percentage(share.part, of: share.whole)
    }

    private static func shares(_ statistics: DeskStatistics) -> [(String, Share)] {
        [
            ("settled without a person", statistics.automated),
            ("held, then published unchanged", statistics.falselyHeld),
            ("reports that were right", statistics.reportsUpheld),
            ("appeals that were right", statistics.overturned),
            ("… against the policy", statistics.overturnedOfPolicy),
            ("… against a person", statistics.overturnedOfPeople),
            ("second looks that agreed with the policy", statistics.sampleAgreesWithPolicy),
            ("… with a person", statistics.sampleAgreesWithPeople),
        ]
    }

    /// `postbag.statistics/1`.
    static func json(_ statistics: DeskStatistics, since: Instant, now: Instant) -> [UInt8] {
        JSONWriter.line("postbag.statistics/1") { json in
            json.member("since", since)
            json.member("until", now)
            json.objects("received", CommentState.allCases) { state, json in
                json.member("state", state.rawValue)
                json.member("count", statistics.received[state] ?? 0)
            }
            json.objects("decisions", DecisionRow.Effect.allCases) { effect, json in
                json.member("effect", effect.rawValue)
                json.member("count", statistics.effects[effect] ?? 0)
            }
            json.objects("queues", statistics.queues) { queue, json in
                json.member("queue", queue.queue.rawValue)
                json.member("waiting", queue.backlog)
                json.member("oldest", queue.oldest)
                json.member("overdue", queue.overdue)
                json.member("decided", queue.late.whole)
                json.member("late", queue.late.part)
                json.member("median_s", orNull: queue.time?.median.components.seconds)
                json.member("p95_s", orNull: queue.time?.p95.components.seconds)
            }
            write("automated", statistics.automated, to: &json)
            write("falsely_held", statistics.falselyHeld, to: &json)
            write("reports_upheld", statistics.reportsUpheld, to: &json)
            write("overturned", statistics.overturned, to: &json)
            write("overturned_of_policy", statistics.overturnedOfPolicy, to: &json)
            write("overturned_of_people", statistics.overturnedOfPeople, to: &json)
            write("sample_agrees_with_policy", statistics.sampleAgreesWithPolicy, to: &json)
            write("sample_agrees_with_people", statistics.sampleAgreesWithPeople, to: &json)
            let byRule = statistics.rulePrecision.sorted { $0.key < $1.key }
            json.objects("rule_precision", byRule) { row, json in
                json.member("rule", row.key.rawValue)
                write("right", row.value, to: &json)
            }
        }
    }

    private static func write(_ name: String, _ share: Share, to json: inout JSONWriter) {
        json.member(name, share: share.value)
        json.member("\(name)_count", share.part)
        json.member("\(name)_of", share.whole)
    }
}
