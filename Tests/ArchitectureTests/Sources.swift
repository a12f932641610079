import Foundation

/// A Swift file of the repository, as text.
struct SwiftFile: Sendable {
    /// The target whose folder the file stands in.
    let target: String
    /// The path from the repository's root.
    let path: String
    let text: String

    /// The modules that the file imports.
    var imports: [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            guard let place = words.firstIndex(of: "import"), place <= 1 else { return nil }
            guard
                place == 0
                    || ["public", "package", "internal", "private", "fileprivate"]
                        .contains(words[0])
            else { return nil }
            let kinds = ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"]
            let rest = words[(place + 1)...].drop { kinds.contains(String($0)) }
            return rest.first.map { String($0.prefix { $0 != "." }) }
        }
    }
}

/// The repository's own files.
enum Repository {
    /// The folder that holds `Package.swift`.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file under a folder of the root, `Sources` for one.
    static func swiftFiles(under folder: String) -> [SwiftFile] {
        let base = root.appending(path: folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return walker.compactMap { entry -> SwiftFile? in
            guard let path = entry as? String, path.hasSuffix(".swift"),
                let data = FileManager.default.contents(atPath: base.appending(path: path).path)
            else { return nil }
            return SwiftFile(
                target: String(path.prefix { $0 != "/" }),
                path: "\(folder)/\(path)",
                text: String(decoding: data, as: UTF8.self)
            )
        }
    }
}
