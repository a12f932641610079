import PostbagCore
import PostbagDesk
import PostbagSQL

/// The question for the first case that a reviewer may take, which the server locks as it finds it.
///
/// It says in SQL what `ReviewCase.mayBeTaken(by:at:)` says, which is asked about what it finds.
struct FreeCase {
    let queues: [Queue]
    let reviewer: Reviewer
    /// When; the database's time if there is none.
    let now: Instant?

    /// The heads of the queues come from their own parts of one index; of those that are free, the
    /// first is taken that no other unit has locked.
    static let sql = text(looks: 4, takes: "1", isFree(for: "$3"))
    /// The same among more, for when the first few are all in other hands for a moment.
    static let wideSQL = text(looks: 64, takes: "1", isFree(for: "$3"))
    /// The same for several reviewers, of whom each may take one of what is found.
    static let sharedSQL = text(looks: 16, takes: "$5", isFreeForSome)
    static let wideSharedSQL = text(looks: 64, takes: "$5", isFreeForSome)

    /// The number of cases to look at stands in the text: a plan for any number would read all.
    private static func text(looks: Int, takes: String, _ isFree: String) -> String {
        """
        SELECT *, \(PostgresClock.column) FROM review_case WHERE id IN (
            SELECT found.id FROM unnest(string_to_array($1, ',')) AS wanted (queue)
            CROSS JOIN unnest(string_to_array($2, ',')) AS allowed (role)
            CROSS JOIN LATERAL (
                SELECT id, sort_key FROM review_case
                WHERE state = 'open' AND queue = wanted.queue AND role = allowed.role AND \(isFree)
                ORDER BY sort_key, id LIMIT \(looks)
            ) AS found
            ORDER BY found.sort_key, found.id LIMIT \(looks)
        ) AND state = 'open' AND \(isFree)
        ORDER BY sort_key, id LIMIT \(takes) FOR NO KEY UPDATE SKIP LOCKED
        """
    }

    private static func isFree(for reviewer: String) -> String {
        """
        (claimed_by IS NULL OR claimed_until <= \(present) OR claimed_by = \(reviewer))
        AND (asked_reviewer IS NULL OR asked_until <= \(present) OR asked_reviewer = \(reviewer))
        AND (passed_by IS NULL OR NOT passed_by::jsonb @> to_jsonb(\(reviewer)::text))
        AND (excluded IS NULL OR NOT excluded::jsonb @> to_jsonb(\(reviewer)::text))
        AND (first_choice IS NULL OR first_choice::jsonb ->> 'reviewer' <> \(reviewer))
        """
    }

    private static let isFreeForSome = """
        EXISTS (
            SELECT FROM unnest($3::text[]) AS asking (reviewer)
            WHERE \(isFree(for: "asking.reviewer"))
        )
        """

    /// The time that is given, or the database's own.
    private static let present =
        "COALESCE($4::bigint, (extract(epoch FROM statement_timestamp()) * 1000)::bigint)"

    /// The question with its values.
    ///
    /// - Parameter isWide: whether to look at more cases than the first few.
    /// - Returns: the question.
    func query(isWide: Bool = false) -> PostgresQuery {
        query(isWide ? Self.wideSQL : Self.sql, for: reviewer.id.rawValue)
    }

    /// Whether one question may ask for both.
    func isAlike(_ other: FreeCase) -> Bool {
        queues == other.queues && reviewer.roles == other.reviewer.roles && now == other.now
    }

    /// One question for several that are alike.
    static func query(for alike: [FreeCase]) -> PostgresQuery? {
        guard let first = alike.first else { return nil }
        guard alike.count > 1 else { return first.query() }
        let sql = alike.count <= 8 ? sharedSQL : wideSharedSQL
        let reviewers = PostgresText.array(alike.map(\.reviewer.id.rawValue))
        var query = first.query(sql, for: reviewers)
        query.values.append(.integer(Int64(alike.count)))
        return query
    }

    private func query(_ sql: String, for reviewers: String) -> PostgresQuery {
        PostgresQuery(
            sql: sql,
            values: [
                .text(CaseSearch.list(queues)), .text(CaseSearch.list(reviewer.roles)),
                .text(reviewers), now.map { .integer($0.milliseconds) } ?? .null,
            ]
        )
    }
}
