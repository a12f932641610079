import PostbagCore
import PostbagDesk

/// The table of a kind of record: its columns, and what of a record stands in each.
struct RecordTable<Record: Sendable>: Sendable {
    /// One column.
    struct Column: Sendable {
        let name: String
        let value: @Sendable (Record) throws -> (any SQLConvertible)?
        let isSame: @Sendable (Record, Record) -> Bool
    }

    let name: String
    /// Every column that a record fills, the key `id` first.
    let columns: [Column]

    /// The names and values of some columns of a record.
    func values(
        of record: Record,
        in columns: [Column]
    ) throws -> [(name: String, value: (any SQLConvertible)?)] {
        try columns.map { ($0.name, try $0.value(record)) }
    }

    /// The columns in which two states of one record differ.
    func changes(from old: Record, to new: Record) -> [Column] {
        columns.filter { !$0.isSame(old, new) }
    }
}

extension RecordTable.Column {
    /// A column that holds a property as it is; `nil` is NULL.
    static func plain<Value: SQLConvertible & Equatable & SendableMetatype>(
        _ name: String,
        _ property: @escaping @Sendable (Record) -> Value?
    ) -> Self {
        Self(name: name, value: property, isSame: { property($0) == property($1) })
    }

    /// A column that holds a property as JSON; `nil` is NULL.
    static func json<Value: Encodable & Equatable & SendableMetatype>(
        _ name: String,
        _ property: @escaping @Sendable (Record) -> Value?
    ) -> Self {
        Self(
            name: name,
            value: { try property($0).map { try JSONText.encode($0) } },
            isSame: { property($0) == property($1) }
        )
    }

    /// A column that holds a list as JSON; an empty one is NULL.
    static func list<Values: Collection & Encodable & Equatable & SendableMetatype>(
        _ name: String,
        _ property: @escaping @Sendable (Record) -> Values
    ) -> Self {
        Self(
            name: name,
            value: { try JSONText.encode(list: property($0)) },
            isSame: { property($0) == property($1) }
        )
    }
}
