import PostbagCore
import PostbagDesk

extension ScreeningTimes {
    /// The times in the text format that Prometheus reads; they are of the measured comments alone,
    /// so divide by their number.
    static func text(of times: ScreeningTimes) -> String {
        var lines = ["# TYPE postbag_screened_total counter"]
        for recommendation in Recommendation.allCases {
            let count = times.screened[recommendation] ?? 0
            lines.append(
                "postbag_screened_total{recommendation=\"\(recommendation.rawValue)\"} \(count)"
            )
        }
        lines.append("# TYPE postbag_could_not_assess_total counter")
        for (filter, count) in times.couldNotAssess.sorted(by: { $0.key < $1.key }) {
            let name = MetricName("postbag_could_not_assess_total", [("filter", filter)])
            lines.append("\(name.line()) \(count)")
        }
        lines += [
            "# TYPE postbag_screening_measured_total counter",
            "postbag_screening_measured_total \(times.comments)",
            "# TYPE postbag_screening_stage_seconds_total counter",
        ]
        let stages = [
            ("reading", times.reading), ("searching", times.searching), ("judging", times.judging),
        ]
        for (stage, time) in stages {
            lines.append(
                "postbag_screening_stage_seconds_total{stage=\"\(stage)\"} \(time.inSeconds)"
            )
        }
        let rules = times.rules.sorted { $0.key < $1.key }
        lines.append("# TYPE postbag_rule_seconds_total counter")
        for (rule, share) in rules {
            lines.append("postbag_rule_seconds_total{rule=\"\(rule)\"} \(share.time.inSeconds)")
        }
        lines.append("# TYPE postbag_rule_found_total counter")
        for (rule, share) in rules {
            lines.append("postbag_rule_found_total{rule=\"\(rule)\"} \(share.found)")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Duration {
    /// The duration in seconds.
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
