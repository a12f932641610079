import PostbagCore
import PostbagDesk

/// A decision as `postbag.decision/1`.
struct DecisionBody: Encodable {
    var schema = "postbag.decision/1"
    var decision: DecisionID
    var reviewCase: CaseID?
    var comment: CommentID
    var action: DecisionAction
    var maker: String
    var second: ReviewerID?
    var rules: [String]
    var reason: String
    var at: Instant
    var before: CommentState
    var after: CommentState
    var undoUntil: Instant
    var undone: Bool

    enum CodingKeys: String, CodingKey {
        case schema, decision, reviewCase = "case", comment, action, maker = "by", second, rules
        case reason, at, before, after
        case undoUntil = "undo_until"
        case undone
    }

    init(_ record: DecisionRecord) {
        decision = record.id
        reviewCase = record.reviewCase
        comment = record.comment
        action = record.action
        maker = record.maker.key
        second = record.second
        rules = record.rules.map(\.rawValue)
        reason = record.reason
        at = record.at
        before = record.before
        after = record.after
        undoUntil = record.final
        undone = !record.stands
    }
}

/// What came of a choice: a decision, or that another person must choose.
struct OutcomeBody: Encodable {
    var awaitsSecond: Bool
    var decision: DecisionBody?
    var reviewCase: CaseBody?
    var firstAction: DecisionAction?
    var firstReason: String?

    enum CodingKeys: String, CodingKey {
        case awaitsSecond = "awaits_second"
        case decision, reviewCase = "case"
        case firstAction = "first_action"
        case firstReason = "first_reason"
    }

    init(_ outcome: DecideOutcome) {
        switch outcome {
        case .decided(let record, let first):
            awaitsSecond = false
            decision = DecisionBody(record)
            firstAction = first?.action
            firstReason = first?.reason
        case .awaitsSecond(let waiting):
            awaitsSecond = true
            reviewCase = CaseBody(reviewCase: waiting)
        }
    }
}
