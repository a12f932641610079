import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagReview
import PostbagReviewDesk

/// The desk in a file of this machine, as the reviewer's screen sees it.
///
/// The screen opens before the policy has been read: looking and claiming need none of it, and
/// whatever does waits for it.
struct LocalDeskClient: DeskClient {
    /// The desk without its policy.
    let bare: Desk
    /// The desk with its policy, once that has been read.
    let ready: DeskOnItsWay
    let reviewer: Reviewer
    let preferences: ReviewPreferences
    let clock: @Sendable () -> Instant

    /// The desk as far as it is there.
    var current: Desk { ready.desk ?? bare }

    var now: Instant { clock() }
    private var here: ReviewDesk { ReviewDesk(current, for: reviewer, now: now) }

    /// The desk with its policy, once that has been read.
    private func readyNow() async throws(DeskProblem) -> ReviewDesk {
        do throws(InputErrors) {
            return ReviewDesk(try await ready.value(), for: reviewer, now: now)
        } catch {
            let first = error.diagnostics.first?.message ?? "it has mistakes"
            throw .unavailable(
                reason: "The policy cannot be used: \(first).",
                fix: "`postbag policy check` says where."
            )
        }
    }

    func opening() async throws(DeskProblem) -> DeskOpening {
        var opening = DeskOpening(
            reviewer: reviewer.id.rawValue,
            roles: reviewer.roles.map(\.rawValue).sorted(),
            avoided: preferences.avoided
        )
        opening.exposure = preferences.exposure
        return opening
    }

    func policy() async throws(DeskProblem) -> PolicySheet {
        try await readyNow().policy
    }

    func queues() async throws(DeskProblem) -> [QueueCount] { try await here.queues() }

    func list(
        _ filter: PostbagReview.CaseFilter,
        limit: Int
    ) async throws(DeskProblem) -> [CaseLine] {
        try await here.list(filter, limit: limit)
    }

    /// How many cases a filter shows that are for others.
    func countForOthers(
        _ filter: PostbagReview.CaseFilter
    ) async throws(DeskProblem) -> Int {
        try await here.countForOthers(filter)
    }

    func next(_ request: NextCase) async throws(DeskProblem) -> CaseSheet? {
        try await here.next(request)
    }

    func open(_ id: String) async throws(DeskProblem) -> CaseSheet { try await here.open(id) }

    /// Shows a case without claiming it.
    func look(at id: String) async throws(DeskProblem) -> CaseSheet { try await here.look(at: id) }

    func renew(_ id: String) async throws(DeskProblem) -> ClaimSheet { try await here.renew(id) }

    func release(_ id: String) async throws(DeskProblem) { try await here.release(id) }

    /// A decision tells which promise was broken, so it waits for the policy.
    func decide(_ order: DecisionOrder) async throws(DeskProblem) -> DecisionReceipt {
        try await readyNow().decide(order)
    }

    func undo(_ decision: String) async throws(DeskProblem) {
        try await readyNow().undo(decision)
    }

    func pass(_ id: String) async throws(DeskProblem) { try await here.pass(id) }

    func note(_ id: String, text: String) async throws(DeskProblem) {
        try await here.note(id, text: text)
    }

    func escalate(_ id: String, to role: String, reason: String) async throws(DeskProblem) {
        try await here.escalate(id, to: role, reason: reason)
    }

    func remember(_ exposure: PostbagReview.Exposure) async throws(DeskProblem) {
        preferences.save(exposure: exposure)
    }

    func avoid(_ topics: [String]) async throws(DeskProblem) {
        try preferences.keep(avoided: topics)
    }
}
