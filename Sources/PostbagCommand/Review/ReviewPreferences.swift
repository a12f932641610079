import Foundation
import PostbagDesk
import PostbagReview

/// What a reviewer would rather not see and how much of the worst they have seen, kept on the
/// reviewer's own machine and told to nobody.
struct ReviewPreferences: Sendable {
    /// The rules whose cases are not served.
    let avoided: [String]
    /// What was seen by the end of the last sitting.
    let exposure: PostbagReview.Exposure?
    private let file: URL
    private let exposureFile: URL

    /// Reads what a reviewer has chosen; nothing, if nothing was.
    init(of reviewer: ReviewerID, environment: [String: String]) {
        let home = environment["HOME"] ?? NSTemporaryDirectory()
        let state = environment["XDG_STATE_HOME"] ?? "\(home)/.local/state"
        let name = reviewer.rawValue.filter { $0.isLetter || $0.isNumber || $0 == "-" }
        let folder = URL(filePath: state).appending(path: "postbag")
        file = folder.appending(path: "avoid-\(name).json")
        exposureFile = folder.appending(path: "exposure-\(name).json")
        let seen = try? Data(contentsOf: exposureFile)
        exposure = seen.flatMap { try? JSONDecoder().decode(PostbagReview.Exposure.self, from: $0) }
        let data = try? Data(contentsOf: file)
        avoided = data.flatMap { try? JSONDecoder().decode([String].self, from: $0) } ?? []
    }

    /// Remembers a choice.
    func save(avoided: [String]) throws {
        try save(avoided, in: file)
    }

    /// Remembers a choice, and says so if that cannot be.
    func keep(avoided topics: [String]) throws(DeskProblem) {
        do {
            try save(avoided: topics)
        } catch {
            throw .unavailable(
                reason: "This sitting leaves them out, but it could not be remembered (\(error)).",
                fix: ""
            )
        }
    }

    /// Remembers what was seen; where that cannot be written, the next sitting begins at nothing.
    func save(exposure: PostbagReview.Exposure) {
        try? save(exposure, in: exposureFile)
    }

    private func save(_ value: some Encodable, in file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try JSONEncoder().encode(value).write(to: file, options: .atomic)
    }
}
