import PostbagScoring
import PostbagText
import Testing

@Suite struct `What sets say of harm` {
    private static func targets(of comment: LabelledComment) -> [ScoreLabel: Float] {
        var settings = SmallSet.settings
        settings.group = .harm
        var data = TrainingData(vocabulary: Vocabulary(), settings: settings)
        data.add(comment)
        return Dictionary(uniqueKeysWithValues: data.exported.first { _ in true }?.targets ?? [])
    }

    private static func comment(_ source: String, _ label: Double) -> LabelledComment {
        LabelledComment(id: "1", source: source, text: "The vicar was here.", label: label)
    }

    @Test(arguments: ["jigsaw18", "paradetox"])
    func `what raters let pass is none of it`(_ source: String) {
        let found = Self.targets(of: Self.comment(source, 0))
        #expect(found.count == LabelGroup.harm.labels.count)
        #expect(found.values.allSatisfy { $0 == 0 })
    }

    @Test func `what raters objected to may be a threat, but is no cry for help`() {
        let found = Self.targets(of: Self.comment("jigsaw18", 1))
        #expect(found[.menace] == nil && found[.selfHarm] == nil && found[.belittling] == nil)
        #expect(found[.distress] == 0 && found[.guilt] == 0)
    }

    @Test func `in a hateful forum, what was let pass may still be coded hate`() {
        let found = Self.targets(of: Self.comment("stormfront", 0))
        #expect(found[.codedHate] == nil && found[.belittling] == nil)
        #expect(found[.menace] == 0)
    }

    @Test func `a set that is not known says nothing`() {
        #expect(Self.targets(of: Self.comment("village", 1)).isEmpty)
    }

    @Test func `what is written for the labels says all of them`() throws {
        let written = try #require(SmallSet.harms(1).first)
        let found = Self.targets(of: written)
        #expect(found[.menace] == 1 && found[.distress] == 0)
        #expect(found.count == LabelGroup.harm.labels.count)
    }

    @Test func `each label has a place of its own in its group`() {
        for group in LabelGroup.allCases {
            #expect(group.labels.map(\.index) == Array(0..<group.labels.count))
            #expect(group.labels.allSatisfy { $0.group == group })
        }
        #expect(LabelGroup.allCases.flatMap(\.labels) == ScoreLabel.allCases)
    }
}
