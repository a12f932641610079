import Crypto
import Foundation
public import PostbagCore
public import PostbagScoring
package import PostbagText

/// A policy that is ready to screen: checked, compiled, immutable and shared.
///
///     let policy = try CompiledPolicy.load(directory: "Policies/house")
///     policy.revision     // "house@3f9c2a17b0d4"
public struct CompiledPolicy: Sendable {
    /// The policy's name.
    public let name: String
    /// The name with a digest of every file that has a say, so that a decision can be replayed.
    public let revision: String
    /// The site's own facts that the policy was compiled for.
    public let site: Site
    /// What a commenter is told when a comment is held.
    public let heldMessage: String
    /// The longest that patterns may search one comment; what they cannot answer by then is named
    /// in `couldNotAssess`.
    public let budget: Duration
    /// How many bytes of a text are read, which is more than a comment may have.
    ///
    /// Whatever a text's length, reading and searching so much of it fits into the budget.
    var mostBytes: Int { max(40_000, 4 * site.maxCommentLength + 4) }
    /// What a commenter is told when what was found may not be said, whatever the rule.
    public let sealedMessage: String
    /// From which step on a case is active.
    public let caseTrigger: Proceedings.Trigger
    /// The classifiers that score comments, as far as the policy names any.
    public let models: ScoringModels
    /// What was doubtful in the files, though not wrong.
    public let warnings: [Diagnostic]

    package let compiledRules: [CompiledRule]
    package let filters: [CompiledFilter]
    /// The patterns of all filters, by what they read.
    package let sets: [FilterSubject: PatternSet]
    private let textPatterns: SubjectPatterns?
    private let authorPatterns: SubjectPatterns?
    package let vocabulary: Vocabulary
    package let strictness: ProfileSetting<Strictness>
    package let files: [SourceFile]
    /// How the desk works, as the files say it; the desk reads it.
    package var desk: PolicySection? { source.desk }
    /// Which protocols of other services are answered.
    public var protocols: ProtocolSettings { source.protocols }
    private let source: PolicySource
    private let patterns: [LearntPattern]
    /// Where it is kept; the same policy for another site is kept there too.
    private let cache: PolicyCache?
    /// Whether any filter reads the author's name.
    package let readsAuthors: Bool
    /// The filters that have code of their own and so look at every comment.
    package let nativeFilters: [Int]
    /// Whether any filter looks for protected names.
    package let looksForNames: Bool
    /// For each filter, the rule it belongs to.
    package let ruleOfFilter: [Int]

    init(
        source: PolicySource,
        rules: [CompiledRule],
        filters: [CompiledFilter],
        sets: [FilterSubject: PatternSet],
        vocabulary: Vocabulary,
        files: [SourceFile],
        patterns: [LearntPattern],
        warnings: [Diagnostic],
        cache: PolicyCache? = nil
    ) {
        self.source = source
        self.cache = cache
        self.patterns = patterns
        name = source.name
        site = source.site
        heldMessage = source.heldMessage
        sealedMessage = source.sealedMessage
        caseTrigger = source.caseTrigger
        strictness = source.strictness
        budget = source.budget
        looksForNames = filters.contains { $0.kind == ProtectedNamesFilter.name }
        models = source.models
        readsAuthors = filters.contains { $0.subject == .author }
        self.warnings = warnings
        compiledRules = rules
        self.filters = filters
        self.sets = sets
        self.vocabulary = vocabulary
        self.files = files
        revision =
            "\(source.name)@\(Self.digest(of: files, site: source.site, models: source.models))"
        var owners: [FilterSubject: [Int]] = [:]
        for (index, filter) in filters.enumerated() {
            guard case .patterns(let range) = filter.matcher else { continue }
            owners[filter.subject, default: []] += range.map { _ in index }
        }
        textPatterns = SubjectPatterns(sets[.text], owners[.text])
        authorPatterns = SubjectPatterns(sets[.author], owners[.author])
        nativeFilters = filters.indices.filter { filters[$0].isNative }
        ruleOfFilter = rules.indices.flatMap { index in rules[index].filters.map { _ in index } }
    }

    /// Reads and compiles the policy in a folder.
    ///
    /// - Parameters:
    ///   - directory: the folder that holds `policy.yaml`.
    ///   - site: the site's own facts; `nil` takes those that the policy carries.
    ///   - cache: where compiled policies are kept between runs; `nil` compiles in any case.
    /// - Returns: the policy, ready to screen.
    /// - Throws: ``PolicyErrors`` with every mistake in every file.
    public static func load(
        directory: String,
        site: Site? = nil,
        cache: PolicyCache? = nil
    ) throws(PolicyErrors) -> CompiledPolicy {
        let key = cache.flatMap { _ in PolicyCache.Key(directory: directory, site: site) }
        let found = key.flatMap { cache?.saved(for: $0) }
        var reader = PolicyReader(directory: directory, saved: found)
        reader.read()
        var source = reader.source
        if let site { source.site = site }
        let saved = found.flatMap { $0.facts == source.facts ? $0 : nil }
        var compiler = PolicyCompiler(source: source, reader: reader.reader, saved: saved)
        compiler.cache = cache
        let policy = try compiler.compile()
        if saved == nil, let cache, let key {
            cache.keep(policy, for: key) { compiler.write(policy, reader.documents, to: &$0) }
        }
        return policy
    }

    /// How many patterns the policy has.
    var patternCount: Int { patterns.count }

    /// Makes the machine code of every pattern, which otherwise waits for the first comment that
    /// needs it.
    ///
    /// For a program that serves many: no comment waits for it then. It uses all cores.
    ///
    ///     let policy = try CompiledPolicy.load(directory: "Policies/house")
    ///     policy.prepareToServe()
    public func prepareToServe() {
        _ = patterns.mappedOnAllCores { $0.pattern.prepareToRun() }
    }

    /// The patterns that look at the comment or at its author's name.
    package func patterns(of subject: FilterSubject) -> SubjectPatterns? {
        switch subject {
        case .text: textPatterns
        case .author: authorPatterns
        }
    }

    /// The same policy for another site, without compiling again what the site does not change.
    package func recompiled(for site: Site) throws(PolicyErrors) -> CompiledPolicy {
        var source = source
        source.site = site
        let key = cache.flatMap { _ in PolicyCache.Key(directory: source.directory, site: site) }
        if let saved = key.flatMap({ cache?.saved(for: $0) }), saved.isOf(source, files) {
            var compiler = PolicyCompiler(source: source, reader: DocumentReader(), saved: saved)
            return try compiler.compile()
        }
        let known = Dictionary(patterns.map { ($0.pattern.text, $0) }) { first, _ in first }
        var compiler = PolicyCompiler(source: source, reader: DocumentReader(), known: known)
        let policy = try compiler.compile()
        if let cache, let key {
            cache.keep(policy, for: key) { compiler.write(policy, source.documents, to: &$0) }
        }
        return policy
    }

    /// The first twelve hexadecimal digits of a SHA-256 over the files' texts and the site.
    private static func digest(
        of files: [SourceFile],
        site: Site,
        models: ScoringModels
    ) -> String {
        var hash = SHA256()
        for file in files.sorted(by: { $0.name < $1.name }) {
            hash.update(data: Data(file.text.utf8))
            hash.update(data: Data([0]))
        }
        let facts =
            [site.name, String(site.maxCommentLength)] + site.languages + site.allowedLinks
            + site.publicNumbers + site.staffBylines
        hash.update(data: Data(facts.joined(separator: "\u{0}").utf8))
        for model in models.all { hash.update(data: Data("\u{0}\(model.checksum)".utf8)) }
        let digits = hash.finalize().prefix(6).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return digits.joined()
    }
}

/// The patterns that look at one thing, with the filters they belong to.
package struct SubjectPatterns: Sendable {
    package let set: PatternSet
    /// For each entry of the set, the filter it belongs to; it never falls.
    package let filterOfEntry: [Int]

    init?(_ set: PatternSet?, _ filterOfEntry: [Int]?) {
        guard let set, let filterOfEntry else { return nil }
        self.set = set
        self.filterOfEntry = filterOfEntry
    }
}

/// Everything that is wrong in a policy's files.
public struct PolicyErrors: Error, Sendable, Hashable {
    /// Errors and warnings, sorted by file and line.
    public let diagnostics: [Diagnostic]

    /// Gathers diagnostics.
    public init(diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

extension PolicyErrors: CustomStringConvertible {
    /// Every diagnostic as a terminal shows it, a blank line between them.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n\n")
    }
}
