import PostbagCore
import PostbagDesk

/// The queries about cases that must stay fast however many wait.
package enum CaseQueries {
    package static let head = """
        SELECT * FROM review_case
        WHERE state = 'open' AND queue = ? AND role = ? AND sort_key < ? ORDER BY sort_key
        """
    /// One query for each queue and role, so that each is read in the order of an index.
    static func list(
        _ filter: CaseFilter,
        limit: Int,
        _ dialect: any SQLDialect
    ) -> [(sql: String, arguments: [any SQLConvertible])] {
        var conditions = ["state = '\(filter.state.rawValue)'", "queue = ?", "role = ?"]
        var others: [any SQLConvertible] = []
        if let story = filter.story {
            conditions.append("story = ?")
            others += [story.rawValue]
        }
        if let author = filter.author {
            conditions.append("author = ?")
            others += [author.rawValue]
        }
        if let rule = filter.rule {
            conditions.append(dialect.holds(list: "rules"))
            others += [rule.rawValue]
        }
        if let place = filter.after {
            conditions.append("sort_key >= ? AND (sort_key > ? OR id > ?)")
            others += [place.sortKey, place.sortKey, place.id.rawValue]
        }
        let sql = """
            SELECT * FROM review_case WHERE \(conditions.joined(separator: " AND "))
            ORDER BY sort_key, id LIMIT ?
            """
        return filter.queues.flatMap { queue in
            ([""] + Role.allCases.map(\.rawValue)).map { role in
                (sql, [queue.rawValue, role] + others + [limit])
            }
        }
    }
}
