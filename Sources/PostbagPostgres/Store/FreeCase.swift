import PostbagCore
import PostbagDesk
import PostbagSQL

/// The question for the first case that a reviewer may take, which the server locks as it finds it.
///
/// It says in SQL what `ReviewCase.mayBeTaken(by:at:)` says, which is asked about what it finds.
enum FreeCase {
    /// The heads of the queues come from their own parts of one index; of those that are free, the
    /// first is taken that no other unit has locked.
    static let sql = """
        SELECT * FROM review_case WHERE id IN (
            SELECT found.id FROM unnest(string_to_array($1, ',')) AS wanted (queue)
            CROSS JOIN unnest(string_to_array($2, ',')) AS allowed (role)
            CROSS JOIN LATERAL (
                SELECT id, sort_key FROM review_case
                WHERE state = 'open' AND queue = wanted.queue AND role = allowed.role AND \(isFree)
                ORDER BY sort_key, id LIMIT 16
            ) AS found
            ORDER BY found.sort_key, found.id LIMIT 16
        ) AND state = 'open' AND \(isFree)
        ORDER BY sort_key, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
        """

    private static let isFree = """
        (claimed_by IS NULL OR claimed_until <= \(now) OR claimed_by = $3)
        AND (asked_reviewer IS NULL OR asked_until <= \(now) OR asked_reviewer = $3)
        AND (passed_by IS NULL OR NOT passed_by::jsonb @> to_jsonb($3::text))
        AND (excluded IS NULL OR NOT excluded::jsonb @> to_jsonb($3::text))
        AND (first_choice IS NULL OR first_choice::jsonb ->> 'reviewer' <> $3)
        """

    /// The time that is given, or the database's own.
    private static let now =
        "COALESCE($4::bigint, (extract(epoch FROM statement_timestamp()) * 1000)::bigint)"

    /// The question with its values.
    ///
    /// - Parameters:
    ///   - queues: which queues.
    ///   - reviewer: for whom.
    ///   - now: when; the database's time if there is none.
    /// - Returns: the question.
    static func query(in queues: [Queue], for reviewer: Reviewer, at now: Instant?) -> PostgresQuery
    {
        PostgresQuery(
            sql: sql,
            values: [
                .text(CaseSearch.list(queues)), .text(CaseSearch.list(reviewer.roles)),
                .text(reviewer.id.rawValue), now.map { .integer($0.milliseconds) } ?? .null,
            ]
        )
    }
}
