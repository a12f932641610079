import PostbagSQL

/// What PostgreSQL writes in its own way.
struct PostgresDialect: SQLDialect {
    func holds(list column: String) -> String { "\(column)::jsonb @> to_jsonb(?::text)" }
    func first(ofList column: String) -> String { "\(column)::jsonb ->> 0" }
    func first(of column: String, list key: String) -> String {
        "\(column)::jsonb -> '\(key)' ->> 0"
    }
    func number(of column: String, _ key: String) -> String {
        "(\(column)::jsonb ->> '\(key)')::bigint"
    }
}
