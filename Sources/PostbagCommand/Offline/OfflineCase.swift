import PostbagCore
import PostbagReview

/// A case as it is exported for work without the desk, one a line.
///
/// Whoever works on it fills in `action`, `rule` and `reason`; a line without an action is skipped
/// when the file comes back.
struct OfflineCase: Codable, Sendable, Hashable {
    static let schema = "postbag.case/1"

    var schema = OfflineCase.schema
    var id: String
    var version: Int
    var queue: String
    var due: String?
    var story: String
    var headline: String
    var law: [String]
    var comment: String
    var author: String
    var text: String
    var state: String
    var recommendation: String
    var rules: [String]
    var why: [String]
    var needsTwo: Bool
    var action: String?
    var rule: String?
    var reason = ""

    enum CodingKeys: String, CodingKey {
        case schema, id = "case", version, queue, due, story, headline, law, comment, author, text
        case state, recommendation, rules, why, needsTwo = "needs_two", action, rule, reason
    }

    /// A case, with nothing decided.
    init(_ sheet: CaseSheet, due: String?) {
        id = sheet.id
        version = sheet.version
        queue = sheet.queue
        self.due = due
        story = sheet.story.id
        headline = sheet.story.headline
        law = sheet.story.legalState
        comment = sheet.comment.id
        author = sheet.commenter.name
        text = sheet.comment.text
        state = sheet.comment.state
        recommendation = sheet.comment.recommendation.rawValue
        rules = sheet.rules
        why = sheet.why
        needsTwo = sheet.secondPerson != nil
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(schema, forKey: .schema)
        try container.encode(id, forKey: .id)
        try container.encode(version, forKey: .version)
        try container.encode(queue, forKey: .queue)
        try container.encode(due, forKey: .due)
        try container.encode(story, forKey: .story)
        try container.encode(headline, forKey: .headline)
        try container.encode(law, forKey: .law)
        try container.encode(comment, forKey: .comment)
        try container.encode(author, forKey: .author)
        try container.encode(text, forKey: .text)
        try container.encode(state, forKey: .state)
        try container.encode(recommendation, forKey: .recommendation)
        try container.encode(rules, forKey: .rules)
        try container.encode(why, forKey: .why)
        try container.encode(needsTwo, forKey: .needsTwo)
        // Written even when empty, so that it can be seen what is to be filled in.
        try container.encode(action, forKey: .action)
        try container.encode(rule, forKey: .rule)
        try container.encode(reason, forKey: .reason)
    }
}

/// A decision as it comes back, one a line; whatever else the line holds is left alone.
struct OfflineDecision: Decodable, Sendable, Hashable {
    var id: String
    var version: Int
    var action: String?
    var rule: String?
    var reason: String?

    enum CodingKeys: String, CodingKey {
        case id = "case", version, action, rule, reason
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        // A spreadsheet may have made a number of it.
        if let number = try? container.decode(Int64.self, forKey: .id) {
            id = String(number)
        } else {
            id = try container.decode(String.self, forKey: .id)
        }
        version = try container.decode(Int.self, forKey: .version)
        action = try container.decodeIfPresent(String.self, forKey: .action)
        rule = try container.decodeIfPresent(String.self, forKey: .rule)
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
    }

    /// The decision, `nil` if the line has none.
    ///
    /// - Throws: What is wrong with the line, for a person.
    func order() throws(OfflineMistake) -> DecisionOrder? {
        guard let action, !action.isEmpty else { return nil }
        guard let known = DecisionAction(rawValue: action) else {
            let names = DecisionAction.allCases.map(\.rawValue).joined(separator: ", ")
            throw OfflineMistake(text: "there is no action '\(action)'; there are: \(names)")
        }
        return DecisionOrder(
            caseID: id,
            version: version,
            action: known,
            rule: rule.flatMap { $0.isEmpty ? nil : $0 },
            reason: reason ?? ""
        )
    }
}

/// What is wrong with a line of decisions.
struct OfflineMistake: Error, Hashable {
    var text: String
}
