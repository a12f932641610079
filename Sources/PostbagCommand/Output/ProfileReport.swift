import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// Where the time of screening went, for people and for programs.
struct ProfileReport {
    let profile: PolicyProfile
    let policy: CompiledPolicy

    static let schema = "postbag.profile/1"

    /// A filter with what it took.
    private typealias Row = (filter: CompiledFilter, share: PolicyProfile.FilterShare)

    /// The filters that took time or found something, the dearest first.
    private var rows: [Row] {
        zip(policy.filters, profile.filters)
            .filter { $1.time > .zero || $1.found > 0 || $1.givenUp > 0 }
            .map { (filter: $0, share: $1) }
            .sorted { ($1.share.time, $0.filter.name) < ($0.share.time, $1.filter.name) }
    }

    /// The sums, then a line for each filter.
    func lines(width: Int) -> [StyledText] {
        let counted = Summary.counted(profile.comments, "comment", "comments")
        let mean = profile.bytes / max(1, profile.comments)
        var lines = [
            StyledText(policy.revision, .bold)
                + StyledText("  \(counted), \(mean) bytes each", .dim),
            StyledText(),
        ]
        lines += sums.lines(width: width) + [StyledText()]
        var table = Table([
            Table.Column("filter"), Table.Column("µs", alignedRight: true),
            Table.Column("of it conditions", alignedRight: true),
            Table.Column("runs", alignedRight: true), Table.Column("finds", alignedRight: true),
        ])
        for row in rows {
            table.addRow([
                StyledText(row.filter.name, .bold), StyledText(microseconds(row.share.time)),
                StyledText(
                    row.filter.isNative ? "own code" : microseconds(row.share.judging),
                    .dim
                ),
                StyledText(Summary.grouped(row.share.runs)),
                StyledText(Summary.grouped(row.share.found)),
            ])
        }
        return lines + table.lines(width: width) + givenUp(width: width)
    }

    /// The filters that have no answer on some comments, and what to do about it.
    private func givenUp(width: Int) -> [StyledText] {
        let rows = rows.filter { $0.share.givenUp > 0 }
            .sorted { ($1.share.givenUp, $0.filter.name) < ($0.share.givenUp, $1.filter.name) }
        guard !rows.isEmpty else { return [] }
        var table = Table([
            Table.Column("given up"), Table.Column("comments", alignedRight: true),
        ])
        for row in rows {
            table.addRow([
                StyledText(row.filter.name, .bold),
                StyledText(Summary.grouped(row.share.givenUp)),
            ])
        }
        return [StyledText()] + table.lines(width: width) + [
            StyledText(),
            StyledText("A sensitive story holds these comments, whatever they say.", .dim),
            StyledText(
                "fix: let the pattern look ahead and repeat less far, or ask for what",
                .dim
            ),
            StyledText("     stands far off in needs:", .dim),
        ]
    }

    private var sums: Table {
        var table = Table([
            Table.Column(""), Table.Column("", alignedRight: true), Table.Column(""),
        ])
        table.addRow([
            "a comment takes", StyledText(microseconds(profile.total), .bold), "µs, of which",
        ])
        table.addRow([
            "  reading", StyledText(microseconds(profile.reading)), "µs: folding, disguises",
        ])
        table.addRow(["  searching", StyledText(microseconds(profile.search)), "µs: all patterns"])
        table.addRow([
            "  judging", StyledText(microseconds(profile.judging)),
            "µs: conditions and filters with code of their own",
        ])
        return table
    }

    /// Microseconds a comment with two decimals.
    private func microseconds(_ time: Duration) -> String {
        let hundredths = nanoseconds(time) / 10
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Nanoseconds a comment.
    private func nanoseconds(_ time: Duration) -> Int {
        Int(time / .nanoseconds(1)) / max(1, profile.comments)
    }

    /// Writes all of it as one line of JSON, `postbag.profile/1`; times are nanoseconds a comment.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("schema")
        json.string(Self.schema)
        json.key("policy")
        json.string(policy.revision)
        json.key("comments")
        json.integer(profile.comments)
        json.key("bytes")
        json.integer(profile.bytes)
        write(profile.total, as: "total_ns", to: &json)
        write(profile.reading, as: "reading_ns", to: &json)
        write(profile.search, as: "searching_ns", to: &json)
        write(profile.judging, as: "judging_ns", to: &json)
        json.key("filters")
        json.beginArray()
        for row in rows {
            json.beginObject()
            json.key("filter")
            json.string(row.filter.name)
            write(row.share.searching, as: "searching_ns", to: &json)
            write(row.share.judging, as: "judging_ns", to: &json)
            json.key("runs")
            json.integer(row.share.runs)
            json.key("finds")
            json.integer(row.share.found)
            json.key("given_up")
            json.integer(row.share.givenUp)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    private func write(_ time: Duration, as key: String, to json: inout JSONWriter) {
        json.key(key)
        json.integer(nanoseconds(time))
    }
}
