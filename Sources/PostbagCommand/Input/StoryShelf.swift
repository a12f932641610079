import Foundation
import PostbagCore

/// The stories that comments may stand under: none, one for all, or a folder of them by id.
struct StoryShelf: Sendable {
    private enum Stories: Sendable {
        case none
        case one(StoryContext)
        case byID([String: StoryContext], folder: String)
    }

    private let stories: Stories
    /// What the writers of the files should know.
    let warnings: [Diagnostic]

    /// Comments under no known story.
    init() {
        stories = .none
        warnings = []
    }

    /// Reads a story file, or every story file in a folder.
    ///
    /// - Throws: Everything that is wrong with the files.
    init(path: String) throws(InputErrors) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            let (story, warnings) = try ContextFile.story(path: path)
            stories = .one(StoryContext(story: story))
            self.warnings = warnings
            return
        }
        let files = names.filter(Self.isStoryFile).sorted().map { "\(path)/\($0)" }
        (stories, warnings) = try Self.folder(path, files: files)
    }

    /// Where a comment stands.
    ///
    /// - Throws: A reason if the comment names a story that is not in the folder: as what the story
    ///   allows is not known, the comment cannot be screened.
    func context(for comment: Comment) throws(MissingStory) -> StoryContext {
        switch stories {
        case .none: return StoryContext()
        case .one(let context): return context
        case .byID(let contexts, let folder):
            guard let id = comment.storyID else { return StoryContext() }
            guard let context = contexts[id] else {
                throw MissingStory(reason: "there is no story '\(id)' in \(folder)")
            }
            return context
        }
    }

    /// A comment's story is not known.
    struct MissingStory: Error {
        var reason: String
    }

    private static func isStoryFile(_ name: String) -> Bool {
        !name.hasPrefix(".") && [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    }

    private static func folder(
        _ path: String,
        files: [String]
    ) throws(InputErrors) -> (Stories, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var contexts: [String: StoryContext] = [:]
        for file in files {
            do throws(InputErrors) {
                let (story, warnings) = try ContextFile.story(path: file)
                diagnostics += warnings
                if contexts.updateValue(StoryContext(story: story), forKey: story.id) != nil {
                    diagnostics.append(
                        Diagnostic(.error, "'\(file)' is a second story '\(story.id)'")
                    )
                }
            } catch {
                diagnostics += error.diagnostics
            }
        }
        if files.isEmpty {
            diagnostics.append(
                Diagnostic(.error, "there is no story in '\(path)', in YAML or in JSON")
            )
        }
        return (.byID(contexts, folder: path), try InputErrors.check(diagnostics))
    }
}
