import Foundation
public import PostbagCore

/// The id of what was told of a text: a digest of the text.
public struct FeedbackID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// What a program says that a text should have scored, for the classifier to learn from.
///
/// It is of the text, not of anybody: who wrote it is not kept.
public struct TextFeedback: Sendable, Hashable {
    /// A digest of the text: what is told last of a text stands.
    public var id: FeedbackID
    /// The text, as readers see it.
    public var text: String
    /// What it should have scored, from 0 to 1, by the classifier's labels such as `SPAM`.
    public var scores: [String: Double]
    /// The story that it stood under, if that is known.
    public var story: StoryID?
    /// Who told it, as the audit names them.
    public var source: String
    /// When it was told last.
    public var given: Instant

    /// Describes what was told.
    public init(
        text: String,
        scores: [String: Double],
        story: StoryID? = nil,
        source: String,
        given: Instant
    ) {
        id = FeedbackID(AuditDigest(of: Data(text.utf8)).description)
        self.text = text
        self.scores = scores
        self.story = story
        self.source = source
        self.given = given
    }
}
