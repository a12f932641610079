import Foundation

/// Text that a person once looked at and found right, kept under `Tests/GoldenFiles`.
package enum GoldenFile {
    /// What differs from the file of that name, or `nil` if nothing does.
    ///
    /// With `POSTBAG_WRITE_GOLDEN` set, the file is written instead; look at the difference before
    /// committing it.
    package static func difference(_ text: String, from name: String) throws -> String? {
        let file = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Tests/GoldenFiles/\(name)")
        if ProcessInfo.processInfo.environment["POSTBAG_WRITE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
            return nil
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return golden == text ? nil : "\(name) says:\n\(golden)\nand this is:\n\(text)"
    }
}
