import HTTPTypes
import Hummingbird
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// The desk of the demonstration: what waits, the latest first, and a decision at a click.
///
/// Two people sit at it, so that appeals and matters for two can be decided; the earnest desk is
/// `postbag review`.
struct DemoDesk: Controller {
    let service: PostbagService

    private static let people = ["dana", "erik"].map {
        Reviewer(id: ReviewerID($0), roles: [.reviewer, .senior, .lawyer])
    }
    /// How many cases are shown.
    private static let most = 25

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/desk") { _, _ in try await page().response() }
        router.post("/desk/{case}") { request, context in
            let number = try context.parameters.require("case", as: Int64.self)
            try await decide(CaseID(number), try await request.form())
            return Response(status: .seeOther, headers: [.location: "/desk"])
        }
    }

    private func page() async throws -> ReaderPage {
        let waiting = try await service.desk.cases(CaseFilter(limit: 1_000))
            .filter { $0.sampled == nil }
            .sorted { ($0.entered, $0.id) > ($1.entered, $1.id) }
        var rows: [HTML] = []
        for reviewCase in waiting.prefix(Self.most) {
            let view = try await service.desk.view(
                reviewCase.id,
                for: Self.people[0],
                now: service.clock.now()
            )
            rows.append(row(view))
        }
        return ReaderPage(
            title: "The desk",
            site: service.policies.current.site.name,
            content: """
                <p class="small">\(waiting.count) cases wait; these came last. In earnest people
                decide in <code>postbag review</code>. <a href="/">Back to the story</a></p>
                \(HTML(rows))
                """
        )
    }

    private func row(_ view: CaseView) -> HTML {
        let reviewCase = view.reviewCase
        let why = HTML(reviewCase.why.map { reason -> HTML in "<li>\(reason)</li>" })
        let words: HTML? = view.appeal.map { "<p>The appeal: “\($0.text)”</p>" }
        let reports = HTML(
            view.reports.map { record -> HTML in
                "<li>Reported: \(record.report.draft.reason.words). \(record.report.draft.text)</li>"
            }
        )
        let choices: [(action: String, words: String)] =
            view.appeal != nil
            ? [("restore", "Reverse the decision"), ("uphold", "Let the decision stand")]
            : view.comment.state.wasSeen
                ? [("keep", "Keep it up"), ("remove", "Take it down")]
                : [("approve", "Publish"), ("reject", "Reject")]
        let buttons = HTML(
            choices.map { choice -> HTML in
                """
                <button name="action" value="\(choice.action)" class="plain">\(choice.words)</button>
                """
            }
        )
        let second: HTML? = view.awaitsSecond ? "<p>One person has chosen; another must.</p>" : nil
        return """
            <article class="comment" id="case-\(Int(reviewCase.id.rawValue))">
            <p class="by">\(view.comment.authorName) · \(reviewCase.queue.rawValue)</p>
            <p class="text">\(view.comment.text)</p>
            \(words)
            <ul class="small">\(why)\(reports)</ul>
            \(second)
            <form method="post" action="/desk/\(Int(reviewCase.id.rawValue))">
            <input type="hidden" name="version" value="\(reviewCase.version)">
            \(buttons)
            </form>
            </article>
            """
    }

    private func decide(_ id: CaseID, _ form: FormBody) async throws {
        let now = service.clock.now()
        guard
            let reviewCase = try await service.desk.store.read({ try $0.reviewCase(id) })
        else { throw DeskError.unknownCase(id) }
        let view = try await service.desk.view(id, for: Self.people[0], now: now)
        if let appeal = view.appeal {
            try await hear(appeal, form["action"], now)
        } else {
            guard let action = form["action"].flatMap(DecisionAction.init(rawValue:)),
                let version = form["version"].flatMap({ Int($0) }), version == reviewCase.version
            else { throw Problem.missing("action") }
            try await choose(action, in: reviewCase, isSecond: view.awaitsSecond, now)
        }
        try await service.desk.elapse(now: now)
    }

    private func choose(
        _ action: DecisionAction,
        in reviewCase: ReviewCase,
        isSecond: Bool,
        _ now: Instant
    ) async throws {
        let person = Self.people[isSecond ? 1 : 0]
        let claimed = try await service.desk.claim(reviewCase.id, for: person, now: now)
        let rules = claimed.rules.isEmpty ? [RuleID("off-topic")] : claimed.rules
        let choice = CaseChoice(
            action,
            rules: action.needsRule ? [rules[0]] : [],
            reason: action.needsRule ? "It breaks this rule as it is written." : "It may stand.",
            version: claimed.version
        )
        _ = try await service.desk.decide(claimed.id, choice, by: person, now: now)
    }

    /// Whoever had no part in the decision hears the appeal.
    private func hear(_ appeal: Appeal, _ action: String?, _ now: Instant) async throws {
        guard let person = Self.people.first(where: { !appeal.deciders.contains($0.id) }) else {
            throw DeskError.refused("everybody here had a part in the decision")
        }
        switch action {
        case "restore":
            _ = try await service.desk.restore(
                appeal.id,
                reason: "The decision was wrong.",
                by: person,
                now: now
            )
        case "uphold":
            _ = try await service.desk.uphold(
                appeal.id,
                reason: "The decision was right.",
                by: person,
                now: now
            )
        default: throw Problem.missing("action")
        }
    }
}

extension CommentState {
    /// Whether readers have seen it.
    fileprivate var wasSeen: Bool {
        switch self {
        case .published, .hidden, .removed: true
        case .held, .rejected, .erased: false
        }
    }
}
