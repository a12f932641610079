import PostbagCore

extension PolicyReader {
    private static let ruleKeys = [
        "rule", "aliases", "promise", "message", "held-message", "lane", "severity", "cap",
        "thresholds", "at-most", "when-published", "filters", "sealed",
    ]

    mutating func readRule(_ document: Document, in file: SourceFile) -> RuleSource? {
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: Self.ruleKeys,
                what: "a rule"
            ),
            let id = reader.string(fields["rule"], in: file, what: "rule")
        else { return nil }
        let place = fields["rule"]?.place ?? document.place
        checkName(id, at: place, in: file, what: "rule")
        if source.rules.contains(where: { $0.id.rawValue == id }) {
            reader.report("there is a rule '\(id)' already", at: place, in: file)
        }
        let aliases = reader.strings(fields["aliases"], in: file, what: "aliases")
        return RuleSource(
            id: RuleID(id),
            aliases: aliases.map { RuleID($0.text) },
            promise: require("promise", of: fields, rule: id, place: place),
            message: require("message", of: fields, rule: id, place: place),
            heldMessage: reader.string(fields["held-message"], in: file, what: "held-message"),
            lane: reader.choice(fields["lane"], in: file, what: "lane") ?? .community,
            isSealed: reader.flag(fields["sealed"], in: file, what: "sealed") ?? false,
            severity: reader.integer(
                fields["severity"],
                in: file,
                what: "severity",
                within: 0...100
            ) ?? 50,
            cap: reader.integer(fields["cap"], in: file, what: "cap", within: 1...10_000) ?? 200,
            thresholds: fields["thresholds"].flatMap { readThresholds($0, in: file) },
            atMost: readCeiling(fields["at-most"], in: file),
            whenPublished: reader.choice(
                fields["when-published"],
                in: file,
                what: "when-published"
            ),
            filters: readFilters(fields["filters"], rule: id, place: place, in: file),
            file: file,
            place: place
        )
    }

    private mutating func require(
        _ key: String,
        of fields: Fields,
        rule: String,
        place: Place
    ) -> String {
        if let text = reader.string(fields[key], in: fields.file, what: key), !text.isEmpty {
            return text
        }
        reader.report(
            "rule '\(rule)' has no \(key)",
            at: place,
            in: fields.file,
            fix: key == "promise"
                ? "say in one sentence what readers are promised"
                : "say what the commenter is told, and what to change"
        )
        return ""
    }

    private mutating func readFilters(
        _ document: Document?,
        rule: String,
        place: Place,
        in file: SourceFile
    ) -> [FilterSource] {
        guard let elements = document?.elements else {
            reader.report(
                "rule '\(rule)' has no list of filters",
                at: document?.place ?? place,
                in: file,
                fix: "write filters: and a list under it, or filters: [] if it has none yet"
            )
            return []
        }
        var filters: [FilterSource] = []
        for element in elements {
            guard let filter = readFilter(element, rule: rule, in: file) else { continue }
            if filters.contains(where: { $0.id == filter.id }) {
                reader.report(
                    "rule '\(rule)' has a filter '\(filter.id)' already",
                    at: filter.place,
                    in: file,
                    fix: "give each filter an id of its own"
                )
            }
            filters.append(filter)
        }
        return filters
    }

    private static let filterKeys = [
        "id", "score", "decisive", "care", "level", "at-most", "needs", "except", "hold-when",
        "evidence",
        "anywhere", "in",
    ]

    private mutating func readFilter(
        _ document: Document,
        rule: String,
        in file: SourceFile
    ) -> FilterSource? {
        guard let entries = document.entries else {
            reader.report(
                "a filter must be a map of keys, and this is \(document.kindInWords)",
                at: document.place,
                in: file,
                fix: "start it with - id: and put its other keys under that"
            )
            return nil
        }
        let kinds = FilterKinds.all.map { $0.name }
        guard let kind = filterKind(of: entries, at: document.place, rule: rule, in: file) else {
            return nil
        }
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: Self.filterKeys + kinds,
                what: "a filter"
            )
        else { return nil }
        let id = reader.string(fields["id"], in: file, what: "id") ?? ""
        checkName(id, at: fields["id"]?.place ?? document.place, in: file, what: "filter")
        let score = reader.integer(fields["score"], in: file, what: "score", within: 1...100)
        if fields["score"] == nil {
            reader.report(
                "filter '\(id)' has no score",
                at: document.place,
                in: file,
                fix: "say how many points it adds, for example score: 40"
            )
        }
        return FilterSource(
            id: id,
            score: score ?? 0,
            isDecisive: reader.flag(fields["decisive"], in: file, what: "decisive") ?? false,
            isForCare: reader.flag(fields["care"], in: file, what: "care") ?? false,
            level: reader.integer(fields["level"], in: file, what: "level", within: 1...4) ?? 1,
            atMost: readCeiling(fields["at-most"], in: file),
            evidence: reader.choice(fields["evidence"], in: file, what: "evidence"),
            isAnywhere: reader.flag(fields["anywhere"], in: file, what: "anywhere") ?? false,
            subject: reader.choice(fields["in"], in: file, what: "in") ?? .text,
            needs: readConditionList(fields["needs"], in: file),
            except: readConditionList(fields["except"], in: file),
            holdWhen: readConditionList(fields["hold-when"], in: file),
            kind: kind,
            file: file,
            place: document.place
        )
    }

    private mutating func filterKind(
        of entries: [Document.Entry],
        at place: Place,
        rule: String,
        in file: SourceFile
    ) -> Document.Entry? {
        let names = FilterKinds.all.map { $0.name }
        let kinds = entries.filter { names.contains($0.key) }
        if let kind = kinds.first, kinds.count == 1 { return kind }
        if kinds.count > 1 {
            reader.report(
                "this filter is of two kinds: \(kinds.map(\.key).joined(separator: " and "))",
                at: kinds[1].keyPlace,
                in: file,
                fix: "make two filters of it"
            )
            return nil
        }
        let unknown = entries.first { !Self.filterKeys.contains($0.key) }
        reader.report(
            unknown.map { "rule '\(rule)' has no filter called '\($0.key)'" }
                ?? "this filter of rule '\(rule)' says nothing to look for",
            at: unknown?.keyPlace ?? place,
            in: file,
            expected: "one of: \(names.joined(separator: ", "))",
            fix: unknown.flatMap { Spelling.nearest(to: $0.key, among: names) }.map {
                "did you mean '\($0)'?  Run `postbag policy explain \(rule)` to see an example."
            }
        )
        return nil
    }
}
