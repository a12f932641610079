/// What a caller of the desk's service may do.
public enum Scope: String, Sendable, Hashable, CaseIterable, Codable {
    /// A content management system: screens, submits, edits, keeps stories.
    case cms
    /// The report button in readers' browsers: reports and asks for outcomes, nothing else.
    case readerWidget = "reader-widget"
    /// Decides what the ordinary queues hold.
    case reviewer
    /// Decides what reviewers escalate.
    case senior
    /// Decides what the law has a say in.
    case lawyer
    /// Answers for the site: story modes, orders, bans, policy.
    case editor
    /// Reads everything that is not sealed and changes nothing.
    case auditor

    /// The scope of a person with a role at the desk.
    public init(_ role: Role) {
        self =
            switch role {
            case .reviewer: .reviewer
            case .senior: .senior
            case .lawyer: .lawyer
            case .editor: .editor
            case .auditor: .auditor
            }
    }

    /// The role at the desk that goes with the scope, if one does.
    public var role: Role? { Role(rawValue: rawValue) }
}
