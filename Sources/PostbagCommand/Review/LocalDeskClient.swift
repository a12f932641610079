import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagReview

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
        PolicySheet(of: try await readyDesk())
    }

    func queues() async throws(DeskProblem) -> [QueueCount] {
        let now = now
        return try await attempt {
            try await current.backlog()
                .sorted { $0.queue < $1.queue }
                .map { backlog in
                    QueueCount(
                        queue: backlog.queue.rawValue,
                        waiting: backlog.count,
                        isLate: backlog.nextDue.map { $0 < now } ?? false
                    )
                }
        }
    }

    func list(
        _ filter: PostbagReview.CaseFilter,
        limit: Int
    ) async throws(DeskProblem) -> [CaseLine] {
        let search = try CaseSearch(filter)
        let (reviewer, now) = (reviewer, now)
        return try await attempt {
            try await current.store.read { reader in
                let cases = try search.cases(in: reader, limit: limit) {
                    CaseSearch.mayDecide($0, reviewer)
                }
                return try cases.map {
                    try CaseLine($0, from: reader, for: reviewer, now: now)
                }
            }
        }
    }

    func next(_ request: NextCase) async throws(DeskProblem) -> CaseSheet? {
        let search = try NextSearch(
            request,
            for: reviewer,
            severeFrom: current.settings.wellbeing.severeFrom,
            now: now
        )
        // Between reading and claiming somebody else may have been faster; then the next one does.
        for _ in 0..<20 {
            let found = try await attempt {
                try await current.store.read { try search.first(in: $0) }
            }
            guard let found else { return nil }
            do throws(DeskProblem) {
                return try await claim(found.id)
            } catch {
                guard case .claimed = error else {
                    guard case .decided = error else { throw error }
                    continue
                }
            }
        }
        return nil
    }

    func open(_ id: String) async throws(DeskProblem) -> CaseSheet {
        let id = try CaseID(typed: id)
        do throws(DeskProblem) {
            return try await claim(id)
        } catch {
            switch error {
            case .claimed, .decided: return try await sheet(of: id)
            case .changed, .refused, .unavailable: throw error
            }
        }
    }

    private func claim(_ id: CaseID) async throws(DeskProblem) -> CaseSheet {
        _ = try await attempt(id) { try await current.claim(id, for: reviewer, now: now) }
        return try await sheet(of: id)
    }

    private func sheet(of id: CaseID) async throws(DeskProblem) -> CaseSheet {
        let (now, reviewer) = (now, reviewer)
        let view = try await attempt(id) { try await current.view(id, for: reviewer, now: now) }
        var sheet = SheetBuilder(reviewer: reviewer, now: now).sheet(view)
        let duplicates = Duplicates(of: view.comment)
        sheet.duplicates = try await attempt {
            try await current.store.read {
                try duplicates.lines(except: id, from: $0, for: reviewer, now: now)
            }
        }
        return sheet
    }

    /// How many cases a filter shows that are for others: sealed, escalated, or about the
    /// reviewer's own decision; up to a thousand are counted.
    func countForOthers(
        _ filter: PostbagReview.CaseFilter
    ) async throws(DeskProblem) -> Int {
        let search = try CaseSearch(filter)
        let reviewer = reviewer
        return try await attempt {
            try await current.store.read { reader in
                try search.cases(in: reader, limit: 1_000) { !CaseSearch.mayDecide($0, reviewer) }
                    .count
            }
        }
    }

    /// Shows a case without claiming it.
    func look(at id: String) async throws(DeskProblem) -> CaseSheet {
        try await sheet(of: CaseID(typed: id))
    }

    func renew(_ id: String) async throws(DeskProblem) -> ClaimSheet {
        let id = try CaseID(typed: id)
        let renewed = try await attempt(id) { try await current.renew(id, for: reviewer, now: now) }
        guard let claim = renewed.claim else {
            throw .refused(reason: "The claim on case \(id) is lost.", fix: "Open it again.")
        }
        return ClaimSheet(claim, for: reviewer)
    }

    func release(_ id: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        try await attempt(id) { try await current.release(id, by: reviewer, now: now) }
    }

    func pass(_ id: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        try await attempt(id) { try await current.pass(id, by: reviewer, now: now) }
    }

    func note(_ id: String, text: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        try await attempt(id) { try await current.note(text, on: id, by: reviewer, now: now) }
    }

    func escalate(_ id: String, to role: String, reason: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        guard let role = Role(rawValue: role) else {
            throw .refused(reason: "There is no role “\(role)”.", fix: "senior, lawyer or editor")
        }
        try await attempt(id) {
            try await current.escalate(id, to: role, note: reason, by: reviewer, now: now)
        }
    }

    func remember(_ exposure: PostbagReview.Exposure) async throws(DeskProblem) {
        preferences.save(exposure: exposure)
    }

    func avoid(_ topics: [String]) async throws(DeskProblem) {
        do {
            try preferences.save(avoided: topics)
        } catch {
            throw .unavailable(
                reason: "This sitting leaves them out, but it could not be remembered (\(error)).",
                fix: ""
            )
        }
    }
}
