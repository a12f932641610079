/// What somebody can decide about a comment.
package enum DecisionAction: String, Codable, Sendable, Hashable, CaseIterable {
    /// Publish what was held, keep what was reported, restore what was taken down.
    case approve
    /// Turn away what was held, remove what was published.
    case reject
    /// Take a published comment from sight until somebody has decided.
    case hide

    /// What is said once it is done.
    package var done: String {
        switch self {
        case .approve: "approved"
        case .reject: "rejected"
        case .hide: "hidden"
        }
    }
}

/// A decision as it is sent to the desk.
package struct DecisionOrder: Codable, Sendable, Hashable {
    /// The case.
    package var caseID: String
    /// The version of the case that the person saw.
    package var version: Int
    /// What is decided.
    package var action: DecisionAction
    /// The rule that was broken.
    package var rule: String?
    /// The person's own words.
    package var reason: String

    /// Describes a decision.
    package init(
        caseID: String,
        version: Int,
        action: DecisionAction,
        rule: String? = nil,
        reason: String = ""
    ) {
        self.caseID = caseID
        self.version = version
        self.action = action
        self.rule = rule
        self.reason = reason
    }
}

/// A decision that the desk has written down.
package struct DecisionReceipt: Codable, Sendable, Hashable {
    /// The decision's id.
    package var decision: String
    /// The case.
    package var caseID: String
    /// What was decided.
    package var action: DecisionAction
    /// The rule that was broken.
    package var rule: String?
    /// Until when it can be taken back.
    package var undoUntil: Double
    /// Whether it waits for a second person before it takes effect.
    package var awaitsSecond: Bool
    /// What the first person chose and why, told to the second after choosing.
    package var firstPerson: String?

    /// Describes a decision.
    package init(
        decision: String,
        caseID: String,
        action: DecisionAction,
        rule: String? = nil,
        undoUntil: Double,
        awaitsSecond: Bool = false,
        firstPerson: String? = nil
    ) {
        self.decision = decision
        self.caseID = caseID
        self.action = action
        self.rule = rule
        self.undoUntil = undoUntil
        self.awaitsSecond = awaitsSecond
        self.firstPerson = firstPerson
    }
}

/// A decision that was made before.
package struct DecisionSheet: Codable, Sendable, Hashable {
    /// Who.
    package var by: String
    /// When.
    package var at: Double
    /// What, in words.
    package var action: String
    /// Under which rule.
    package var rule: String?

    /// Describes a decision.
    package init(by: String, at: Double, action: String, rule: String? = nil) {
        self.by = by
        self.at = at
        self.action = action
        self.rule = rule
    }
}
