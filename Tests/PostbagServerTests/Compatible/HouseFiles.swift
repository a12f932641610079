import Foundation

/// Where the repository keeps what it ships.
enum HouseFiles {
    /// The repository's root.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// The house policy's folder.
    static var policy: String { root.appending(path: "Policies/house").path }
}
