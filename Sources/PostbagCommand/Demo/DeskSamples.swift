import Foundation
import PostbagCore
import PostbagDesk

/// The samples: a site, its stories, comments, reports and appeals.
struct DeskSamples: Sendable {
    /// A sample of a reader's report.
    struct SampleReport: Sendable, Decodable {
        /// What a reviewer made of it in the sample's day, if anybody did.
        enum Outcome: String, Sendable, Decodable {
            case keep, remove
        }

        var comment: String
        var reason: ReportReason
        var after_minutes: Int
        var account: String?
        var device: String?
        var referrer: String?
        var text: String?
        var outcome: Outcome?
    }

    /// A sample of an author's appeal.
    struct SampleAppeal: Sendable, Decodable {
        var comment: String
        var text: String
        var edited: String?
        var after_minutes: Int
    }

    let site: Site
    let stories: [Story]
    let comments: [Comment]
    let reports: [SampleReport]
    let appeals: [SampleAppeal]

    /// Reads a folder of samples.
    ///
    /// - Throws: Everything that is wrong with its files.
    init(folder: String) throws {
        site = try ContextFile.site(path: "\(folder)/site.yaml")
        stories = try Self.files(in: "\(folder)/stories").map { try ContextFile.story(path: $0).0 }
        comments = try Self.files(in: "\(folder)/comments").flatMap { try Self.comments(in: $0) }
        reports = try Self.lines(of: "\(folder)/reports.jsonl")
        appeals = try Self.lines(of: "\(folder)/appeals.jsonl")
    }

    private static func files(in folder: String) throws(InputErrors) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw InputErrors(Diagnostic(.error, "there is no folder '\(folder)'"))
        }
        return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func comments(in file: String) throws -> [Comment] {
        var reader = InputFormat.jsonl.reader(of: try FileSource.open(file))
        var comments: [Comment] = []
        repeat {
            while let entry = reader.nextEntry() {
                switch entry {
                case .comment(let comment, _): comments.append(comment)
                case .unreadable(let place, let reason):
                    throw Diagnostic(.error, "\(place): \(reason)")
                }
            }
        } while try reader.fill()
        return comments
    }

    private static func lines<Value: Decodable>(of file: String) throws -> [Value] {
        let text = try FileSource.text(path: file)
        return try text.split(separator: "\n").enumerated().map { index, line in
            do {
                return try JSONDecoder().decode(Value.self, from: Data(line.utf8))
            } catch {
                throw Diagnostic(.error, "\(file):\(index + 1) cannot be read")
            }
        }
    }
}
