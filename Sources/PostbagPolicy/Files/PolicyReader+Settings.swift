import PostbagCore

extension PolicyReader {
    /// Reads a setting that is one value, or a map of values by profile.
    mutating func readByProfile<Value: Sendable>(
        _ document: Document,
        in file: SourceFile,
        what: String,
        value read: (inout PolicyReader, Document) -> Value?
    ) -> ProfileSetting<Value> {
        var setting = ProfileSetting<Value>()
        for entry in document.entries ?? [] {
            guard let scope = ProfileSetting<Value>.Scope(rawValue: entry.key) else {
                let names = ProfileSetting<Value>.Scope.allCases.map(\.rawValue)
                reader.report(
                    "\(what) names no profile '\(entry.key)'",
                    at: entry.keyPlace,
                    in: file,
                    expected: "one of: \(names.joined(separator: ", "))",
                    fix: Spelling.nearest(to: entry.key, among: names).map {
                        "did you mean '\($0)'?"
                    }
                )
                continue
            }
            if let value = read(&self, entry.value) { setting.set(value, for: scope) }
        }
        return setting
    }

    mutating func readThresholds(
        _ document: Document,
        in file: SourceFile
    ) -> ProfileSetting<Thresholds>? {
        if document.entries?.contains(where: { $0.key == "hold" || $0.key == "reject" }) == true {
            return readThresholdPair(document, in: file).map { ProfileSetting(every: $0) }
        }
        return readByProfile(document, in: file, what: "thresholds") { policy, document in
            policy.readThresholdPair(document, in: file)
        }
    }

    private mutating func readThresholdPair(
        _ document: Document,
        in file: SourceFile
    ) -> Thresholds? {
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: ["hold", "reject"],
                what: "a threshold"
            )
        else { return nil }
        let bounds = 1...10_000
        guard
            let hold = reader.integer(fields["hold"], in: file, what: "hold", within: bounds),
            let reject = reader.integer(fields["reject"], in: file, what: "reject", within: bounds)
        else {
            reader.report(
                "a threshold needs both hold and reject",
                at: document.place,
                in: file,
                fix: "write {hold: 40, reject: 80}"
            )
            return nil
        }
        if hold > reject {
            reader.report(
                "the hold threshold \(hold) is above the reject threshold \(reject)",
                at: document.place,
                in: file,
                fix: "hold must come first: lower it, or raise reject"
            )
        }
        return Thresholds(hold: hold, reject: reject)
    }

    mutating func readStrictness(
        _ document: Document,
        in file: SourceFile
    ) -> ProfileSetting<Strictness>? {
        readByProfile(document, in: file, what: "strictness") { policy, document in
            guard
                let fields = policy.reader.fields(
                    of: document,
                    in: file,
                    allowed: ["blocks", "records"],
                    what: "strictness"
                ),
                let blocks = policy.reader.integer(
                    fields["blocks"],
                    in: file,
                    what: "blocks",
                    within: 1...4
                ),
                let records = policy.reader.integer(
                    fields["records"],
                    in: file,
                    what: "records",
                    within: 1...4
                )
            else { return nil }
            return Strictness(blocks: blocks, records: max(blocks, records))
        }
    }

    /// Reads how long one comment may take, such as `25 ms`.
    mutating func readBudget(_ document: Document, in file: SourceFile) -> Duration? {
        guard let text = reader.string(document, in: file, what: "budget") else { return nil }
        let parts = text.split(separator: " ")
        if parts.count == 2, parts[1] == "ms", let time = Int(parts[0]), (10...1_000).contains(time)
        {
            return .milliseconds(time)
        }
        reader.report(
            "budget is '\(text)'",
            at: document.place,
            in: file,
            expected: "a time from 10 ms to 1000 ms",
            fix: "write for example: 25 ms"
        )
        return nil
    }

    mutating func readCeiling(
        _ document: Document?,
        in file: SourceFile
    ) -> ProfileSetting<Recommendation> {
        guard let document, !document.isNull else { return ProfileSetting(every: .reject) }
        if document.text != nil {
            let choice = reader.choice(
                document,
                in: file,
                what: "at-most",
                of: Recommendation.self
            )
            return ProfileSetting(every: choice ?? .reject)
        }
        return readByProfile(document, in: file, what: "at-most") { policy, document in
            policy.reader.choice(document, in: file, what: "at-most", of: Recommendation.self)
        }
    }
}
