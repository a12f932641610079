/// What engines write differently.
package protocol SQLDialect: Sendable {
    /// Whether a column's list of words holds the parameter.
    func holds(list column: String) -> String
    /// The first word of the list in a column.
    func first(ofList column: String) -> String
    /// The first word of the list that an object in a column has under a key.
    func first(of column: String, list key: String) -> String
    /// The number that an object in a column has under a key.
    func number(of column: String, _ key: String) -> String
}
