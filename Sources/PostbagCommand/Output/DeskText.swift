import PostbagCore
import PostbagDesk
import PostbagTerminal

/// What came of something at the desk, in a line or two for people.
enum DeskText {
    /// What came of a comment.
    static func receipt(_ receipt: SubmitReceipt) -> StyledText {
        var line = state(receipt)
        line.append(" ")
        line.append(visible(receipt.comment.rawValue), .bold)
        if let main = receipt.rules.first { line.append("  \(main)") }
        if let id = receipt.reviewCase { line.append("  case \(id)", .dim) }
        if let message = receipt.message { line.append("  → \(visible(message))", Style(.cyan)) }
        return line
    }

    private static func state(_ receipt: SubmitReceipt) -> StyledText {
        switch receipt.state {
        case .published: StyledText(" PUBLISHED ", Style(.black, on: .green))
        case .held: StyledText(" HELD ", Style(.black, on: .yellow, bold: true))
        case .rejected: StyledText(" REJECTED ", Style(.white, on: .red, bold: true))
        case .hidden: StyledText(" HIDDEN ", Style(.black, on: .yellow))
        case .removed: StyledText(" REMOVED ", Style(.white, on: .red))
        case .erased: StyledText(" ERASED ", .dim)
        case nil: StyledText(" NOT TAKEN ", Style(.white, on: .red))
        }
    }

    /// What a reporter is told.
    static func receipt(_ receipt: ReportReceipt, now: Instant) -> StyledText {
        var line = StyledText()
        if let id = receipt.report { line.append("report \(id)  ", .bold) }
        if let message = receipt.message { line.append("→ \(message.text)", Style(.cyan)) }
        if let retry = receipt.retryAfter {
            line.append("Too many reports; again \(Moments.due(retry, now: now)).", Style(.red))
        }
        return line
    }

    /// Who has a case now.
    static func claim(_ reviewCase: ReviewCase, now: Instant) -> StyledText {
        var line = StyledText("case \(reviewCase.id)", .bold)
        line.append("  \(reviewCase.queue.rawValue)  ")
        if let claim = reviewCase.claim, claim.holds(at: now) {
            let left = Moments.text(now.duration(to: claim.until))
            line.append("\(visible(claim.reviewer.rawValue)) has it for \(left)")
        } else if let role = reviewCase.role {
            line.append("waits for a \(role.rawValue)")
        } else {
            line.append("waits for anybody")
        }
        return line
    }

    /// What came of a choice.
    static func outcome(_ outcome: DecideOutcome, now: Instant) -> [StyledText] {
        switch outcome {
        case .awaitsSecond(let reviewCase):
            return [
                StyledText("case \(reviewCase.id)", .bold)
                    + StyledText("  waits for a second person, who sees your reasons only after ")
                    + StyledText("choosing")
            ]
        case .decided(let decision, let first):
            var line = StyledText("decision \(decision.id)", .bold)
            line.append("  \(decision.action.rawValue): \(decision.comment) ")
            line.append("is \(decision.after.rawValue)")
            var lines = [line]
            if let first {
                lines.append(
                    StyledText("  \(visible(first.reviewer.rawValue)) chose ", .dim)
                        + StyledText("\(first.action.rawValue): \(visible(first.reason))", .dim)
                )
            }
            if decision.final > now {
                let left = Moments.text(now.duration(to: decision.final))
                lines.append(
                    StyledText("  undo within \(left): postbag queue undo \(decision.id)", .dim)
                )
            }
            return lines
        }
    }

    /// A story of the register.
    static func story(_ record: StoryRecord) -> [StyledText] {
        var line = StyledText(visible(record.story.id), .bold)
        line.append("  \(record.mode.rawValue)", style(of: record.mode))
        if record.story.profile != .none { line.append("  \(record.story.profile.rawValue)") }
        if !record.story.headline.isEmpty { line.append("  \(visible(record.story.headline))") }
        guard !record.modeReason.isEmpty else { return [line] }
        let who = record.modeSetBy.map { visible($0.rawValue) } ?? "the desk"
        let why = "  \(record.mode.rawValue) by \(who): \(visible(record.modeReason))"
        return [line, StyledText(why, .dim)]
    }

    private static func style(of mode: StoryMode) -> Style {
        switch mode {
        case .open: Style(.green)
        case .preModerated: Style(.yellow)
        case .closed, .frozen, .hidden: Style(.red)
        }
    }

    /// A sanction.
    static func sanction(_ sanction: Sanction, now: Instant) -> StyledText {
        var line = StyledText("sanction \(sanction.id)", .bold)
        line.append("  \(sanction.kind.rawValue)  \(sanction.state.rawValue)  ")
        line.append("until \(Moments.clock(sanction.ends))  ", .dim)
        line.append(visible(sanction.reason))
        return line
    }

    /// An appeal.
    static func appeal(_ appeal: Appeal) -> StyledText {
        var line = StyledText("appeal \(appeal.id)", .bold)
        line.append("  \(appeal.state.rawValue)  against \(appeal.subject.key)")
        if appeal.isSealed { line.append("  sealed", Style(.magenta)) }
        return line
    }
}
