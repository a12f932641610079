import Foundation

/// A file that nobody else on the machine may read.
package enum PrivateFile {
    /// Makes an empty file that its owner alone may read and write.
    ///
    /// It is closed to others while it is still empty; what is secret comes after.
    ///
    /// - Throws: why it could not be made, also if there is a file already.
    package static func create(at path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
