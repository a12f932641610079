import Foundation
import GRDB
import PostbagCore
import PostbagDesk

/// Reads the columns of one row, and says which record it was if one cannot be read.
struct RowReader {
    let row: Row
    let table: String

    func text(_ column: String) -> String { row[column] ?? "" }
    func optionalText(_ column: String) -> String? { row[column] }
    func int(_ column: String) -> Int { row[column] ?? 0 }
    func int64(_ column: String) -> Int64 { row[column] ?? 0 }
    func optionalInt(_ column: String) -> Int? { row[column] }
    func double(_ column: String) -> Double { row[column] ?? 0 }
    func flag(_ column: String) -> Bool { (row[column] as Int64? ?? 0) != 0 }
    func data(_ column: String) -> Data? { row[column] }

    func instant(_ column: String) -> Instant { Instant(milliseconds: int64(column)) }
    func optionalInstant(_ column: String) -> Instant? {
        (row[column] as Int64?).map(Instant.init(milliseconds:))
    }

    func id<ID: DeskID>(_ column: String) -> ID where ID.RawValue == String { ID(text(column)) }
    func id<ID: DeskID>(_ column: String) -> ID where ID.RawValue == Int64 { ID(int64(column)) }
    func optionalID<ID: DeskID>(_ column: String) -> ID? where ID.RawValue == String {
        optionalText(column).map { ID($0) }
    }
    func optionalID<ID: DeskID>(_ column: String) -> ID? where ID.RawValue == Int64 {
        (row[column] as Int64?).map { ID($0) }
    }

    /// A word of one of the desk's own lists.
    func word<Word: RawRepresentable>(_ column: String) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text(column)) else { throw unreadable }
        return word
    }

    func optionalWord<Word: RawRepresentable>(_ column: String) throws -> Word?
    where Word.RawValue == String {
        guard let text = optionalText(column), !text.isEmpty else { return nil }
        guard let word = Word(rawValue: text) else { throw unreadable }
        return word
    }

    func json<Value: Decodable>(_ column: String) throws -> Value? {
        guard let text = optionalText(column) else { return nil }
        do {
            return try JSONText.decode(Value.self, text)
        } catch {
            throw unreadable
        }
    }

    func list<Element: Decodable>(_ column: String) throws -> [Element] { try json(column) ?? [] }
    func set<Element: Decodable & Hashable>(_ column: String) throws -> Set<Element> {
        try json(column) ?? []
    }

    var unreadable: DeskStoreError {
        let id: String = row["id"] ?? (row["number"] as Int64?)?.description ?? "?"
        return .unreadable(table: table, id: id)
    }
}
