/// What an appellant is told.
public enum AppealMessage: String, Sendable, Hashable, CaseIterable, Codable {
    /// The appeal came in.
    case received
    /// The desk asks its one question.
    case question
    /// The appeal was right.
    case restored
    /// The decision stands.
    case upheld
    /// A person has looked; nothing more can be said.
    case neutral

    /// The words; a question or a reason follows them.
    public var text: String {
        switch self {
        case .received:
            "We have your appeal. Somebody who had no part in the decision will look at it."
        case .question: "To decide your appeal we need to ask you one thing:"
        case .restored: "Your appeal was right and the decision is reversed."
        case .upheld:
            "Somebody who had no part in the decision has looked at it again, and it stands."
        case .neutral:
            "Somebody who had no part in the decision has looked at it again. We cannot say more."
        }
    }
}
