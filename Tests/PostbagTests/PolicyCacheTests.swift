import Foundation
import Postbag
import PostbagTestSupport
import PostbagText
import Testing

@testable import PostbagPolicy

@Suite struct `A policy that was kept` {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "postbag-cache-\(UUID().uuidString)").path

    private var cache: PolicyCache { PolicyCache(folder: folder) }
    private var kept: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// Compiles and keeps one more policy.
    private func keepOne() throws {
        let files = try Self.policy()
        try withExtendedLifetime(files) {
            _ = try CompiledPolicy.load(directory: files.directory, cache: cache)
        }
    }

    private func forget() { try? FileManager.default.removeItem(atPath: folder) }

    /// A policy of more patterns than are worth keeping at the least.
    private static func policy(_ extra: [String: String] = [:]) throws -> TemporaryPolicy {
        let patterns = (0..<220).map { "        - 'muppet number \($0) {end}'\n" }.joined()
        let files = [
            "policy.yaml": """
            policy: trial
            include: [rule.yaml]
            site:
              name: The Thornleigh Chronicle
            fragments:
              end: "(?:ends|{words/ends})"
            conditions:
              joking:
                sentence: ["only joking"]

            """,
            "words/ends.txt": "finish /v\n",
            "rule.yaml": """
            rule: rule
            promise: A promise.
            message: A message.
            filters:
              - id: many
                score: 100
                decisive: true
                except: [joking]
                pattern:
            \(patterns)
              - id: oafs
                score: 50
                words: [oaf/n, "waste of space"]
              - id: paper
                score: 50
                pattern: "{site.name} is a rag"
            """,
        ]
        return try TemporaryPolicy(files.merging(extra) { $1 })
    }

    private static let comments = [
        "muppet number 7 ends", "muppet number 219 finished, only joking", "m.u.p.p.e.t.s",
        "What a waste of  sp@ce", "two o4fs", "Thornleigh Chronicle is a rag", "Nothing at all.",
    ]

    private static func screenings(_ policy: CompiledPolicy) -> [Screening] {
        comments.map { screen(Comment(id: "1", text: $0), under: policy) }
    }

    @Test func `screens as one that was just compiled`() throws {
        defer { forget() }
        let files = try Self.policy()
        let fresh = try CompiledPolicy.load(directory: files.directory, cache: cache)
        #expect(kept.count == 1)
        let again = try CompiledPolicy.load(directory: files.directory, cache: cache)
        let patterns = try #require(again.sets[.text]).patterns
        #expect(patterns.allSatisfy { $0.memory == 0 })
        #expect(again.revision == fresh.revision)
        #expect(Self.screenings(again) == Self.screenings(fresh))
        #expect(Set(Self.screenings(again).map(\.recommendation)).count > 1)
        #expect(again.vocabulary.allWords == fresh.vocabulary.allWords)
        #expect(
            again.rules.flatMap(\.filters).map(\.cost) == fresh.rules.flatMap(\.filters).map(\.cost)
        )
        #expect(again.files.map(\.name) == fresh.files.map(\.name))
    }

    @Test func `screens as one that was just compiled, the house policy too`() throws {
        let fresh = try HousePolicy.compiled.get()
        let again = try CompiledPolicy.load(
            directory: HousePolicy.directory,
            cache: HousePolicy.cache
        )
        #expect(again.revision == fresh.revision)
        #expect(again.warnings == fresh.warnings)
        #expect(again.vocabulary.allWords == fresh.vocabulary.allWords)
        let suite = try CaseSuite.load(for: fresh)
        let texts = suite.cases.enumerated().filter { $0.offset % 40 == 0 }.map(
            \.element.markedText.text
        )
        #expect(texts.count > 80)
        for text in texts {
            let comment = Comment(id: "1", text: text)
            #expect(screen(comment, under: again) == screen(comment, under: fresh), "\(text)")
        }
    }

    @Test func `is compiled for another site as one that was just compiled`() throws {
        defer { forget() }
        let files = try Self.policy()
        let fresh = try CompiledPolicy.load(directory: files.directory, cache: cache)
        let again = try CompiledPolicy.load(directory: files.directory, cache: cache)
        let site = Site(name: "The Penhallow Star", staffBylines: ["Ann Tregear"])
        let (one, other) = (try fresh.recompiled(for: site), try again.recompiled(for: site))
        #expect(kept.count == 2)
        let patterns = try #require(other.sets[.text]).patterns
        #expect(patterns.allSatisfy { $0.memory == 0 })
        #expect(one.revision == other.revision)
        #expect(one.vocabulary.allWords == other.vocabulary.allWords)
        let comment = Comment(id: "1", text: "Penhallow Star is a rag")
        #expect(screen(comment, under: one) == screen(comment, under: other))
        #expect(!screen(comment, under: one).findings.isEmpty)

        let loaded = try CompiledPolicy.load(directory: files.directory, site: site, cache: cache)
        #expect(screen(comment, under: loaded) == screen(comment, under: other))
        #expect(kept.count == 2)
    }

    @Test(arguments: ["rule.yaml", "policy.yaml", "words/ends.txt"])
    func `is compiled anew once a file has changed`(name: String) throws {
        defer { forget() }
        let files = try Self.policy()
        let fresh = try CompiledPolicy.load(directory: files.directory, cache: cache)
        let path = "\(files.directory)/\(name)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let changed =
            text.replacing("muppet number 7 ", with: "muppet number 777 ")
            .replacing("only joking", with: "just joking").replacing("finish", with: "stop")
        try Data(changed.utf8).write(to: URL(filePath: path))
        let again = try CompiledPolicy.load(directory: files.directory, cache: cache)
        let alone = try CompiledPolicy.load(directory: files.directory)
        #expect(again.revision != fresh.revision)
        #expect(again.revision == alone.revision)
        #expect(Self.screenings(again) == Self.screenings(alone))
        #expect(Self.screenings(again) != Self.screenings(fresh))
    }

    @Test func `tells what is wrong in a file that has changed`() throws {
        defer { forget() }
        let files = try Self.policy()
        _ = try CompiledPolicy.load(directory: files.directory, cache: cache)
        try FileManager.default.removeItem(atPath: "\(files.directory)/words/ends.txt")
        let error = #expect(throws: PolicyErrors.self) {
            try CompiledPolicy.load(directory: files.directory, cache: cache)
        }
        #expect(error?.description.contains("there is no word list") == true)
    }

    @Test func `is compiled anew when it is damaged, whatever the damage`() throws {
        defer { forget() }
        let files = try Self.policy()
        let fresh = try CompiledPolicy.load(directory: files.directory, cache: cache)
        let path = "\(folder)/\(try #require(kept.first))"
        let whole = try Data(contentsOf: URL(filePath: path))
        for bytes in [Data(), whole.prefix(whole.count / 2), Data(whole.reversed())] {
            try bytes.write(to: URL(filePath: path))
            let again = try CompiledPolicy.load(directory: files.directory, cache: cache)
            #expect(Self.screenings(again) == Self.screenings(fresh))
            let mended = try CompiledPolicy.load(directory: files.directory, cache: cache)
            #expect(mended.sets[.text]?.patterns.allSatisfy { $0.memory == 0 } == true)
        }
    }

    @Test func `lies where only its owner can write it`() throws {
        defer { forget() }
        try keepOne()
        let path = "\(folder)/\(try #require(kept.first))"
        let permissions = try [folder, path].map {
            try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
        }
        #expect(permissions == [0o700, 0o600])
    }

    @Test func `makes room for newer ones`() throws {
        defer { forget() }
        for _ in 0..<10 {
            try keepOne()
        }
        #expect(kept.count == 8)
    }

    @Test func `is not worth it for few patterns`() throws {
        defer { forget() }
        let small = try TemporaryPolicy(filter: "score: 50\nwords: [muppet/n]")
        #expect(try small.compile().rules.count == 1)
        _ = try CompiledPolicy.load(directory: small.directory, cache: cache)
        #expect(kept.isEmpty)
    }

    @Test func `is not missed where nothing can be kept`() throws {
        let files = try Self.policy()
        let nowhere = PolicyCache(folder: "\(files.directory)/policy.yaml/cache")
        let policy = try CompiledPolicy.load(directory: files.directory, cache: nowhere)
        #expect(Self.screenings(policy).contains { !$0.findings.isEmpty })
    }

    @Test(
        arguments: [
            (["POSTBAG_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"], "/a"),
            (["POSTBAG_CACHE": "", "XDG_CACHE_HOME": "/b", "HOME": "/c"], "/b/postbag"),
            (["XDG_CACHE_HOME": "", "HOME": "/c"], "/c/.cache/postbag"),
            (["POSTBAG_CACHE": "off", "HOME": "/c"], nil), ([:], nil),
        ] as [([String: String], String?)]
    )
    func `lies where the environment says`(environment: [String: String], folder: String?) {
        #expect(PolicyCache(environment: environment)?.folder == folder)
    }
}
