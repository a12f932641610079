import Foundation
import PostbagCore

/// The body of a message: what happened, when, and the records that it is about.
///
/// It holds ids and the desk's own words, never a reader's text, and of a sealed matter no rule.
struct WebhookBody<Detail: Encodable>: Encodable {
    let type: WebhookEvent
    let timestamp: String
    let data: Detail

    /// The body as it is stored, signed and sent.
    static func text(_ type: WebhookEvent, at now: Instant, _ data: Detail) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let body = WebhookBody(type: type, timestamp: now.description, data: data)
        return String(decoding: try encoder.encode(body), as: UTF8.self)
    }
}

/// A decision as receivers are told of it.
struct DecisionNews: Encodable {
    let decision: Int64
    let comment: String
    let story: String?
    let action: String
    let state: String
    let rules: [String]
    let by: String
    let at: String
    let revision: Int

    init(_ decision: DecisionRecord, state: CommentState, isSealed: Bool) {
        self.decision = decision.id.rawValue
        comment = decision.comment.rawValue
        story = decision.story?.rawValue
        action = decision.action.rawValue
        self.state = state.rawValue
        rules = isSealed ? [] : decision.rules.map(\.rawValue)
        by =
            switch decision.maker {
            case .reviewer: "reviewer"
            case .policy: "policy"
            case .readers: "readers"
            case .desk: "desk"
            }
        at = decision.at.description
        revision = decision.evidence.revision
    }
}

/// What came of a report, as receivers are told.
struct ReportNews: Encodable {
    let report: Int64
    let comment: String
    let result: String
    let message: String

    init(_ record: ReportRecord) {
        report = record.report.id.rawValue
        comment = record.report.draft.comment.rawValue
        result = record.report.result?.rawValue ?? ""
        message = record.message.text
    }
}

/// A story's mode, as receivers are told.
struct StoryNews: Encodable {
    let story: String
    let mode: String
    let from: String
    let takesComments: Bool
    let showsComments: Bool

    init(_ record: StoryRecord, from old: StoryMode) {
        story = record.id.rawValue
        mode = record.mode.rawValue
        from = old.rawValue
        takesComments = record.mode.takesComments
        showsComments = record.mode.showsComments
    }
}

/// A sanction as receivers are told of it.
struct SanctionNews: Encodable {
    let sanction: Int64
    let commenter: String
    let kind: String
    let state: String
    let reason: String
    let begins: String
    let ends: String

    init(_ record: Sanction) {
        sanction = record.id.rawValue
        commenter = record.commenter.rawValue
        kind = record.kind.rawValue
        state = record.state.rawValue
        reason = record.reason
        begins = record.begins.description
        ends = record.ends.description
    }
}
