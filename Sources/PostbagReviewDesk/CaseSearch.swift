import PostbagCore
import PostbagDesk
import PostbagReview

/// Finds the cases that a reviewer's filter shows.
struct CaseSearch: Sendable {
    private let wanted: PostbagDesk.CaseFilter
    private let text: String?
    /// How many cases a search for words looks at.
    private static let mostSearched = 5_000

    init(_ filter: PostbagReview.CaseFilter) throws(DeskProblem) {
        var wanted = PostbagDesk.CaseFilter()
        if let name = filter.queue {
            guard let queue = Queue(rawValue: name) else {
                let names = Queue.allCases.map(\.rawValue).joined(separator: ", ")
                throw .refused(reason: "There is no queue “\(name)”.", fix: "There are: \(names).")
            }
            wanted.queues = [queue]
        }
        wanted.story = filter.story.map { StoryID($0) }
        wanted.author = filter.commenter.map { CommenterID($0) }
        wanted.rule = filter.rule.map { RuleID($0) }
        self.wanted = wanted
        text = filter.text?.lowercased()
    }

    /// The queues that count.
    var queues: [Queue] { wanted.queues }

    /// Whether only the queue narrows it down, so that the queue's own order answers at once.
    var isQueueOnly: Bool {
        wanted.story == nil && wanted.author == nil && wanted.rule == nil && text == nil
    }

    /// Whether a reviewer may decide a case at all, now or once somebody else has let go of it.
    static func mayDecide(_ reviewCase: ReviewCase, _ reviewer: Reviewer) -> Bool {
        let roles = reviewCase.role.map { [$0] } ?? reviewCase.queue.roles
        return !reviewer.roles.isDisjoint(with: roles) && !reviewCase.excluded.contains(reviewer.id)
    }

    /// The cases in the order in which they are served.
    func cases(
        in reader: any DeskReader,
        limit: Int,
        where isWanted: (ReviewCase) -> Bool = { _ in true }
    ) throws -> [ReviewCase] {
        var found: [ReviewCase] = []
        var page = wanted
        page.limit = min(1_000, text == nil ? max(limit, 50) : 500)
        page.after = nil
        var searched = 0
        while searched < Self.mostSearched {
            let cases = try reader.cases(page)
            for reviewCase in cases where isWanted(reviewCase) {
                if try holdsText(reviewCase, reader) { found.append(reviewCase) }
                if found.count == limit { return found }
            }
            guard cases.count == page.limit else { return found }
            searched += cases.count
            page.after = cases.last?.place
        }
        return found
    }

    private func holdsText(_ reviewCase: ReviewCase, _ reader: any DeskReader) throws -> Bool {
        guard let text else { return true }
        guard let comment = try reader.comment(reviewCase.comment) else { return false }
        return comment.text.lowercased().contains(text)
            || comment.authorName.lowercased().contains(text)
    }
}

/// Finds the case that a reviewer should see next.
struct NextSearch: Sendable {
    private let search: CaseSearch
    private let request: NextCase
    private let skipping: Set<String>
    private let avoiding: Set<String>
    private let reviewer: Reviewer
    private let now: Instant
    /// From which severity on a case is not neutral.
    private let severeFrom: Int

    init(
        _ request: NextCase,
        for reviewer: Reviewer,
        severeFrom: Int,
        now: Instant
    ) throws(DeskProblem) {
        search = try CaseSearch(request.filter)
        self.request = request
        self.severeFrom = severeFrom
        skipping = Set(request.skipping)
        avoiding = Set(request.avoiding)
        self.reviewer = reviewer
        self.now = now
    }

    /// The case, if one waits.
    func first(in reader: any DeskReader) throws -> ReviewCase? {
        if request.prefersNeutral {
            let neutral = try first(in: reader) { $0.severity < severeFrom }
            if let neutral { return neutral }
        }
        return try first(in: reader) { _ in true }
    }

    private func first(
        in reader: any DeskReader,
        where isFitting: (ReviewCase) -> Bool
    ) throws -> ReviewCase? {
        let queues = search.queues.filter { !$0.roles.isDisjoint(with: reviewer.roles) }
        guard search.isQueueOnly else {
            return try search.cases(in: reader, limit: 1) { reviewCase in
                queues.contains(reviewCase.queue) && mayBeShown(reviewCase) && isFitting(reviewCase)
            }.first
        }
        return try reader.nextCase(in: queues, roles: reviewer.roles) {
            mayBeShown($0) && isFitting($0)
        }
    }

    private func mayBeShown(_ reviewCase: ReviewCase) -> Bool {
        if let claim = reviewCase.claim, claim.holds(at: now), claim.reviewer != reviewer.id {
            return false
        }
        if let asked = reviewCase.asked, asked.holds(at: now), asked.reviewer != reviewer.id {
            return false
        }
        if reviewCase.passedBy.contains(reviewer.id) { return false }
        if reviewCase.excluded.contains(reviewer.id) { return false }
        if reviewCase.firstChoice?.reviewer == reviewer.id { return false }
        if let role = reviewCase.role, !reviewer.roles.contains(role) { return false }
        if skipping.contains(reviewCase.id.description) { return false }
        return !reviewCase.rules.contains { avoiding.contains($0.rawValue) }
    }
}
