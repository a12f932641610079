import Foundation
import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Statements of reasons` {
    func facts(
        _ rule: String,
        measure: StatementMeasure = .removed,
        law: StatementFacts.Law? = nil,
        isSealed: Bool = false
    ) -> StatementFacts {
        StatementFacts(
            decision: DecisionID(42),
            desk: "The Ellerby Post",
            measure: measure,
            rules: [RuleID(rule)],
            promise: "Never threaten anybody.",
            policy: "house@3f9c2a17b0d4",
            law: law,
            source: .report,
            wasDetectedAutomatically: true,
            automation: .partial,
            written: Instant(milliseconds: 1_780_000_000_000),
            decided: Instant(milliseconds: 1_780_000_600_000),
            isSealed: isSealed
        )
    }

    func json(_ statement: StatementOfReasons) throws -> [String: Any] {
        let data = try JSONEncoder().encode(statement)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `say all that Article 17 asks for`() {
        let statement = StatementOfReasons(facts("threats"))
        #expect(
            statement.message
                == "We took down your comment. It threatened or wished harm on people. The rule "
                + "'threats': Never threaten anybody. We looked at it because readers reported it. "
                + "A program pointed it out and a person decided. You can ask for another person "
                + "to look at it, free of charge, until 28 November 2026. You can also go to a "
                + "certified dispute body or to court."
        )
    }

    @Test func `have the fields of the Transparency Database`() throws {
        let fields = try json(StatementOfReasons(facts("threats")))
        for required in [
            "decision_visibility", "decision_ground", "incompatible_content_ground",
            "incompatible_content_explanation", "content_type", "category", "content_date",
            "application_date", "decision_facts", "source_type", "automated_detection",
            "automated_decision", "puid",
        ] { #expect(fields[required] != nil, "\(required)") }
        #expect(fields["category"] as? String == "STATEMENT_CATEGORY_VIOLENCE")
        #expect(fields["content_date"] as? String == "2026-05-28")
        #expect(fields["puid"] as? String == "The-Ellerby-Post-42")
        #expect(fields["illegal_content_legal_ground"] == nil)
    }

    @Test func `of what is unlawful name the law in place of the rule`() throws {
        let law = StatementFacts.Law(
            ground: "Online Safety Act 2023, section 181",
            explanation: "It conveys a threat of serious harm."
        )
        let fields = try json(StatementOfReasons(facts("threats", law: law)))
        #expect(fields["decision_ground"] as? String == "DECISION_GROUND_ILLEGAL_CONTENT")
        #expect(fields["illegal_content_legal_ground"] as? String == law.ground)
        #expect(fields["incompatible_content_ground"] == nil)
    }

    @Test(arguments: ["protected-identity", "jigsaw-identification", "contempt-active-proceedings"])
    func `of sealed matters are all alike`(rule: String) throws {
        let sealed = StatementOfReasons(facts(rule))
        let other = StatementOfReasons(facts("threats", isSealed: true))
        #expect(sealed == other)
        let text = String(decoding: try JSONEncoder().encode(sealed), as: UTF8.self)
        #expect(!text.contains("identity") && !text.contains("PRIVACY") && !text.contains(rule))
    }

    @Test func `of sanctions say when they end`() throws {
        let until = Instant(milliseconds: 1_781_000_000_000)
        let fields = try json(
            StatementOfReasons(facts("threats", measure: .suspended(until: until)))
        )
        #expect(fields["decision_account"] as? String == "DECISION_ACCOUNT_SUSPENDED")
        #expect(fields["decision_visibility"] == nil)
        #expect(fields["end_date_account_restriction"] as? String == "2026-06-09")
    }

    /// The list of the Commission's code for schema version 2.
    static let categories: Set<String> = [
        "ANIMAL_WELFARE", "CONSUMER_INFORMATION", "CYBER_VIOLENCE",
        "CYBER_VIOLENCE_AGAINST_WOMEN", "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
        "ILLEGAL_OR_HARMFUL_SPEECH", "INTELLECTUAL_PROPERTY_INFRINGEMENTS",
        "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS", "NOT_SPECIFIED_NOTICE",
        "OTHER_VIOLATION_TC", "PROTECTION_OF_MINORS", "RISK_FOR_PUBLIC_SECURITY",
        "SCAMS_AND_FRAUD", "SELF_HARM", "UNSAFE_AND_PROHIBITED_PRODUCTS", "VIOLENCE",
    ]

    @Test func `use categories that the database knows`() {
        let rules =
            ReportReason.allCases.compactMap(\.rule) + [
                RuleID("unassessable"), RuleID("victim-blaming"), RuleID("a-rule-of-another-site"),
            ]
        for rule in rules {
            #expect(Self.categories.contains(StatementTemplate.of(rule).category), "\(rule)")
            let statement = StatementOfReasons(facts(rule.rawValue))
            let hasOther = statement.categorySpecification == ["KEYWORD_OTHER"]
            #expect((statement.categorySpecificationOther != nil) == hasOther)
        }
    }

    @Test func `keep within the database's lengths`() {
        var long = facts("threats")
        long.promise = String(repeating: "x", count: 3_000)
        long.desk = String(repeating: "ö", count: 3_000)
        let statement = StatementOfReasons(long)
        #expect((statement.ruleGround ?? "").unicodeScalars.count <= 500)
        #expect(statement.puid.count <= 500)
        #expect(statement.puid.wholeMatch(of: /[a-zA-Z0-9_-]+/) != nil)
    }
}
