import PostbagScoring
import PostbagText
import Testing

@Suite struct `Training` {
    @Test func `a small set is learnt well enough to rank comments it has not seen`() async throws {
        let file = try TemporaryModel(await SmallSet.trained.value)
        var evaluation = Evaluation(try ScoringModel(path: file.path))
        for comment in SmallSet.comments(120, from: 1_001) { evaluation.add(comment) }
        let measured = try #require(evaluation.metrics(of: .toxicity, in: "village"))
        #expect(measured.metrics.count == 120)
        #expect(measured.metrics.rocAUC > 0.95)
        let insult = try #require(evaluation.metricsOfTarget(.insult, in: "village"))
        #expect(insult.rocAUC > 0.9)
    }

    @Test func `a label of harm is learnt, and those beside it are not`() async throws {
        let file = try TemporaryModel(await SmallSet.trainedOnHarm.value)
        var evaluation = Evaluation(try ScoringModel(path: file.path))
        for comment in SmallSet.harms(120, from: 1_001) { evaluation.add(comment) }
        let menace = try #require(evaluation.metricsOfTarget(.menace, in: "written"))
        #expect(menace.rocAUC > 0.95)
        let model = try ScoringModel(path: file.path)
        let scores = model.scores(of: Reading("the mayor is a glonk today"))
        #expect(scores[.menace] > 0.5)
        for label in LabelGroup.harm.labels where label != .menace {
            #expect(scores[label] < 0.2)
        }
        #expect(scores[.toxicity] == 0, "a label of another model")
    }

    @Test func `training twice gives the same bytes`() async {
        let first = await SmallSet.trained.value
        let second = await SmallSet.train()
        #expect(first == second)
    }

    @Test func `another seed gives another model`() async {
        var settings = SmallSet.settings
        settings.seed = 2
        settings.passes = 1
        var data = TrainingData(vocabulary: Vocabulary(), settings: settings)
        for comment in SmallSet.comments(24) { data.add(comment) }
        let other = await ModelTrainer(data, settings: settings).train(notes: "")
        settings.seed = 3
        let third = await ModelTrainer(data, settings: settings).train(notes: "")
        #expect(other != third)
    }

    @Test func `a disguised word is read as the word`() async throws {
        let file = try TemporaryModel(await SmallSet.trained.value)
        let model = try ScoringModel(path: file.path)
        let vocabulary = Vocabulary(model.vocabulary)
        let plain = Reading("the mayor is a glonk", vocabulary: vocabulary)
        let hidden = Reading("the mayor is a g.l.0.n.k", vocabulary: vocabulary)
        #expect(model.scores(of: plain) == model.scores(of: hidden))
    }

    @Test func `a clean text scores the same once it has been folded`() async throws {
        let file = try TemporaryModel(await SmallSet.trained.value)
        let model = try ScoringModel(path: file.path)
        let text = "The Vicar was  PATIENT in the rain; see “café” №7."
        let reading = Reading(text)
        let folded = String(decoding: reading.views[0].bytes, as: UTF8.self)
        #expect(model.scores(of: reading) == model.scores(of: Reading(folded)))
    }
}
