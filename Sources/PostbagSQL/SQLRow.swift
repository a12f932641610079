package import Foundation

/// One row of a query's answer, by the names of its columns; what is NULL is `nil`.
package protocol SQLRow {
    func text(_ column: String) -> String?
    func integer(_ column: String) -> Int64?
    func real(_ column: String) -> Double?
    func blob(_ column: String) -> Data?
}
