import Foundation
package import PostbagPolicy

/// A policy in a folder of its own that lasts as long as a test needs it.
package final class TemporaryPolicy: Sendable {
    /// The folder that holds the files.
    package let directory: String

    /// Writes files, by name, into a new folder.
    package init(_ files: [String: String]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "postbag-policy-\(UUID().uuidString)")
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        directory = folder.path
    }

    /// A policy of one rule called `rule` with one filter called `filter`.
    ///
    /// - Parameters:
    ///   - filter: the filter's own lines, without indentation, such as `words: [muppet/n]`.
    ///   - policy: further lines of `policy.yaml`.
    /// - Throws: what the file system says when the files cannot be written.
    package convenience init(filter: String, policy: String = "") throws {
        let lines = filter.split(separator: "\n").map { "    \($0)\n" }.joined()
        try self.init([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n\(policy)",
            "rule.yaml": """
            rule: rule
            promise: A promise.
            message: A message.
            filters:
              - id: filter
            \(lines)
            """,
        ])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Compiles it.
    package func compile() throws(PolicyErrors) -> CompiledPolicy {
        try CompiledPolicy.load(directory: directory)
    }
}
