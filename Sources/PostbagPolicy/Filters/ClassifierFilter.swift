import PostbagCore
import PostbagScoring
import PostbagText

/// Finds comments to which the classifier gives a high score.
///
/// Its evidence is of a kind of its own: with a pattern's it may reject, alone it holds, unless the
/// filter is decisive.
struct ClassifierFilter: FilterKind {
    static let name = "classifier"
    static let evidence = Evidence.score
    // Words put round a comment and capitals may move its score either way.
    static let survives: Set<CaseVariant> = [.asWritten]
    static let examples = FilterExamples(
        setting: "classifier: {label: INSULT, from: {none: 0.9, sensitive: 0.8}}",
        finds: ["What a ▸stupid◂ moron you are."],
        leavesAlone: ["The bus was late again on Tuesday."]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        guard
            let fields = compiler.reader.fields(
                of: filter.kind.value,
                in: filter.file,
                allowed: ["label", "from"],
                what: "a classifier filter"
            ),
            let label = compiler.reader.choice(
                fields["label"],
                in: filter.file,
                what: "label",
                of: ScoreLabel.self
            )
        else { return nil }
        guard let model = compiler.models[label.group] else {
            compiler.reader.report(
                compiler.models.isEmpty
                    ? "the policy names no model, so nothing can be scored"
                    : "no model that the policy names gives \(label.rawValue)",
                at: filter.kind.keyPlace,
                in: filter.file,
                fix: "write model: and the file's path in policy.yaml; several stand in a list"
            )
            return nil
        }
        guard let thresholds = thresholds(fields["from"], of: filter, using: &compiler) else {
            return nil
        }
        return .native(ClassifierMatcher(label: label, thresholds: thresholds, model: model))
    }

    private static func thresholds(
        _ document: Document?,
        of filter: FilterSource,
        using compiler: inout FilterCompiler
    ) -> ProfileSetting<Double>? {
        var setting = ProfileSetting<Double>()
        let single = document.map { [(key: "every", value: $0)] } ?? []
        let given = document?.entries?.map { (key: $0.key, value: $0.value) } ?? single
        guard !given.isEmpty else {
            report(filter.kind.keyPlace, in: filter.file, using: &compiler)
            return nil
        }
        for (key, value) in given {
            guard let scope = ProfileSetting<Double>.Scope(rawValue: key),
                let threshold = value.text.flatMap(Double.init), (0...1).contains(threshold)
            else {
                report(value.place, in: filter.file, using: &compiler)
                return nil
            }
            setting.set(threshold, for: scope)
        }
        return setting
    }

    private static func report(
        _ place: Place,
        in file: SourceFile,
        using compiler: inout FilterCompiler
    ) {
        let scopes = ProfileSetting<Double>.Scope.allCases.map(\.rawValue)
        compiler.reader.report(
            "a classifier filter needs the probability from which it speaks",
            at: place,
            in: file,
            expected: "a number from 0 to 1, or one for each of: \(scopes.joined(separator: ", "))",
            fix: "write from: 0.9, or from: {none: 0.9, sensitive: 0.8}"
        )
    }
}

/// Asks for one label's score.
struct ClassifierMatcher: NativeMatcher {
    let label: ScoreLabel
    let thresholds: ProfileSetting<Double>
    let model: ScoringModel

    /// The words that moved the score most, so that a person sees where to look.
    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        guard let scores = input.scores, let threshold = thresholds[input.context.profile],
            scores[label] >= threshold
        else { return [] }
        let words = scans.explanation(of: label, in: input.reading, by: model).strongest(3)
            .filter { $0.weight > 0 && !$0.span.isEmpty }
            .map(\.span).sorted { $0.lowerBound < $1.lowerBound }
        return words.isEmpty ? [0..<input.reading.scalarCount] : words
    }
}
