import PostbagCore
import PostbagDesk
import PostbagSQL

/// The question for the first case that a reviewer may take, which the server locks as it finds it.
///
/// It says in SQL what `ReviewCase.mayBeTaken(by:at:)` says, which is asked about what it finds.
enum FreeCase {
    /// The heads of the queues come from their own parts of one index; of those that are free, the
    /// first is taken that no other unit has locked.
    static let sql = text(4)
    /// The same among more, for when the first few are all in other hands for a moment.
    static let wideSQL = text(64)

    /// The number stands in the text: a plan for any number would read every case.
    private static func text(_ count: Int) -> String {
        """
        SELECT *, \(PostgresClock.column) FROM review_case WHERE id IN (
            SELECT found.id FROM unnest(string_to_array($1, ',')) AS wanted (queue)
            CROSS JOIN unnest(string_to_array($2, ',')) AS allowed (role)
            CROSS JOIN LATERAL (
                SELECT id, sort_key FROM review_case
                WHERE state = 'open' AND queue = wanted.queue AND role = allowed.role AND \(isFree)
                ORDER BY sort_key, id LIMIT \(count)
            ) AS found
            ORDER BY found.sort_key, found.id LIMIT \(count)
        ) AND state = 'open' AND \(isFree)
        ORDER BY sort_key, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
        """
    }

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
    ///   - isWide: whether to look at more cases than the first few.
    /// - Returns: the question.
    static func query(
        in queues: [Queue],
        for reviewer: Reviewer,
        at now: Instant?,
        isWide: Bool = false
    ) -> PostgresQuery {
        PostgresQuery(
            sql: isWide ? wideSQL : sql,
            values: [
                .text(CaseSearch.list(queues)), .text(CaseSearch.list(reviewer.roles)),
                .text(reviewer.id.rawValue), now.map { .integer($0.milliseconds) } ?? .null,
            ]
        )
    }
}
