import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@Suite struct `Filter kinds` {
    /// One example of a kind, as a test argument.
    struct Example: CustomTestStringConvertible, Sendable {
        let kind: String
        let setting: String
        let story: String?
        let text: MarkedText
        var testDescription: String { "\(kind): \(text.written)" }
    }

    static let finds = FilterKinds.all.flatMap { kind in
        kind.examples.finds.map {
            Example(
                kind: kind.name,
                setting: kind.examples.setting,
                story: kind.examples.story,
                text: MarkedText($0)
            )
        }
    }
    static let leavesAlone = FilterKinds.all.flatMap { kind in
        kind.examples.leavesAlone.map {
            Example(
                kind: kind.name,
                setting: kind.examples.setting,
                story: kind.examples.story,
                text: MarkedText($0)
            )
        }
    }

    private func story(_ text: String?) throws -> Story? {
        guard let text else { return nil }
        let file = SourceFile(name: "story.yaml", text: text)
        var reader = DocumentReader()
        return StoryFile.read(try Document.parse(file), in: file, using: &reader)
    }

    private func spans(_ text: MarkedText, _ example: Example) throws -> [Range<Int>] {
        let setting = example.setting
        let model = setting.hasPrefix("classifier") ? "model: \(ShippedModel.path)" : ""
        let files = try TemporaryPolicy(filter: "\(setting)\nscore: 90", policy: model)
        var assessor = Assessor(policy: try files.compile())
        let comment = Comment(id: "c", text: text.text)
        let context = StoryContext(story: try story(example.story))
        return assessor.assess(comment, in: context).findings.flatMap(\.spans)
    }

    @Test(arguments: finds)
    func `finds what its examples say, in every way that the kind survives`(_ example: Example)
        throws
    {
        let kind = try #require(FilterKinds.all.first { $0.name == example.kind })
        for variant in CaseVariant.allCases where kind.survives.contains(variant) {
            guard let text = variant.rewrite(example.text) else { continue }
            let found = try spans(text, example)
            #expect(!found.isEmpty, "\(variant.rawValue): \(text.written)")
            for mark in text.marks {
                #expect(found.contains { $0.overlaps(mark) }, "\(variant.rawValue): \(found)")
            }
        }
    }

    @Test(arguments: leavesAlone)
    func `leaves alone what its examples say`(_ example: Example) throws {
        #expect(try spans(example.text, example).isEmpty)
    }

    @Test func `every kind has examples of both sorts`() {
        for kind in FilterKinds.all {
            #expect(!kind.examples.finds.isEmpty, "\(kind.name)")
            #expect(!kind.examples.leavesAlone.isEmpty, "\(kind.name)")
        }
    }
}
