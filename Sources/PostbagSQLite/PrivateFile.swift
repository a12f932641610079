import Foundation

/// A file that nobody else on the machine may read: a desk holds what readers were refused.
enum PrivateFile {
    /// Makes an empty file that its owner alone may read and write, unless there is one.
    ///
    /// SQLite takes an empty file for a new database, and gives its log the same permissions. What
    /// stands in the way of making one, it says better.
    static func makeIfMissing(at path: String) {
        let url = URL(fileURLWithPath: path)
        do {
            try Data().write(to: url, options: .withoutOverwriting)
        } catch {
            return
        }
        try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
