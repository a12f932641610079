/// What part machines had in a decision.
public enum StatementAutomation: String, Sendable, Hashable, CaseIterable, Codable {
    /// No person had a part in the decision.
    case full = "AUTOMATED_DECISION_FULLY"
    /// A person decided what a machine had advised.
    case partial = "AUTOMATED_DECISION_PARTIALLY"
    /// A person decided without a machine's advice.
    case none = "AUTOMATED_DECISION_NOT_AUTOMATED"

    var sentence: String {
        switch self {
        case .full: "The decision was made by a program that applies our rules, not by a person."
        case .partial: "A program pointed it out and a person decided."
        case .none: "A person decided."
        }
    }
}
