import PostbagCore
import PostbagDesk
import PostbagSQL

/// Reads open cases in the order of their keys, some at a time, from the heads of several queues.
struct CaseSearch {
    private let queues: String
    private let roles: String
    private var after = (key: Int64.min, id: Int64.min)
    private var isOver = false
    private var size = 16

    /// The head of each queue and role comes from its own part of one index.
    static let sql = """
        SELECT found.* FROM unnest(string_to_array(?, ',')) AS wanted (queue)
        CROSS JOIN unnest(string_to_array(?, ',')) AS allowed (role)
        CROSS JOIN LATERAL (
            SELECT * FROM review_case
            WHERE state = 'open' AND queue = wanted.queue AND role = allowed.role
                AND (sort_key, id) > (?, ?)
            ORDER BY sort_key, id LIMIT ?
        ) AS found
        ORDER BY found.sort_key, found.id LIMIT ?
        """

    init(queues: [Queue], roles: Set<Role>) {
        self.queues = Self.list(queues)
        self.roles = Self.list(roles)
        isOver = queues.isEmpty
    }

    /// Queues as one parameter.
    static func list(_ queues: [Queue]) -> String {
        queues.map(\.rawValue).joined(separator: ",")
    }

    /// Roles as one parameter; the empty role stands for cases that anybody may take.
    static func list(_ roles: Set<Role>) -> String {
        ([""] + roles.map(\.rawValue).sorted()).joined(separator: ",")
    }

    /// The next cases, or `nil` if there are no more.
    mutating func next(in reader: some SQLReading) throws -> [ReviewCase]? {
        guard !isOver else { return nil }
        let cases = try reader.all(
            "review_case",
            Self.sql,
            [queues, roles, after.key, after.id, size, size]
        ) { try $0.reviewCase() }
        isOver = cases.count < size
        // Many at the head are claimed when many people work; the further, the more at a time.
        size = min(size * 4, 1_024)
        if let last = cases.last { after = (last.sortKey, last.id.rawValue) }
        return cases.isEmpty ? nil : cases
    }
}
