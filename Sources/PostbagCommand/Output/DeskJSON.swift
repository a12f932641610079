import PostbagCore
import PostbagDesk

/// The desk's records as lines of JSON.
///
/// Other programs hold on to the names; fields may be added, none may be renamed or left out.
enum DeskJSON {
    /// `postbag.receipt/1`: what came of a comment.
    static func receipt(_ receipt: SubmitReceipt) -> [UInt8] {
        JSONWriter.line("postbag.receipt/1") { json in
            json.member("comment", receipt.comment.rawValue)
            json.member("state", receipt.state?.rawValue)
            json.member("taken", receipt.refusal == nil)
            json.member("revision", receipt.revision)
            json.member("rules", receipt.rules.map(\.rawValue))
            json.member("message", receipt.message)
            json.member("case", orNull: receipt.reviewCase?.rawValue)
            json.member("decision", orNull: receipt.decision?.rawValue)
        }
    }

    /// `postbag.report/1`: what a reporter is told.
    static func receipt(_ receipt: ReportReceipt) -> [UInt8] {
        JSONWriter.line("postbag.report/1") { json in
            json.member("report", orNull: receipt.report?.rawValue)
            json.member("answer", receipt.message?.rawValue)
            json.member("message", receipt.message?.text)
            json.member("retry_after", receipt.retryAfter)
        }
    }

    /// `postbag.case/1`: a case, without the comment's words.
    static func reviewCase(_ reviewCase: ReviewCase) -> [UInt8] {
        JSONWriter.line("postbag.case/1") { write(reviewCase, to: &$0) }
    }

    /// Writes a case's members.
    static func write(_ reviewCase: ReviewCase, to json: inout JSONWriter) {
        json.member("case", Int(reviewCase.id.rawValue))
        json.member("queue", reviewCase.queue.rawValue)
        json.member("state", reviewCase.state.rawValue)
        json.member("comment", reviewCase.comment.rawValue)
        json.member("revision", reviewCase.revision)
        json.member("story", reviewCase.story?.rawValue)
        json.member("entered", reviewCase.entered)
        json.member("due", reviewCase.due)
        json.member("severity", reviewCase.severity)
        json.member("probability", share: reviewCase.probability)
        json.member("live", reviewCase.isLive)
        json.member("rules", reviewCase.rules.map(\.rawValue))
        json.member("why", reviewCase.isSealed ? [] : reviewCase.why)
        json.member("needs_two", reviewCase.needsTwo)
        json.member("sealed", reviewCase.isSealed)
        json.member("role", reviewCase.role?.rawValue)
        json.member("claimed_by", reviewCase.claim?.reviewer.rawValue)
        json.member("claimed_until", reviewCase.claim?.until)
        json.member("version", reviewCase.version)
    }

    /// `postbag.decision/1`: what came of a choice.
    static func outcome(_ outcome: DecideOutcome) -> [UInt8] {
        switch outcome {
        case .awaitsSecond(let reviewCase):
            JSONWriter.line("postbag.decision/1") { json in
                json.member("awaits_second", true)
                write(reviewCase, to: &json)
            }
        case .decided(let decision, let first):
            JSONWriter.line("postbag.decision/1") { json in
                json.member("awaits_second", false)
                write(decision, to: &json)
                json.member("first_action", first?.action.rawValue)
                json.member("first_reason", first?.reason)
            }
        }
    }

    /// Writes a decision's members.
    static func write(_ decision: DecisionRecord, to json: inout JSONWriter) {
        json.member("decision", Int(decision.id.rawValue))
        json.member("case", orNull: decision.reviewCase?.rawValue)
        json.member("comment", decision.comment.rawValue)
        json.member("action", decision.action.rawValue)
        json.member("by", decision.maker.key)
        json.member("second", decision.second?.rawValue)
        json.member("rules", decision.rules.map(\.rawValue))
        json.member("reason", decision.reason)
        json.member("at", decision.at)
        json.member("before", decision.before.rawValue)
        json.member("after", decision.after.rawValue)
        json.member("undo_until", decision.final)
        json.member("undone", !decision.stands)
    }

    /// `postbag.story/1`: a story of the register.
    static func story(_ record: StoryRecord) -> [UInt8] {
        JSONWriter.line("postbag.story/1") { json in
            json.member("story", record.story.id)
            json.member("headline", record.story.headline)
            json.member("profile", record.story.profile.rawValue)
            json.member("mode", record.mode.rawValue)
            json.member("mode_reason", record.modeReason)
            json.member("mode_set_by", record.modeSetBy?.rawValue)
            json.member("mode_since", record.modeSince)
            json.member("version", record.version)
        }
    }

    /// `postbag.appeal/1`: an appeal.
    static func appeal(_ appeal: Appeal) -> [UInt8] {
        JSONWriter.line("postbag.appeal/1") { json in
            json.member("appeal", Int(appeal.id.rawValue))
            json.member("subject", appeal.subject.key)
            json.member("party", appeal.party.rawValue)
            json.member("state", appeal.state.rawValue)
            json.member("received", appeal.received)
            json.member("automatic", appeal.wasAutomatic)
            json.member("sealed", appeal.isSealed)
            json.member("rules", appeal.isSealed ? [] : appeal.rules.map(\.rawValue))
        }
    }

    /// `postbag.sanction/1`: a sanction.
    static func sanction(_ sanction: Sanction) -> [UInt8] {
        JSONWriter.line("postbag.sanction/1") { write(sanction, to: &$0) }
    }

    /// Writes a sanction's members.
    static func write(_ sanction: Sanction, to json: inout JSONWriter) {
        json.member("sanction", Int(sanction.id.rawValue))
        json.member("commenter", sanction.commenter.rawValue)
        json.member("kind", sanction.kind.rawValue)
        json.member("state", sanction.state.rawValue)
        json.member("reason", sanction.reason)
        json.member("rules", sanction.rules.map(\.rawValue))
        json.member("begins", sanction.begins)
        json.member("ends", sanction.ends)
    }

    /// `postbag.commenter/1`: a commenter's standing.
    static func commenter(_ view: CommenterView) -> [UInt8] {
        JSONWriter.line("postbag.commenter/1") { json in
            json.member("commenter", view.record.id.rawValue)
            json.member("first_seen", view.record.firstSeen)
            json.member("approvals", view.record.approvals)
            json.member("restriction", view.standing.restriction.rawValue)
            json.member("strike_weight", share: view.standing.weight)
            json.objects("strikes", view.standing.strikes) { strike, json in
                json.member("rule", strike.rule.rawValue)
                json.member("weight", share: strike.weight)
                json.member("given", strike.given)
                json.member("expires", strike.expires)
            }
            json.objects("sanctions", view.sanctions) { write($0, to: &$1) }
            json.objects("comments", view.comments) { comment, json in
                json.member("comment", comment.id.rawValue)
                json.member("state", comment.state.rawValue)
                json.member("created", comment.created)
            }
        }
    }
}
