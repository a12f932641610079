package import Foundation
package import PostbagCore
package import PostbagDesk

/// Reads the columns of one row, and says which record it was if one cannot be read.
package struct RowReader {
    private let row: any SQLRow
    private let table: String

    package init(row: any SQLRow, table: String) {
        self.row = row
        self.table = table
    }

    package func text(_ column: String) -> String { row.text(column) ?? "" }
    package func optionalText(_ column: String) -> String? { row.text(column) }
    package func int(_ column: String) -> Int { Int(int64(column)) }
    package func int64(_ column: String) -> Int64 { row.integer(column) ?? 0 }
    package func optionalInt(_ column: String) -> Int? { row.integer(column).map { Int($0) } }
    package func double(_ column: String) -> Double { row.real(column) ?? 0 }
    package func flag(_ column: String) -> Bool { int64(column) != 0 }
    package func data(_ column: String) -> Data? { row.blob(column) }

    package func instant(_ column: String) -> Instant { Instant(milliseconds: int64(column)) }
    package func optionalInstant(_ column: String) -> Instant? {
        row.integer(column).map(Instant.init(milliseconds:))
    }

    package func id<ID: DeskID>(_ column: String) -> ID where ID.RawValue == String {
        ID(text(column))
    }
    package func id<ID: DeskID>(_ column: String) -> ID where ID.RawValue == Int64 {
        ID(int64(column))
    }
    package func optionalID<ID: DeskID>(_ column: String) -> ID? where ID.RawValue == String {
        row.text(column).map { ID($0) }
    }
    package func optionalID<ID: DeskID>(_ column: String) -> ID? where ID.RawValue == Int64 {
        row.integer(column).map { ID($0) }
    }

    /// A word of one of the desk's own lists.
    package func word<Word: RawRepresentable>(_ column: String) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text(column)) else { throw unreadable }
        return word
    }

    package func optionalWord<Word: RawRepresentable>(_ column: String) throws -> Word?
    where Word.RawValue == String {
        guard let text = optionalText(column), !text.isEmpty else { return nil }
        guard let word = Word(rawValue: text) else { throw unreadable }
        return word
    }

    package func json<Value: Decodable>(_ column: String) throws -> Value? {
        guard let text = optionalText(column) else { return nil }
        do {
            return try JSONText.decode(Value.self, text)
        } catch {
            throw unreadable
        }
    }

    /// A list of texts; none is NULL.
    package func strings(_ column: String) throws -> [String] {
        guard let text = optionalText(column) else { return [] }
        do {
            return try JSONText.strings(text)
        } catch {
            throw unreadable
        }
    }

    package func rules(_ column: String) throws -> [RuleID] {
        try strings(column).map { RuleID($0) }
    }

    package func list<Element: Decodable>(_ column: String) throws -> [Element] {
        try json(column) ?? []
    }
    package func set<Element: Decodable & Hashable>(_ column: String) throws -> Set<Element> {
        try json(column) ?? []
    }

    package var unreadable: DeskStoreError {
        let id = row.text("id") ?? (row.integer("id") ?? row.integer("number"))?.description ?? "?"
        return .unreadable(table: table, id: id)
    }
}
