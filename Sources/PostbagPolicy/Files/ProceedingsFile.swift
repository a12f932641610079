import PostbagCore

/// Reads what a story file says of the cases that the story reports.
enum ProceedingsFile {
    static let keys = [
        "defendant", "step", "date", "mode", "state", "venue", "checked_by", "checked_at",
        "next_check",
    ]

    static func read(
        _ document: Document?,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> [Proceedings] {
        guard let document, !document.isNull else { return [] }
        guard let elements = document.elements else {
            reader.report(
                "proceedings must be a list, and this is \(document.kindInWords)",
                at: document.place,
                in: file,
                fix: "write one line a person: - {defendant: \"…\", step: charged, mode: jury}"
            )
            return []
        }
        return elements.compactMap { readOne($0, in: file, using: &reader) }
    }

    private static func readOne(
        _ document: Document,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> Proceedings? {
        guard
            let fields = reader.fields(of: document, in: file, allowed: keys, what: "a proceeding")
        else { return nil }
        guard let defendant = reader.string(fields["defendant"], in: file, what: "defendant") else {
            reader.report(
                "this proceeding has no defendant",
                at: document.place,
                in: file,
                fix: "say whom the case is against, in the story's words"
            )
            return nil
        }
        return Proceedings(
            defendant: defendant,
            step: reader.choice(fields["step"], in: file, what: "step"),
            date: reader.string(fields["date"], in: file, what: "date"),
            mode: reader.choice(fields["mode"], in: file, what: "mode"),
            statedState: reader.choice(fields["state"], in: file, what: "state"),
            venue: reader.string(fields["venue"], in: file, what: "venue"),
            checkedBy: reader.string(fields["checked_by"], in: file, what: "checked_by"),
            checkedAt: reader.instant(fields["checked_at"], in: file, what: "checked_at"),
            nextCheck: reader.instant(fields["next_check"], in: file, what: "next_check")
        )
    }

    /// Warns of a story about a crime of which nobody says whether a case is active.
    static func check(
        _ story: Story,
        _ fields: Fields,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) {
        let unknown = story.proceedings.contains { $0.state() == .unknown }
        let isSilent = story.profile == .activeProceedings && story.proceedings.isEmpty
        guard unknown || isSilent else { return }
        reader.report(
            isSilent
                ? "the story's profile says that a case is active, and no proceedings are given"
                : "nothing says whether this case is active",
            severity: .warning,
            at: fields["proceedings"]?.place ?? fields.place,
            in: file,
            fix: "give each person a step such as charged or concluded; until then it counts as"
                + " active on a story of that profile"
        )
    }
}
