import PostbagCore
import PostbagDesk

/// A day at an invented newspaper: readers write, report and appeal, and people decide.
///
/// Everything goes through the desk's own flows, with the clock set to the moment it happens.
struct DemoDay {
    let desk: Desk
    let samples: DeskSamples
    let now: Instant
    private var timeline = DemoTimeline()
    private var moments: [String: Instant] = [:]
    private var rejections: [String: DecisionID] = [:]

    private static let asha = Reviewer(id: ReviewerID("asha"), roles: [.reviewer])
    private static let ben = Reviewer(id: ReviewerID("ben"), roles: [.reviewer, .senior])
    private static let lena = Reviewer(id: ReviewerID("lena"), roles: [.reviewer, .lawyer])
    private static let ed = Reviewer(id: ReviewerID("ed"), roles: [.editor])

    init(desk: Desk, samples: DeskSamples, now: Instant) {
        self.desk = desk
        self.samples = samples
        self.now = now
    }

    /// Lets the day pass.
    mutating func run() async throws {
        let start = now - .hours(24)
        try await register(at: start)
        plan(from: start)
        while let (moment, event) = timeline.next() {
            try await happen(event, at: moment)
        }
        try await desk.elapse(now: now)
    }

    /// The court case would be closed to comments; two people open it, each one read first.
    private func register(at start: Instant) async throws {
        for story in samples.stories {
            let views = story.profile == .none ? 400 : 2_500
            let record = try await desk.put(
                story,
                viewsPerHour: views,
                by: Self.ed.id,
                now: start
            )
            guard !record.mode.takesComments else { continue }
            try await desk.setMode(
                of: record.id,
                to: .preModerated,
                reason: "readers want to thank the fire crews; every comment is read first",
                by: Self.ed,
                confirmedBy: Self.lena,
                now: start + .minutes(5)
            )
        }
    }

    private mutating func plan(from start: Instant) {
        moments = DemoTimeline.moments(of: samples.comments, now: now)
        for comment in samples.comments {
            guard let moment = moments[comment.id] else { continue }
            timeline.add(.comment(comment), at: moment)
        }
        for report in samples.reports {
            guard let moment = after(report.after_minutes, report.comment) else { continue }
            timeline.add(.report(report), at: moment)
            guard let outcome = report.outcome else { continue }
            timeline.add(.settle(comment: report.comment, outcome), at: moment + .minutes(40))
        }
        for appeal in samples.appeals {
            guard let moment = after(appeal.after_minutes + 20, appeal.comment) else { continue }
            timeline.add(.appeal(appeal), at: moment)
        }
        for halfHour in 1...47 {
            timeline.add(.timePasses, at: start + .minutes(halfHour * 30))
        }
    }

    private func after(_ minutes: Int, _ comment: String) -> Instant? {
        moments[comment].map { min($0 + .minutes(minutes), now - .minutes(1)) }
    }

    private mutating func happen(_ event: DemoTimeline.Event, at moment: Instant) async throws {
        switch event {
        case .comment(let comment): try await submit(comment, at: moment)
        case .report(let report): try await send(report, at: moment)
        case .appeal(let appeal): try await make(appeal, at: moment)
        case .decide(let id): try await decide(id, at: moment)
        case .settle(let comment, let outcome): try await settle(comment, outcome, at: moment)
        case .timePasses: try await desk.elapse(now: moment)
        }
    }

    private mutating func submit(_ sample: Comment, at moment: Instant) async throws {
        var comment = sample
        let name = sample.author?.name ?? "somebody"
        comment.author = Author(id: Self.account(of: name), name: name)
        comment.createdAt = moment.secondsSince1970
        let receipt = try await desk.submit(Submission(comment: comment), now: moment)
        rejections[comment.id] = receipt.decision
        guard let id = receipt.reviewCase else { return }
        // The last hours and a few cases of the day wait for whoever tries the demo. What is
        // urgent is seen to at once, or the story would close by itself.
        let number = samples.comments.firstIndex { $0.id == comment.id } ?? 0
        let queue = try await desk.store.read { try $0.reviewCase(id)?.queue }
        let isRecent = moment > now - (queue == .urgent ? .minutes(10) : .hours(9))
        guard !isRecent, queue == .urgent || !number.isMultiple(of: 9) else { return }
        timeline.add(.decide(id), at: moment + .minutes(queue == .urgent ? 3 : 4 + number % 23))
    }

    private func send(_ report: DeskSamples.SampleReport, at moment: Instant) async throws {
        _ = try await desk.report(
            ReportDraft(
                comment: CommentID(report.comment),
                reason: report.reason,
                text: report.text ?? "",
                reporter: report.account.map { .account(CommenterID($0)) }
                    ?? .device(report.device ?? ""),
                network: (report.account ?? report.device).map { "home of \($0)" },
                referrer: report.referrer,
                received: moment
            )
        )
    }

    private func make(_ appeal: DeskSamples.SampleAppeal, at moment: Instant) async throws {
        guard let decision = rejections[appeal.comment] else { return }
        let token = try await desk.appealToken(against: .decision(decision), for: .author)
        _ = try await desk.appeal(
            token: token,
            text: appeal.text,
            editedText: appeal.edited,
            now: moment
        )
    }

    /// Decides as somebody would who follows the engine where it is sure and trusts people else.
    private func decide(_ id: CaseID, at moment: Instant) async throws {
        let reviewer = id.rawValue.isMultiple(of: 2) ? Self.asha : Self.ben
        let found = try await desk.store.read { reader -> (ReviewCase, CommentRecord)? in
            guard let reviewCase = try reader.reviewCase(id), reviewCase.state == .open,
                let comment = try reader.comment(reviewCase.comment)
            else { return nil }
            return (reviewCase, comment)
        }
        guard let (reviewCase, comment) = found else { return }
        let isLegal = reviewCase.isSealed || reviewCase.needsTwo || reviewCase.queue <= .sealedLegal
        let isBad = reviewCase.severity >= 50 && !reviewCase.rules.isEmpty
        let action: DecisionAction =
            comment.isLive ? (isBad ? .remove : .keep) : (isBad ? .reject : .approve)
        try await choose(
            action,
            in: reviewCase,
            by: isLegal ? Self.lena : reviewer,
            at: moment
        )
    }

    private func settle(
        _ comment: String,
        _ outcome: DeskSamples.SampleReport.Outcome,
        at moment: Instant
    ) async throws {
        let waiting = try await desk.store.read { reader in
            try reader.openCases(about: CommentID(comment))
        }
        guard let reviewCase = waiting.first(where: { $0.queue == .reported }) else { return }
        let action: DecisionAction = outcome == .keep ? .keep : .remove
        try await choose(action, in: reviewCase, by: Self.ben, at: moment)
    }

    private func choose(
        _ action: DecisionAction,
        in reviewCase: ReviewCase,
        by reviewer: Reviewer,
        at moment: Instant
    ) async throws {
        let claimed = try await desk.claim(reviewCase.id, for: reviewer, now: moment)
        let rules = claimed.rules.isEmpty ? [RuleID("off-topic")] : claimed.rules
        let choice = CaseChoice(
            action,
            rules: action.needsRule ? [rules[0]] : [],
            reason: action.needsRule ? "breaks the rule as it is written" : "within our rules",
            version: claimed.version
        )
        _ = try await desk.decide(claimed.id, choice, by: reviewer, now: moment + .seconds(20))
    }

    /// The account of an invented reader, made of the name.
    private static func account(of name: String) -> String {
        let letters = name.lowercased().unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "0"..."9": Character(scalar)
            default: "-"
            }
        }
        return String(letters).split(separator: "-").joined(separator: "-")
    }
}
