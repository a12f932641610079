import PostbagCore
import PostbagDesk

/// Signs shift reports into the audit: the one who goes first, then the one who comes.
struct HandoverSigning: Sendable {
    let desk: Desk
    let now: Instant
    private static let given = "handover.given"
    private static let taken = "handover.taken"

    /// What is wrong with a signature.
    enum Refusal: Error, Hashable, CustomStringConvertible {
        case unknown(String)
        case sameSide(ReviewerID)
        case takenBefore(String, by: String)

        var description: String {
            switch self {
            case .unknown(let id):
                "nobody has given a shift report '\(id)'; `postbag handover` writes one"
            case .sameSide(let reviewer):
                "\(reviewer) gave this report; somebody else must take it"
            case .takenBefore(let id, let reviewer): "\(reviewer) has taken report '\(id)' already"
            }
        }
    }

    /// The one who goes signs.
    func give(_ report: ShiftReport, by reviewer: ReviewerID, to next: String?) async throws {
        var detail: [String: AuditValue] = [
            "open": .number(Int64(report.openCases.count)), "since": .text(report.since),
        ]
        if let next { detail["to"] = .text(next) }
        let event = AuditEvent(
            at: now,
            actor: "reviewer:\(reviewer)",
            action: Self.given,
            subject: "handover:\(report.id)",
            detail: AuditDetail(detail)
        )
        try await desk.store.write { try $0.record([], as: [event]) }
    }

    /// The one who comes signs what the other gave.
    ///
    /// - Throws: ``Refusal`` if there is no such report or it is signed by the wrong side.
    func take(_ id: String, by reviewer: ReviewerID) async throws {
        let event = AuditEvent(
            at: now,
            actor: "reviewer:\(reviewer)",
            action: Self.taken,
            subject: "handover:\(id)",
            detail: AuditDetail([:])
        )
        try await desk.store.write { transaction in
            let entries = try Self.entries(of: "handover:\(id)", in: transaction)
            guard let given = entries.first(where: { $0.action == Self.given }) else {
                throw Refusal.unknown(id)
            }
            if given.actor == event.actor { throw Refusal.sameSide(reviewer) }
            if let taken = entries.first(where: { $0.action == Self.taken }) {
                let name = taken.actor.split(separator: ":").last.map(String.init) ?? taken.actor
                throw Refusal.takenBefore(id, by: name)
            }
            try transaction.record([], as: [event])
        }
    }

    /// The entries about a subject, among the latest of the audit.
    private static func entries(
        of subject: String,
        in reader: any DeskReader
    ) throws -> [AuditEntry] {
        let most: Int64 = 20_000
        var after = max(0, try reader.auditHead().sequence - most)
        var found: [AuditEntry] = []
        while true {
            let page = try reader.auditEntries(after: after, limit: 1_000)
            guard let last = page.last else { return found }
            found += page.filter { $0.subject == subject }
            after = last.sequence
        }
    }
}
