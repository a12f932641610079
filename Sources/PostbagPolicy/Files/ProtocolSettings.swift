/// Which protocols of other services a site answers, and how; none that its policy does not name.
///
///     protocols:
///       perspective: {languages: [en], keep-feedback: true}
///       akismet: {}
///       coral: {body: html, within: 150ms, unknown-story: hold}
///       moderations: {}
public struct ProtocolSettings: Sendable, Hashable {
    /// How comments are taken whose story the register does not know.
    public enum UnknownStory: String, Sendable, Hashable, CaseIterable {
        /// As comments on an ordinary story.
        case ordinary
        /// As comments that a person must read.
        case hold
    }

    /// What a comment's text is written in.
    public enum BodyFormat: String, Sendable, Hashable, CaseIterable {
        /// HTML, as readers' browsers show it.
        case html
        /// The text itself.
        case plain
    }

    /// The Perspective API.
    public struct Perspective: Sendable, Hashable {
        /// ISO 639-1 codes of the languages that the policy's classifier was trained on.
        public var languages = ["en"]
        /// Whether suggested scores are kept for the classifier to learn from.
        public var keepsFeedback = false

        /// English.
        public init() {}
    }

    /// The Akismet API.
    public struct Akismet: Sendable, Hashable {
        /// How comments are taken whose permalink no story of the register has.
        public var unknownStory = UnknownStory.ordinary
        /// Whether what is told to be spam or none is kept for the classifier to learn from.
        public var keepsFeedback = false

        /// The house's proposal.
        public init() {}
    }

    /// Coral's external moderation phase.
    public struct CoralPhase: Sendable, Hashable {
        /// What the phase in Coral was set to send.
        public var body = BodyFormat.html
        /// How long an answer may take, which must be less than Coral waits.
        public var within = Duration.milliseconds(150)
        /// How comments are taken whose story the register does not know.
        public var unknownStory = UnknownStory.ordinary
        /// Whether a refusal carries Coral's `moderationAction` with a reason.
        public var givesReasons = false

        /// The house's proposals.
        public init() {}
    }

    /// The Perspective API, if it is answered.
    public var perspective: Perspective?
    /// The Akismet API, if it is answered.
    public var akismet: Akismet?
    /// Coral's external moderation phase, if it is answered.
    public var coral: CoralPhase?
    /// Whether `POST /v1/moderations` of the OpenAI API is answered.
    public var answersModerations = false

    /// Answers none.
    public init() {}
}
