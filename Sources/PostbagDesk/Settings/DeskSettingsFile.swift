import PostbagCore
package import PostbagPolicy

/// Reads how a desk works from the `desk:` section of a policy; what it leaves out stays the house's.
///
///     desk:
///       claim-lease: 5m
///       queues:
///         urgent: {act: 5m, decide: 15m}
package struct DeskSettingsFile {
    var reader: DocumentReader
    let file: SourceFile

    /// Reads a section.
    ///
    /// - Parameters:
    ///   - document: The section.
    ///   - file: The file it stands in.
    ///   - reader: Collects what is wrong.
    /// - Returns: The settings, with the house's values in place of what is wrong.
    package static func read(
        _ document: Document,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> DeskSettings {
        var section = DeskSettingsFile(reader: reader, file: file)
        let settings = section.settings(of: document)
        reader = section.reader
        return settings
    }

    private mutating func settings(of document: Document) -> DeskSettings {
        var settings = DeskSettings()
        let keys = [
            "name", "claim-lease", "undo-window", "asked-for", "edit-window", "repeat-window",
            "new-commenters", "flood", "quality-sample", "dead-man", "grave-from", "harm-point",
            "holidays", "queues", "reports", "standing", "wellbeing",
        ]
        guard let fields = reader.fields(of: document, in: file, allowed: keys, what: "desk") else {
            return settings
        }
        if let name = reader.string(fields["name"], in: file, what: "name") { settings.name = name }
        set(&settings.claimLease, fields, "claim-lease")
        set(&settings.undoWindow, fields, "undo-window")
        set(&settings.askedFor, fields, "asked-for")
        set(&settings.editWindow, fields, "edit-window")
        set(&settings.repeatWindow, fields, "repeat-window")
        set(&settings.approvalsBeforeTrust, fields, "new-commenters", within: 0...1_000)
        set(&settings.clocks.deadMan, fields, "dead-man")
        set(&settings.clocks.graveSeverity, fields, "grave-from", within: 0...100)
        set(&settings.queues.perPointOfHarm, fields, "harm-point")
        if let flood = map(fields["flood"], ["limit", "window"], "flood") {
            set(&settings.floodLimit, flood, "limit", within: 1...10_000)
            set(&settings.floodWindow, flood, "window")
        }
        setShare(&settings.qualitySample, fields, "quality-sample")
        readHolidays(fields["holidays"], into: &settings.clocks)
        readQueues(fields["queues"], into: &settings)
        readReports(fields["reports"], into: &settings.reports)
        readStanding(fields["standing"], into: &settings.standing)
        readWellbeing(fields["wellbeing"], into: &settings.wellbeing)
        return settings
    }

    private mutating func readHolidays(_ document: Document?, into clocks: inout ClockSettings) {
        for day in reader.strings(document, in: file, what: "holidays") {
            guard let date = CalendarDate(iso8601: day.text) else {
                reader.report(
                    "a holiday is '\(day.text)'",
                    at: day.place,
                    in: file,
                    expected: "a day such as 2026-12-25"
                )
                continue
            }
            clocks.extraHolidays.insert(date)
        }
    }

    private mutating func readQueues(_ document: Document?, into settings: inout DeskSettings) {
        guard let document,
            let queues = map(document, Queue.allCases.map(\.rawValue), "queues")
        else { return }
        for queue in Queue.allCases {
            let allowed = ["act", "decide", "decide-grave", "head-start"]
            guard let fields = map(queues[queue.rawValue], allowed, "a queue") else { continue }
            var target = settings.clocks.target(of: queue)
            set(&target.decide, fields, "decide")
            if let act = duration(fields["act"], what: "act") { target.firstAction = act }
            if let grave = duration(fields["decide-grave"], what: "decide-grave") {
                target.decideGrave = grave
            }
            settings.clocks.targets[queue] = target
            if let start = duration(fields["head-start"], what: "head-start") {
                settings.queues.headStart[queue] = start
            }
        }
    }
}
