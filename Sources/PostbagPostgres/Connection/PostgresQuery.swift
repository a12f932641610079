import Foundation
import PostbagDesk
import PostbagSQL

/// A statement with its values.
struct PostgresQuery {
    /// The text, with `?` for each value.
    var sql: String
    var values: [SQLValue] = []
    /// What is thrown if there is such a row already.
    var refusal: DeskStoreError?

    /// What two questions have in common that are the same.
    struct Key: Hashable {
        let sql: String
        let values: [SQLValue]
    }

    var key: Key { Key(sql: sql, values: values) }
}

/// The text of statements as PostgreSQL takes them.
enum PostgresText {
    /// Writes `$1`, `$2` … for the question marks outside quotes; a text that has them already stays.
    static func numbered(_ sql: String) -> String {
        var text = ""
        var count = 0
        var isQuoted = false
        for character in sql {
            if character == "'" { isQuoted.toggle() }
            if character == "?", !isQuoted {
                count += 1
                text += "$\(count)"
            } else {
                text.append(character)
            }
        }
        return text
    }

    /// Writes texts as one value, an array.
    static func array(_ texts: [String]) -> String {
        var array = "{"
        for (place, text) in texts.enumerated() {
            array += place == 0 ? "\"" : ",\""
            // Scalar by scalar: a quotation mark with an accent on it is still one.
            for scalar in text.unicodeScalars {
                if scalar == "\\" || scalar == "\"" { array.unicodeScalars.append("\\") }
                array.unicodeScalars.append(scalar)
            }
            array += "\""
        }
        return array + "}"
    }
}
