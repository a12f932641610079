public import PostbagCore

/// Somebody's appeal, and what the desk needs to know to hear it.
public struct Appeal: Sendable, Hashable {
    /// Its number.
    public var id: AppealID
    /// What it is about.
    public var subject: AppealSubject
    /// Who appeals.
    public var party: AppealParty
    /// Why, in their own words.
    public var text: String
    /// The comment as its author would now write it, if they offer that.
    public var editedText: String?
    /// When it came in.
    public var received: Instant
    /// Everybody who had a part in what is appealed against.
    public var deciders: Set<ReviewerID>
    /// The rules that it was decided under, the main one first.
    public var rules: [RuleID]
    /// Whether the policy decided alone, without a person.
    public var wasAutomatic: Bool
    /// Whether what was decided may not be explained to anybody.
    public var isSealed: Bool
    /// How it stands.
    public var state: AppealState

    /// Describes an appeal.
    public init(
        id: AppealID,
        subject: AppealSubject,
        party: AppealParty,
        text: String,
        editedText: String? = nil,
        received: Instant,
        deciders: Set<ReviewerID>,
        rules: [RuleID],
        wasAutomatic: Bool,
        isSealed: Bool = false,
        state: AppealState = .received
    ) {
        self.id = id
        self.subject = subject
        self.party = party
        self.text = text
        self.editedText = editedText
        self.received = received
        self.deciders = deciders
        self.rules = rules
        self.wasAutomatic = wasAutomatic
        self.isSealed = isSealed
        self.state = state
    }
}
