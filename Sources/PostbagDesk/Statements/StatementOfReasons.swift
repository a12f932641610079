import PostbagCore

/// Why a restriction was imposed: the statement that a commenter gets and that a database is sent.
///
/// Digital Services Act (Regulation (EU) 2022/2065), Article 17(3), lists what it must say; Article
/// 24(5) has platforms send it, without personal data, to the Commission's Transparency Database,
/// whose field names (schema version 2) it is stored under. A sealed matter gets a neutral one.
public struct StatementOfReasons: Sendable, Hashable, Codable {
    /// What is done to what is seen.
    public var visibility: [String]?
    /// That in words, where the database has none.
    public var visibilityOther: String?
    /// What is done to an account.
    public var account: String?
    /// Whether a law or a rule of the site is broken.
    public var ground: String
    /// The law, if one is broken.
    public var legalGround: String?
    /// Why it is broken.
    public var legalExplanation: String?
    /// The rule of the site, if one is broken.
    public var ruleGround: String?
    /// Why it is broken.
    public var ruleExplanation: String?
    /// What kind of content it was; always text.
    public var contentType = ["CONTENT_TYPE_TEXT"]
    /// The category of the breach.
    public var category: String
    /// The kind of breach within it.
    public var categorySpecification: [String]?
    /// That in words, where the database has none.
    public var categorySpecificationOther: String?
    /// The language, in upper-case ISO 639-1.
    public var contentLanguage = "EN"
    /// The day on which the comment was written.
    public var contentDate: String
    /// The day from which the measure holds.
    public var applicationDate: String
    /// The day on which what is seen is no longer restricted.
    public var visibilityEnds: String?
    /// The day on which an account is no longer restricted.
    public var accountEnds: String?
    /// What happened, without personal data.
    public var facts: String
    /// How the desk came to look.
    public var source: StatementSource
    /// Whether a program pointed it out: `Yes` or `No`.
    public var automatedDetection: String
    /// What part machines had in the decision.
    public var automatedDecision: StatementAutomation
    /// The number of the statement, which no other statement ever has.
    public var puid: String
    /// What the commenter is told.
    public var message: String

    enum CodingKeys: String, CodingKey {
        case visibility = "decision_visibility"
        case visibilityOther = "decision_visibility_other"
        case account = "decision_account"
        case ground = "decision_ground"
        case legalGround = "illegal_content_legal_ground"
        case legalExplanation = "illegal_content_explanation"
        case ruleGround = "incompatible_content_ground"
        case ruleExplanation = "incompatible_content_explanation"
        case contentType = "content_type"
        case category
        case categorySpecification = "category_specification"
        case categorySpecificationOther = "category_specification_other"
        case contentLanguage = "content_language"
        case contentDate = "content_date"
        case applicationDate = "application_date"
        case visibilityEnds = "end_date_visibility_restriction"
        case accountEnds = "end_date_account_restriction"
        case facts = "decision_facts"
        case source = "source_type"
        case automatedDetection = "automated_detection"
        case automatedDecision = "automated_decision"
        case puid
        case message
    }

    /// Writes the statement of a decision.
    public init(_ facts: StatementFacts) {
        let isSealed =
            facts.isSealed || facts.rules.contains { StatementTemplate.sealedRules.contains($0) }
        let main = facts.rules.first
        let template =
            isSealed ? .neutral : main.map { StatementTemplate.of($0) } ?? StatementTemplate.other
        let law = isSealed ? nil : facts.law
        visibility = facts.measure.visibility.map { [$0] }
        visibilityOther =
            visibility == ["DECISION_VISIBILITY_OTHER"]
            ? "Comments are read by a person before they appear" : nil
        account = facts.measure.account
        ground =
            law == nil ? "DECISION_GROUND_INCOMPATIBLE_CONTENT" : "DECISION_GROUND_ILLEGAL_CONTENT"
        legalGround = law.map { Self.cut($0.ground, to: 500) }
        legalExplanation = law.map { Self.cut($0.explanation, to: 2_000) }
        let rule =
            isSealed ? "The site's community rules" : Self.name(of: main, promise: facts.promise)
        ruleGround = law == nil ? Self.cut(rule, to: 500) : nil
        ruleExplanation = law == nil ? "The comment \(template.facts)." : nil
        category = "STATEMENT_CATEGORY_\(template.category)"
        categorySpecification = template.keyword.map { ["KEYWORD_\($0)"] }
        categorySpecificationOther =
            template.keyword == "OTHER" ? "The comment \(template.facts)" : nil
        contentDate = LondonTime.date(at: facts.written).description
        applicationDate = LondonTime.date(at: facts.decided).description
        visibilityEnds = account == nil ? facts.measure.end?.description : nil
        accountEnds = account == nil ? nil : facts.measure.end?.description
        self.facts =
            "The comment \(template.facts). It was decided under version \(facts.policy) of the "
            + "site's rules."
        source = isSealed ? .ownInitiative : facts.source
        automatedDetection = facts.wasDetectedAutomatically ? "Yes" : "No"
        automatedDecision = facts.automation
        puid = Self.puid(desk: facts.desk, decision: facts.decision)
        message = Self.message(facts, template, law: law, rule: rule, isSealed: isSealed)
    }

    private static func name(of rule: RuleID?, promise: String) -> String {
        guard let rule else { return "The site's community rules" }
        return promise.isEmpty ? "The rule '\(rule)'" : "The rule '\(rule)': \(promise)"
    }

    private static func message(
        _ facts: StatementFacts,
        _ template: StatementTemplate,
        law: StatementFacts.Law?,
        rule: String,
        isSealed: Bool
    ) -> String {
        var sentences = [facts.measure.sentence]
        if isSealed {
            sentences.append("It \(template.facts). We cannot say more.")
        } else {
            sentences.append("It \(template.facts). \(law.map(\.ground) ?? rule)".closed)
            if let law { sentences.append(law.explanation.closed) }
            sentences.append(facts.source.sentence)
        }
        sentences.append(facts.automation.sentence)
        sentences.append(
            "You can ask for another person to look at it, free of charge, until "
                + LondonTime.date(at: facts.decided).adding(months: AppealToken.months).inWords
                + ". You can also go to a certified dispute body or to court."
        )
        return sentences.joined(separator: " ")
    }

    /// Letters, digits, `-` and `_` only, at most 500.
    private static func puid(desk: String, decision: DecisionID) -> String {
        let name = desk.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
            default: "-"
            }
        }
        return "\(String(name.prefix(400)))-\(decision)"
    }

    private static func cut(_ text: String, to count: Int) -> String {
        text.unicodeScalars.count <= count
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))) + "…"
    }
}

extension String {
    /// The sentence with a full stop, unless it is closed already.
    fileprivate var closed: String {
        guard let last, !".!?…".contains(last) else { return self }
        return self + "."
    }
}
