public import PostbagCore

/// How a rule is described to the Commission's Transparency Database, schema version 2.
///
/// Statements are made from these templates and from the rule's promise, never from a comment's
/// text, which could hold personal data.
public struct StatementTemplate: Sendable, Hashable {
    /// The category, without `STATEMENT_CATEGORY_`.
    public var category: String
    /// The keyword, without `KEYWORD_`, if one fits.
    public var keyword: String?
    /// What the comment did, as an end of the sentence "The comment …".
    public var facts: String

    /// A template.
    public init(category: String, keyword: String? = nil, facts: String) {
        self.category = category
        self.keyword = keyword
        self.facts = facts
    }

    /// The template of a rule; an unknown rule has that of any other breach of the terms.
    public static func of(_ rule: RuleID) -> StatementTemplate {
        house[rule.rawValue] ?? other
    }

    /// What stands for every sealed matter, so that it gives nothing away.
    public static let neutral = StatementTemplate(
        category: "OTHER_VIOLATION_TC",
        facts: "did not meet the rules for comments under this story"
    )

    static let other = StatementTemplate(
        category: "OTHER_VIOLATION_TC",
        keyword: "OTHER",
        facts: "broke a rule of the site"
    )

    private static let house: [String: StatementTemplate] = [
        "child-safety": StatementTemplate(
            category: "PROTECTION_OF_MINORS",
            facts: "put a child at risk"
        ),
        "threats": StatementTemplate(
            category: "VIOLENCE",
            facts: "threatened or wished harm on people"
        ),
        "self-harm": StatementTemplate(
            category: "SELF_HARM",
            facts: "encouraged or described self-harm"
        ),
        "hate": StatementTemplate(
            category: "ILLEGAL_OR_HARMFUL_SPEECH",
            keyword: "HATE_SPEECH",
            facts: "attacked people for what they are"
        ),
        "private-information": StatementTemplate(
            category: "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
            facts: "gave away private information"
        ),
        "vigilantism": StatementTemplate(
            category: "VIOLENCE",
            keyword: "COORDINATED_HARM",
            facts: "called on people to find or punish somebody"
        ),
        "grief-intrusion": StatementTemplate(
            category: "CYBER_VIOLENCE",
            keyword: "CYBER_HARASSMENT",
            facts: "mocked or hurt people who grieve"
        ),
        "victim-blaming": StatementTemplate(
            category: "CYBER_VIOLENCE",
            keyword: "CYBER_HARASSMENT",
            facts: "blamed a victim for what was done to them"
        ),
        "defamation-accusation": StatementTemplate(
            category: "ILLEGAL_OR_HARMFUL_SPEECH",
            keyword: "DEFAMATION",
            facts: "accused somebody of something that is not established"
        ),
        "personal-abuse": StatementTemplate(
            category: "CYBER_VIOLENCE",
            keyword: "CYBER_BULLYING_INTIMIDATION",
            facts: "insulted a person"
        ),
        "impersonation": StatementTemplate(
            category: "SCAMS_AND_FRAUD",
            keyword: "IMPERSONATION_ACCOUNT_HIJACKING",
            facts: "was written under a name that belongs to somebody else"
        ),
        "graphic-detail": StatementTemplate(
            category: "VIOLENCE",
            facts: "described injuries or abuse in detail"
        ),
        "spam": StatementTemplate(
            category: "SCAMS_AND_FRAUD",
            facts: "advertised, or led to a fraud"
        ),
        "profanity": StatementTemplate(
            category: "OTHER_VIOLATION_TC",
            keyword: "OTHER",
            facts: "used strong language"
        ),
        "misinformation-case-facts": StatementTemplate(
            category: "OTHER_VIOLATION_TC",
            keyword: "MISINFORMATION_DISINFORMATION",
            facts: "stated as fact what the story has shown to be wrong"
        ),
        "off-topic": StatementTemplate(
            category: "OTHER_VIOLATION_TC",
            keyword: "OTHER",
            facts: "was not about the story"
        ),
        "unassessable": StatementTemplate(
            category: "OTHER_VIOLATION_TC",
            keyword: "LANGUAGE_REQUIREMENTS",
            facts: "could not be read or checked"
        ),
    ]

    /// Rules of which no statement says more than the neutral one.
    public static let sealedRules: Set<RuleID> = [
        RuleID("protected-identity"), RuleID("jigsaw-identification"),
        RuleID("contempt-active-proceedings"),
    ]
}
