import PostbagCore
import PostbagDesk

/// A case as `postbag.case/1`, without the comment's words.
struct CaseBody: Encodable {
    let reviewCase: ReviewCase

    enum CodingKeys: String, CodingKey {
        case schema, reviewCase = "case", queue, state, comment, revision, story, entered, due
        case severity, probability, live, rules, why
        case needsTwo = "needs_two"
        case sealed, role
        case claimedBy = "claimed_by"
        case claimedUntil = "claimed_until"
        case appeal, version
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let record = reviewCase
        try container.encode("postbag.case/1", forKey: .schema)
        try container.encode(record.id, forKey: .reviewCase)
        try container.encode(record.queue, forKey: .queue)
        try container.encode(record.state, forKey: .state)
        try container.encode(record.comment, forKey: .comment)
        try container.encode(record.revision, forKey: .revision)
        try container.encode(record.story, forKey: .story)
        try container.encode(record.entered, forKey: .entered)
        try container.encode(record.due, forKey: .due)
        try container.encode(record.severity, forKey: .severity)
        try container.encode(record.probability, forKey: .probability)
        try container.encode(record.isLive, forKey: .live)
        try container.encode(record.rules.map(\.rawValue), forKey: .rules)
        try container.encode(record.isSealed ? [] : record.why, forKey: .why)
        try container.encode(record.needsTwo, forKey: .needsTwo)
        try container.encode(record.isSealed, forKey: .sealed)
        try container.encode(record.role, forKey: .role)
        try container.encode(record.claim?.reviewer, forKey: .claimedBy)
        try container.encode(record.claim?.until, forKey: .claimedUntil)
        try container.encode(record.appeal, forKey: .appeal)
        try container.encode(record.version, forKey: .version)
    }
}
