/// What receivers of webhooks can be told of.
public enum WebhookEvent: String, Sendable, Hashable, CaseIterable, Codable {
    /// Somebody, or the policy alone, decided about a comment.
    case decisionMade = "decision.made"
    /// A decision was taken back.
    case decisionUndone = "decision.undone"
    /// A reader's report was settled.
    case reportSettled = "report.settled"
    /// A story opens, closes, freezes or hides.
    case storyMode = "story.mode"
    /// A sanction is proposed, holds, ends or is lifted.
    case sanctionChanged = "sanction.changed"
}
