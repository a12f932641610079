package import PostbagCore
import PostbagText

/// Turns a policy's files into a ``CompiledPolicy``.
package struct PolicyCompiler {
    let source: PolicySource
    private let saved: SavedPolicy?
    /// Where the policy is kept, which it hands on to those that are compiled from it.
    var cache: PolicyCache?
    private(set) var compiler: FilterCompiler
    private var filters: [CompiledFilter] = []
    private(set) var entries: [FilterSubject: [SetEntry]] = [:]

    /// Prepares to compile; what is known already is not made again.
    ///
    /// - Parameters:
    ///   - source: the policy as it was read.
    ///   - reader: what was wrong so far.
    ///   - known: patterns that are known, by their expanded text.
    ///   - saved: what compiling the same files came to before.
    init(
        source: PolicySource,
        reader: DocumentReader,
        known: [PatternText: LearntPattern] = [:],
        saved: SavedPolicy? = nil
    ) {
        self.source = source
        self.saved = saved
        compiler = FilterCompiler(source: source, reader: reader, known: known)
    }

    /// Compiles every rule, and reports everything that is wrong together.
    ///
    /// - Throws: ``PolicyErrors`` with all diagnostics, if any of them is an error.
    package mutating func compile() throws(PolicyErrors) -> CompiledPolicy {
        if let saved {
            compiler.take(saved)
        } else {
            compiler.prepare { [source] in source.askForPatterns(&$0) }
        }
        let rules = source.rules.map { compile($0) }
        if source.rules.isEmpty, !compiler.reader.hasErrors {
            compiler.reader.report(
                Diagnostic(
                    .error,
                    "the policy has no rules",
                    at: source.files.first?.location(Place(line: 1, column: 1)),
                    fix: "name a rule's file under include:"
                )
            )
        }
        let diagnostics = compiler.reader.diagnostics.inFileOrder
        guard !compiler.reader.hasErrors else { throw PolicyErrors(diagnostics: diagnostics) }
        let sets = sets()
        return CompiledPolicy(
            source: source,
            rules: rules,
            filters: filters,
            sets: sets,
            vocabulary: compiler.words,
            files: source.files + compiler.files,
            patterns: saved?.learnt ?? Array(compiler.patterns.values),
            warnings: diagnostics,
            cache: cache
        )
    }

    /// The sets of all filters' patterns, from what was saved if that is there.
    private func sets() -> [FilterSubject: PatternSet] {
        if let saved, let sets = try? saved.sets(of: entries) { return sets }
        let searched = entries.values.joined().compactMap(\.pattern)
        _ = searched.mappedOnAllCores { $0.prepareForSet() }
        for learnt in compiler.patterns.values { learnt.pattern.forgetSyntax() }
        return entries.mapValues { PatternSet($0) }
    }

    private mutating func compile(_ rule: RuleSource) -> CompiledRule {
        let start = filters.count
        for filter in rule.filters {
            if let compiled = compile(filter, of: rule) { filters.append(compiled) }
        }
        return CompiledRule(
            source: rule,
            thresholds: rule.thresholds ?? source.thresholds,
            filters: start..<filters.count
        )
    }

    private mutating func compile(_ filter: FilterSource, of rule: RuleSource) -> CompiledFilter? {
        guard let kind = FilterKinds.all.first(where: { $0.name == filter.kind.key }) else {
            return nil
        }
        let mistakes = compiler.reader.diagnostics.count
        guard let look = kind.compile(filter, using: &compiler) else {
            // Whatever kept the kind from compiling has been told already.
            guard compiler.reader.diagnostics.count == mistakes else { return nil }
            compiler.reader.report(
                "filter '\(filter.id)' has nothing to look for",
                at: filter.kind.keyPlace,
                in: filter.file,
                fix: "see: \(kind.examples.setting)"
            )
            return nil
        }
        let matcher: CompiledFilter.Matcher
        switch look {
        case .patterns(let added):
            let first = entries[filter.subject, default: []].count
            matcher = .patterns(first..<(first + added.count))
            entries[filter.subject, default: []] += added
        case .native(let native):
            matcher = .native(native)
        }
        return CompiledFilter(
            filter,
            of: rule.id,
            kind: kind,
            matcher: matcher,
            needs: filter.needs.compactMap { compile($0, within: []) },
            except: filter.except.compactMap { compile($0, within: []) },
            holdWhen: filter.holdWhen.compactMap { compile($0, within: []) }
        )
    }

    private mutating func compile(_ source: ConditionSource, within outer: [String]) -> Condition? {
        switch source.kind {
        case .anyOf(let parts):
            return .anyOf(parts.compactMap { compile($0, within: outer) })
        case .patterns(let scope, let patterns):
            let compiled = patterns.compactMap { located in
                compiler.pattern(located, in: source.file, shape: scope.shape, for: .condition)
            }
            return .anyOf(compiled.map { .pattern(scope, $0) })
        case .named(let name):
            if let builtIn = BuiltInCondition(rawValue: name) { return .builtIn(builtIn) }
            if let definition = self.source.conditions[name], !outer.contains(name) {
                return compile(definition, within: outer + [name])
            }
            let names = ConditionSource.builtIn + self.source.conditions.keys
            compiler.reader.report(
                outer.contains(name)
                    ? "condition '\(name)' uses itself" : "there is no condition called '\(name)'",
                at: source.place,
                in: source.file,
                fix: outer.contains(name)
                    ? "write it without '\(name)'"
                    : Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
                        ?? "define it under conditions:"
            )
            return nil
        }
    }
}

extension ConditionScope {
    var shape: FilterCompiler.Shape {
        switch self {
        case .before: .endingHere
        case .after: .startingHere
        case .phrase, .sentence, .comment: .wholeWords
        }
    }
}

extension ConditionSource {
    /// The condition in a few words, for `policy explain`.
    var summary: String {
        switch kind {
        case .named(let name): name
        case .patterns(let scope, let patterns):
            "\(scope.rawValue): \(patterns.map(\.text).joined(separator: " | "))"
        case .anyOf(let parts): parts.map(\.summary).joined(separator: ", ")
        }
    }
}

extension Document {
    /// The value in one line, for `policy explain`.
    var summary: String {
        if let text { return text }
        return (elements ?? []).compactMap(\.text).joined(separator: ", ")
    }
}

extension [Diagnostic] {
    /// Sorted by file, line and column; those without a place first.
    package var inFileOrder: [Diagnostic] {
        enumerated().sorted { left, right in
            let (a, b) = (left.element.location, right.element.location)
            let (leftKey, rightKey) = (a?.file ?? "", b?.file ?? "")
            if leftKey != rightKey { return leftKey < rightKey }
            let (leftLine, rightLine) = (a?.line ?? 0, b?.line ?? 0)
            if leftLine != rightLine { return leftLine < rightLine }
            return (a?.column ?? 0, left.offset) < (b?.column ?? 0, right.offset)
        }.map(\.element)
    }
}

extension SetEntry {
    /// The regular expression, if the entry is one.
    fileprivate var pattern: Pattern? {
        switch self {
        case .pattern(let pattern): pattern
        case .words: nil
        }
    }
}
