import Foundation
import Postbag
import PostbagTestSupport
import Testing

/// How many disguised names are caught, by disguise.
private struct Caught {
    var tried = 0
    var caught = 0
    var missed: [String] = []
}

@Suite struct `Protected names in disguise` {
    static let orders = CompiledOrders(
        InventedNames.all.enumerated().map { index, name in
            ReportingOrder(
                id: "ORD-\(index)",
                people: [ProtectedPerson(ref: "P1", name: Sealed(name.full))]
            )
        }
    )
    let story = Story(id: "case", profile: .anonymityOrder)

    /// The house policy's rule alone, since the others would only take time.
    static func identityPolicy() throws -> CompiledPolicy {
        let house = HousePolicy.directory
        let index = """
            policy: names
            include: [\(house)/fragments/english.yaml, \(house)/fragments/allegation.yaml,
              \(house)/protected-identity.yaml]
            """
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "postbag-names-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(index.utf8).write(to: folder.appending(path: "policy.yaml"))
        return try CompiledPolicy.load(directory: folder.path)
    }

    @Test func `are two hundred`() {
        #expect(InventedNames.all.count == 200)
        #expect(Set(InventedNames.all.map(\.full)).count > 190)
    }

    @Test func `are held or rejected in at least 97 of 100 cases`() throws {
        var screener = Screener(policy: try Self.identityPolicy(), orders: Self.orders)
        var random = NameRandom(seed: 20_260_105)
        var results: [NameDisguise: Caught] = [:]
        for disguise in NameDisguise.allCases {
            for name in InventedNames.all {
                guard let text = disguise.disguise(name, using: &random) else { continue }
                let context = StoryContext(story: story)
                let screening = screener.screen(Comment(id: "c", text: text), in: context)
                let isCaught = screening.findings.contains {
                    $0.rule == RuleID("protected-identity") && $0.isSealed
                        && $0.recommendation > .publish
                }
                results[disguise, default: Caught()].tried += 1
                if isCaught {
                    results[disguise, default: Caught()].caught += 1
                } else {
                    results[disguise, default: Caught()].missed.append(text)
                }
            }
        }
        report(results)
        let tried = results.values.reduce(0) { $0 + $1.tried }
        let caught = results.values.reduce(0) { $0 + $1.caught }
        #expect(Double(caught) >= 0.97 * Double(tried), "\(caught) of \(tried)")
        for (disguise, result) in results {
            let share = Double(result.caught) / Double(result.tried)
            #expect(share >= 0.85, "\(disguise.rawValue): \(share)")
        }
    }

    /// Writes the figures to the file that the environment names.
    private func report(_ results: [NameDisguise: Caught]) {
        guard let path = ProcessInfo.processInfo.environment["POSTBAG_DISGUISE_REPORT"] else {
            return
        }
        let lines = NameDisguise.allCases.compactMap { disguise in
            results[disguise].map { result in
                "\(disguise.rawValue)\t\(result.caught)\t\(result.tried)\t"
                    + result.missed.prefix(12).joined(separator: " | ")
            }
        }
        try? Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    }
}
