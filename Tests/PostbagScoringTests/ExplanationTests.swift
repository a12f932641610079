import Foundation
import PostbagScoring
import PostbagText
import Testing

@Suite struct `Explanation of a score` {
    static let texts = [
        "the mayor is a glonk and everyone at the market knows it", "the vicar was patient today",
        "glonk", "", "!!!", "glonk glonk GLONK glonk", "The mayor is a 🙂 wumpnut 🙂 in 1999",
        "é ü the driver @someone https://village.example/x snarble?",
    ]

    @Test(arguments: texts, ScoreLabel.allCases)
    func `its weights add up to the score`(_ text: String, _ label: ScoreLabel) async throws {
        let trained = label.group == .tone ? SmallSet.trained : SmallSet.trainedOnHarm
        let file = try TemporaryModel(await trained.value)
        let model = try ScoringModel(path: file.path)
        let reading = Reading(text, vocabulary: Vocabulary(model.vocabulary))
        let explanation = model.explain(label, of: reading)
        let sum = explanation.words.reduce(explanation.base) { $0 + $1.weight }
        #expect(abs(sum - Double(model.logits(of: reading)[label.index])) < 1e-3)
        #expect(abs(explanation.score - model.scores(of: reading)[label]) < 1e-3)
    }

    @Test func `the word that decided weighs most and has its place`() async throws {
        let file = try TemporaryModel(await SmallSet.trained.value)
        let model = try ScoringModel(path: file.path)
        let text = "Ünd the mayor is a s.n.a.r.b.l.e today"
        let reading = Reading(text, vocabulary: Vocabulary(model.vocabulary))
        let strongest = try #require(model.explain(.toxicity, of: reading).strongest(1).first)
        #expect(strongest.weight > 0)
        let scalars = Array(text.unicodeScalars)[strongest.span]
        #expect(String(String.UnicodeScalarView(scalars)) == "s.n.a.r.b.l.e")
    }
}
