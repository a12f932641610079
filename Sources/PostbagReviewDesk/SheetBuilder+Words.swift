import Postbag
import PostbagCore
import PostbagDesk
import PostbagReview

extension StorySheet {
    /// A story with what the law forbids in it, in words.
    init(_ record: StoryRecord?, of comment: CommentRecord) {
        guard let record else {
            self.init(id: comment.story?.rawValue ?? "", headline: "(no story)")
            return
        }
        let story = record.story
        self.init(
            id: story.id,
            headline: story.headline.isEmpty ? story.id : story.headline,
            profile: story.effectiveProfile,
            mode: record.mode.rawValue,
            legalState: story.legalState
        )
    }
}

extension Story {
    /// What the law forbids under this story now, a line each.
    ///
    /// An order whose existence is secret is never mentioned.
    var legalState: [String] {
        var lines: [String] = []
        let active = proceedings.filter { $0.state() == .active }
        if let first = active.first {
            let step = first.step.map { " since \($0.words)" } ?? ""
            let date = first.date.map { " (\($0))" } ?? ""
            let more = active.count > 1 ? ", and \(active.count - 1) more" : ""
            lines.append("case ACTIVE\(step)\(date)\(more): no guilt, no past")
        } else if hasActiveCase() {
            lines.append("case may be ACTIVE, nobody has said: treat it as if")
        } else if profile == .activeProceedings, proceedings.isEmpty == false {
            lines.append("proceedings are over or not begun; check before you rely on it")
        }
        let open = orders.filter { !$0.hasSecretExistence && $0.state != .lifted }
        if profile == .anonymityOrder || !open.isEmpty {
            lines.append("ORDER: nobody may be named or pieced together")
        }
        if profile == .sensitiveCase {
            lines.append("sensitive: people are grieving; when in doubt, hold")
        }
        return lines
    }
}

extension Proceedings.Step {
    /// The step as an event.
    var words: String {
        switch self {
        case .investigation: "the investigation"
        case .arrested: "the arrest"
        case .warrant: "the warrant"
        case .summons: "the summons"
        case .charged: "the charge"
        case .committed: "the committal"
        case .trial: "the trial began"
        case .verdict: "the verdict, before sentence"
        case .sentenced: "the sentence"
        case .appeal: "the appeal"
        case .concluded: "the end"
        }
    }
}

extension Standing {
    /// The standing in a few words.
    func words(of record: CommenterRecord, now: Instant) -> String {
        switch restriction {
        case .banned: return "banned"
        case .suspended, .preModerated:
            let what = restriction == .suspended ? "suspended" : "pre-moderated"
            guard let sanction else { return what }
            return "\(what) for \((sanction.ends - now).words) more"
        case .none: break
        }
        if !strikes.isEmpty { return "\(strikes.count) strike\(strikes.count == 1 ? "" : "s")" }
        return record.approvals == 0 ? "new" : "good"
    }
}

extension Sanction {
    /// A sanction in a line.
    func words(now: Instant) -> String {
        let rule = rules.first.map { ": \($0)" } ?? ""
        let what = "\(kind.rawValue)\(rule), \((now - begins).words) ago"
        switch state {
        case .proposed: return "\(kind.rawValue)\(rule), proposed, nobody has confirmed it"
        case .declined: return "\(kind.rawValue)\(rule), declined"
        case .inForce: return "\(what), for \((ends - now).words) more"
        case .ended: return "\(what), over"
        case .lifted: return "\(what), lifted"
        }
    }
}

extension Duration {
    /// The length with its largest unit.
    var words: String {
        let seconds = max(0, components.seconds)
        switch seconds {
        case ..<3_600: return "\(seconds / 60) min"
        case ..<86_400: return "\(seconds / 3_600) h"
        default: return seconds < 172_800 ? "1 day" : "\(seconds / 86_400) days"
        }
    }
}

extension ClaimSheet {
    /// A claim as a reviewer sees it.
    init(_ claim: Claim, for reviewer: Reviewer) {
        self.init(
            holder: claim.reviewer.rawValue,
            until: claim.until.secondsSince1970,
            isOurs: claim.reviewer == reviewer.id
        )
    }
}

extension NoteSheet {
    /// A note as a reviewer sees it.
    init(_ note: CaseNote) {
        self.init(by: note.author.rawValue, at: note.at.secondsSince1970, text: note.text)
    }
}

extension DecisionSheet {
    /// A decision as a reviewer sees it.
    init(_ record: DecisionRecord) {
        let maker =
            switch record.maker {
            case .reviewer(let id): id.rawValue
            case .policy: "the policy"
            case .readers: "readers' reports"
            case .desk: "the desk"
            }
        self.init(
            by: record.second.map { "\(maker) and \($0)" } ?? maker,
            at: record.at.secondsSince1970,
            action: record.action.done,
            rule: record.rules.first?.rawValue
        )
    }
}

extension CaseLine {
    /// A case as a line of a list.
    init(
        _ reviewCase: ReviewCase,
        from reader: any DeskReader,
        for reviewer: Reviewer,
        now: Instant
    ) throws {
        let comment = try reader.comment(reviewCase.comment)
        let story = try reviewCase.story.flatMap { try reader.story($0) }
        let isLegal =
            reviewCase.needsTwo || reviewCase.isSealed
            || reviewCase.queue == .sealedLegal || reviewCase.queue == .notices
        let claim = reviewCase.claim.flatMap { $0.holds(at: now) ? $0 : nil }
        self.init(
            id: reviewCase.id.description,
            version: reviewCase.version,
            queue: reviewCase.queue.rawValue,
            author: comment?.authorName ?? "",
            headline: story?.story.headline ?? "",
            excerpt: isLegal ? "" : String((comment?.text ?? "").prefix(200)),
            rule: reviewCase.rules.first?.rawValue,
            dueAt: reviewCase.due.secondsSince1970,
            heldBy: claim.flatMap { $0.reviewer == reviewer.id ? nil : $0.reviewer.rawValue },
            isLegal: isLegal
        )
        isHard = (reviewCase.rules + (comment?.screening?.findings ?? []).map(\.rule))
            .contains { HardWords.masks($0.rawValue) }
    }
}
