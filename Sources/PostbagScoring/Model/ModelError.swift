/// Why a model cannot be used.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, as it was named.
    public let path: String
    /// What is wrong with it.
    public let message: String
    /// What to do about it.
    public let fix: String

    /// The error in one line.
    public var description: String { "\(path): \(message); \(fix)" }
}
