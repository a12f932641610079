import Foundation
import Postbag
import PostbagTestSupport
import Testing

/// The invented newspaper of the repository: its stories, its site and its readers' comments.
@Suite struct `Samples` {
    private static let folder = URL(filePath: HousePolicy.directory)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")

    private struct Sample: Decodable {
        let id: String
        let text: String
        let story: String
    }

    private func document(_ path: String) throws -> (Document, SourceFile) {
        let data = try Data(contentsOf: Self.folder.appending(path: path))
        let file = SourceFile(name: path, text: String(decoding: data, as: UTF8.self))
        return (try Document.parse(file), file)
    }

    private func screenings() throws -> [Screening] {
        var reader = DocumentReader()
        let (siteDocument, siteFile) = try document("site.yaml")
        let site = SiteFile.read(siteDocument, in: siteFile, using: &reader)
        let policy = try HousePolicy.compiled.get().recompiled(for: site)
        var screener = Screener(policy: policy)
        var screenings: [Screening] = []
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.appending(path: "stories").path
        )
        for name in names.sorted() {
            let (storyDocument, storyFile) = try document("stories/\(name)")
            let story = try #require(StoryFile.read(storyDocument, in: storyFile, using: &reader))
            #expect(name == "\(story.id).yaml")
            let comments = try Data(
                contentsOf: Self.folder.appending(path: "comments/\(story.id).jsonl")
            )
            for line in comments.split(separator: UInt8(ascii: "\n")) {
                let sample = try JSONDecoder().decode(Sample.self, from: Data(line))
                #expect(sample.story == story.id)
                let comment = Comment(id: sample.id, text: sample.text)
                screenings.append(screener.screen(comment, in: StoryContext(story: story)))
            }
        }
        #expect(!reader.hasErrors)
        return screenings
    }

    @Test func `are mostly kind, and break nearly every rule`() throws {
        let screenings = try screenings()
        #expect(screenings.count >= 120)
        let published = screenings.count { $0.recommendation == .publish }
        #expect(published * 2 > screenings.count)
        let spoken = Set(screenings.flatMap(\.rules))
        #expect(spoken.count >= 18)
        #expect(screenings.allSatisfy { $0.couldNotAssess.isEmpty })
        for screening in screenings where screening.recommendation != .publish {
            #expect(screening.message != nil && screening.queue != nil)
        }
    }
}
