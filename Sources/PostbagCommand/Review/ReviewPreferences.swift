import Foundation
import PostbagDesk

/// What a reviewer would rather not see, kept on the reviewer's own machine and told to nobody.
struct ReviewPreferences: Sendable {
    /// The rules whose cases are not served.
    let avoided: [String]
    private let file: URL

    /// Reads what a reviewer has chosen; nothing, if nothing was.
    init(of reviewer: ReviewerID, environment: [String: String]) {
        let home = environment["HOME"] ?? NSTemporaryDirectory()
        let state = environment["XDG_STATE_HOME"] ?? "\(home)/.local/state"
        let name = reviewer.rawValue.filter { $0.isLetter || $0.isNumber || $0 == "-" }
        file = URL(filePath: state).appending(path: "postbag/avoid-\(name).json")
        let data = try? Data(contentsOf: file)
        avoided = data.flatMap { try? JSONDecoder().decode([String].self, from: $0) } ?? []
    }

    /// Remembers a choice.
    func save(avoided: [String]) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try JSONEncoder().encode(avoided).write(to: file, options: .atomic)
    }
}
