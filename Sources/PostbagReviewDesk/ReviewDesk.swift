package import PostbagCore
package import PostbagDesk
package import PostbagReview

/// A desk as one reviewer's screen asks it, at one moment.
///
/// A screen on the desk's own machine and a service that answers screens elsewhere both use it, so
/// that a reviewer sees the same from either.
///
///     let sheet = try await ReviewDesk(desk, for: asha, now: now).next(NextCase())
package struct ReviewDesk: Sendable {
    let desk: Desk
    let reviewer: Reviewer
    let now: Instant

    /// Looks at a desk.
    package init(_ desk: Desk, for reviewer: Reviewer, now: Instant) {
        self.desk = desk
        self.reviewer = reviewer
        self.now = now
    }

    /// Who is working, under which rules, and what waits.
    package func opening() async throws(DeskProblem) -> DeskOpening {
        let policy = policy
        return DeskOpening(
            reviewer: reviewer.id.rawValue,
            roles: reviewer.roles.map(\.rawValue).sorted(),
            site: desk.settings.name,
            rules: policy.rules,
            queues: try await queues(),
            wellbeing: policy.wellbeing
        )
    }

    /// The rules that a comment can be rejected under, and how people are looked after.
    package var policy: PolicySheet { PolicySheet(of: desk) }

    /// How many cases wait in each queue.
    package func queues() async throws(DeskProblem) -> [QueueCount] {
        let now = now
        return try await attempt {
            try await desk.backlog()
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

    /// Cases that wait and that the reviewer may decide, in the order in which they are served.
    package func list(
        _ filter: PostbagReview.CaseFilter,
        limit: Int
    ) async throws(DeskProblem) -> [CaseLine] {
        let search = try CaseSearch(filter)
        let (reviewer, now) = (reviewer, now)
        return try await attempt {
            try await desk.store.read { reader in
                let cases = try search.cases(in: reader, limit: limit) {
                    CaseSearch.mayDecide($0, reviewer)
                }
                return try cases.map {
                    try CaseLine($0, from: reader, for: reviewer, now: now)
                }
            }
        }
    }

    /// How many cases a filter shows that are for others: sealed, escalated, or about the
    /// reviewer's own decision; up to a thousand are counted.
    package func countForOthers(
        _ filter: PostbagReview.CaseFilter
    ) async throws(DeskProblem) -> Int {
        let search = try CaseSearch(filter)
        let reviewer = reviewer
        return try await attempt {
            try await desk.store.read { reader in
                try search.cases(in: reader, limit: 1_000) { !CaseSearch.mayDecide($0, reviewer) }
                    .count
            }
        }
    }

    /// Claims the case that should be decided next; `nil` if none waits.
    package func next(_ request: NextCase) async throws(DeskProblem) -> CaseSheet? {
        let severeFrom = desk.settings.wellbeing.severeFrom
        let search = try NextSearch(request, for: reviewer, severeFrom: severeFrom, now: now)
        // Between reading and claiming somebody else may have been faster; then the next one does.
        for _ in 0..<20 {
            let found = try await attempt {
                try await desk.store.read { try search.first(in: $0) }
            }
            guard let found else { return nil }
            do throws(DeskProblem) {
                return try await claim(found.id)
            } catch {
                switch error {
                case .claimed, .decided: continue
                case .changed, .refused, .unavailable: throw error
                }
            }
        }
        return nil
    }

    /// Opens one case, and claims it if it is free.
    package func open(_ id: String) async throws(DeskProblem) -> CaseSheet {
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

    /// Shows a case without claiming it.
    package func look(at id: String) async throws(DeskProblem) -> CaseSheet {
        try await sheet(of: CaseID(typed: id))
    }

    private func claim(_ id: CaseID) async throws(DeskProblem) -> CaseSheet {
        _ = try await attempt(id) { try await desk.claim(id, for: reviewer, now: now) }
        return try await sheet(of: id)
    }

    private func sheet(of id: CaseID) async throws(DeskProblem) -> CaseSheet {
        let (now, reviewer) = (now, reviewer)
        let view = try await attempt(id) { try await desk.view(id, for: reviewer, now: now) }
        var sheet = SheetBuilder(reviewer: reviewer, now: now).sheet(view)
        let duplicates = Duplicates(of: view.comment)
        sheet.duplicates = try await attempt {
            try await desk.store.read {
                try duplicates.lines(except: id, from: $0, for: reviewer, now: now)
            }
        }
        return sheet
    }
}
