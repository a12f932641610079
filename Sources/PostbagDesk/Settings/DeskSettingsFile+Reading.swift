import PostbagCore
import PostbagPolicy

extension DeskSettingsFile {
    mutating func readReports(_ document: Document?, into settings: inout ReportSettings) {
        let keys = [
            "hide-grave", "hide-slight", "slight-below", "hidden-in-story", "burst", "ten-minutes",
            "day", "half-life",
        ]
        guard let fields = map(document, keys, "reports") else { return }
        setShare(&settings.graveCertainty, fields, "hide-grave")
        setShare(&settings.slightCertainty, fields, "hide-slight")
        set(&settings.slightSeverity, fields, "slight-below", within: 0...100)
        set(&settings.hiddenInStory, fields, "hidden-in-story", within: 0...10_000)
        set(&settings.burst, fields, "burst")
        set(&settings.shortLimit, fields, "ten-minutes", within: 1...10_000)
        set(&settings.dayLimit, fields, "day", within: 1...10_000)
        set(&settings.halfLife, fields, "half-life")
        if settings.slightCertainty < settings.graveCertainty {
            reader.report(
                "readers would have to be surer of what is grave than of what is slight",
                at: fields.place,
                in: file,
                fix: "hide-slight must not be below hide-grave"
            )
        }
    }

    mutating func readStanding(_ document: Document?, into settings: inout StandingSettings) {
        let kinds = SanctionKind.allCases.map(\.rawValue)
        guard let fields = map(document, ["strike-life", "grave-from"] + kinds, "standing") else {
            return
        }
        set(&settings.strikeLife, fields, "strike-life")
        set(&settings.graveSeverity, fields, "grave-from", within: 0...100)
        for kind in SanctionKind.allCases {
            guard let step = map(fields[kind.rawValue], ["strikes", "lasts"], "a step") else {
                continue
            }
            var wanted = settings.step(kind)
            set(&wanted.lasts, step, "lasts")
            if let text = reader.string(step["strikes"], in: file, what: "strikes"),
                let document = step["strikes"]
            {
                if let strikes = Double(text), (0...1_000).contains(strikes) {
                    wanted.strikes = strikes
                } else {
                    report("strikes", text, at: document, expected: "a number such as 0.5 or 4")
                }
            }
            settings.steps[kind] = wanted
        }
    }

    mutating func readWellbeing(_ document: Document?, into settings: inout WellbeingSettings) {
        let keys = ["severe-from", "neutral-after", "break-after", "shift-cap", "new-shift-after"]
        guard let fields = map(document, keys, "wellbeing") else { return }
        set(&settings.severeFrom, fields, "severe-from", within: 0...100)
        set(&settings.neutralAfter, fields, "neutral-after", within: 0...1_000)
        set(&settings.breakAfter, fields, "break-after")
        set(&settings.shiftCap, fields, "shift-cap", within: 0...10_000)
        set(&settings.newShiftAfter, fields, "new-shift-after")
    }

    mutating func map(_ document: Document?, _ keys: [String], _ what: String) -> Fields? {
        guard let document, !document.isNull else { return nil }
        return reader.fields(of: document, in: file, allowed: keys, what: what)
    }

    mutating func set(_ value: inout Duration, _ fields: Fields, _ key: String) {
        if let duration = duration(fields[key], what: key) { value = duration }
    }

    mutating func set(
        _ value: inout Int,
        _ fields: Fields,
        _ key: String,
        within bounds: ClosedRange<Int>
    ) {
        if let number = reader.integer(fields[key], in: file, what: key, within: bounds) {
            value = number
        }
    }

    /// A share, which files write in per cent.
    mutating func setShare(_ value: inout Double, _ fields: Fields, _ key: String) {
        guard let document = fields[key],
            let text = reader.string(document, in: file, what: key)
        else { return }
        guard let percent = Double(text), (0...100).contains(percent) else {
            return report(key, text, at: document, expected: "per cent, from 0 to 100")
        }
        value = percent / 100
    }

    /// A time such as `90s`, `15m`, `2h` or `7d`.
    mutating func duration(_ document: Document?, what: String) -> Duration? {
        guard let document, let text = reader.string(document, in: file, what: what) else {
            return nil
        }
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
            (0...1_000_000).contains(count)
        else {
            report(what, text, at: document, expected: "a time such as 90s, 15m, 2h or 7d")
            return nil
        }
        return .seconds(count * unit)
    }

    private mutating func report(
        _ what: String,
        _ text: String,
        at document: Document,
        expected: String
    ) {
        reader.report("\(what) is '\(text)'", at: document.place, in: file, expected: expected)
    }
}
