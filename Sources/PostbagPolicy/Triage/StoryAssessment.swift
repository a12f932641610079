public import PostbagCore

/// What an article seems to be about, for an editor to confirm or mend.
public struct StoryAssessment: Sendable, Hashable {
    /// A reason: what was seen, and the sentence in which it stands.
    public struct Reason: Sendable, Hashable {
        /// What was seen.
        public var signal: StorySignal
        /// The sentence, as the article has it.
        public var sentence: String
    }

    /// A case that the article seems to report.
    public struct Case: Sendable, Hashable {
        /// Whom it is against, in the article's words.
        public var defendant: String
        /// How far it has come.
        public var step: Proceedings.Step
        /// Before which kind of court, if that can be told.
        public var mode: Proceedings.Mode?
        /// The sentence that says so.
        public var sentence: String
    }

    /// The profile that its comments should be screened under.
    public var profile: StoryProfile
    /// What made it think so, in the order of the article.
    public var reasons: [Reason]
    /// The cases it reports.
    public var proceedings: [Case]
    /// People it names.
    public var named: [String]
    /// People who must perhaps not be located or pictured.
    public var vulnerable: [String]

    /// The signals seen.
    public var signals: Set<StorySignal> { Set(reasons.map(\.signal)) }
}

extension StoryAssessment {
    /// Reads an article's text and proposes how to handle its comments.
    ///
    ///     StoryAssessment(of: "A man of 46 has been arrested over the fire.").profile
    ///     // .activeProceedings
    ///
    /// It works on words and the order of sentences alone, and errs towards care.
    public init(of article: String) {
        var reader = ArticleReader(article)
        reader.read()
        reasons = reader.reasons
        proceedings = reader.cases
        named = reader.named
        vulnerable = reader.vulnerable
        profile = .none
        profile = Self.profile(for: signals, proceedings)
    }

    private static func profile(
        for signals: Set<StorySignal>,
        _ cases: [Case]
    ) -> StoryProfile {
        let protecting: Set<StorySignal> = [.anonymity, .sexualOffence, .familyCourt, .youthCourt]
        if !signals.isDisjoint(with: protecting) { return .anonymityOrder }
        let isActive = cases.contains {
            Proceedings(defendant: $0.defendant, step: $0.step).state() == .active
        }
        if isActive { return .activeProceedings }
        return signals.isEmpty ? .none : .sensitiveCase
    }
}
