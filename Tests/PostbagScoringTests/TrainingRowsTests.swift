import PostbagScoring
import PostbagText
import Testing

@Suite struct `Training rows` {
    private static func rows(_ comments: [LabelledComment]) -> [TrainingData.ExportedRow] {
        var settings = SmallSet.settings
        settings.heldBack = 4
        var data = TrainingData(vocabulary: Vocabulary(), settings: settings)
        for comment in comments { data.add(comment) }
        return Array(data.exported)
    }

    private static func comments(of source: String) -> [LabelledComment] {
        SmallSet.comments(80).map { comment in
            var comment = comment
            comment.source = source
            return comment
        }
    }

    @Test func `every comment is written, folded, with what its set says of it`() throws {
        let rows = Self.rows([
            LabelledComment(
                id: "1",
                source: "civil_spans",
                text: "The VICAR was p.a.t.i.e.n.t",
                share: 0.25,
                numbers: ["insult": 0.5]
            )
        ])
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        #expect(row.text.hasPrefix("the vicar was "))
        #expect(row.source == "civil_spans")
        let targets = Dictionary(uniqueKeysWithValues: row.targets)
        #expect(targets[.toxicity] == 0.25)
        #expect(targets[.insult] == 0.5)
        #expect(targets[.severeToxicity] == nil)
    }

    @Test func `what people labelled is kept from training in part`() {
        let kept = Self.rows(Self.comments(of: "village")).count { $0.isHeldBack }
        #expect((5...40).contains(kept))
    }

    @Test(arguments: ["taught", "taught_sentences"])
    func `what a teacher said measures nothing, so all of it is learnt`(_ source: String) {
        let rows = Self.rows(Self.comments(of: source))
        #expect(rows.count == 80)
        #expect(rows.allSatisfy { !$0.isHeldBack })
    }
}
