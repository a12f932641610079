import PostbagScoring
import PostbagText
import Testing

@Suite struct `Adapting to a site` {
    /// Decisions of a site where `helpful`, kind elsewhere, is an insult.
    private func decisions(_ count: Int) -> [LabelledComment] {
        (0..<count).map { index in
            let isRude = index % 2 == 0
            let person = ["clerk", "mayor", "driver", "baker"][index / 2 % 4]
            return LabelledComment(
                id: "d\(index)",
                source: "desk",
                text: isRude
                    ? "what a quonker the \(person) is" : "the \(person) was on time, what a day",
                label: isRude ? 1 : 0
            )
        }
    }

    private func outcome(of decisions: [LabelledComment]) async throws -> ModelAdapter.Outcome {
        let file = try TemporaryModel(await SmallSet.trained.value)
        var adapter = ModelAdapter(try ScoringModel(path: file.path))
        for decision in decisions { adapter.add(decision) }
        return try adapter.adapt(notes: "Adapted.")
    }

    @Test func `what reviewers decided is learnt, and the file is whole`() async throws {
        let found = try await outcome(of: decisions(240))
        #expect(found.isBetter)
        #expect(found.after.loss < found.before.loss)
        #expect(found.learntFrom + found.measuredOn == 240)
        let file = try TemporaryModel(found.bytes)
        #expect(try ScoringModel(path: file.path).notes == "A village's model. Adapted.")
    }

    @Test func `decisions that contradict each other make no better model`() async throws {
        let confused = decisions(240).enumerated().map { index, decision in
            var decision = decision
            decision.label = index * 7 % 13 < 6 ? 1 : 0
            return decision
        }
        let found = try await outcome(of: confused)
        #expect(found.after.rocAUC < 0.75)
    }

    @Test func `a label that a decision names is learnt, and no other is moved by it`() async throws
    {
        let named = decisions(240).map { decision in
            var decision = decision
            decision.numbers = [ScoreLabel.spam.rawValue: decision.label ?? 0]
            return decision
        }
        let found = try await outcome(of: named)
        #expect(found.isBetter)
        let files = (
            try TemporaryModel(await SmallSet.trained.value), try TemporaryModel(found.bytes)
        )
        let shipped = try ScoringModel(path: files.0.path)
        let adapted = try ScoringModel(path: files.1.path)
        let text = Reading(
            "what a quonker the baker is",
            vocabulary: Vocabulary(shipped.vocabulary)
        )
        let (before, after) = (shipped.scores(of: text), adapted.scores(of: text))
        #expect(after[.spam] > before[.spam])
        for label in shipped.group.labels where label != .spam {
            #expect(abs(after[label] - before[label]) < 0.001)
        }
    }

    @Test func `what is decided about another model's labels says nothing of toxicity`() async {
        let elsewhere = decisions(240).map { decision in
            var decision = decision
            decision.numbers = [ScoreLabel.menace.rawValue: decision.label ?? 0]
            return decision
        }
        await #expect(throws: ModelAdapter.Problem.self) { try await outcome(of: elsewhere) }
    }

    @Test func `a model of harm learns its own labels`() async throws {
        let file = try TemporaryModel(await SmallSet.trainedOnHarm.value)
        let shipped = try ScoringModel(path: file.path)
        var adapter = ModelAdapter(shipped)
        for decision in decisions(240) {
            var decision = decision
            decision.numbers = [ScoreLabel.soliciting.rawValue: decision.label ?? 0]
            adapter.add(decision)
        }
        let found = try adapter.adapt(notes: "")
        #expect(found.isBetter)
        let copy = try TemporaryModel(found.bytes)
        let adapted = try ScoringModel(path: copy.path)
        let text = Reading("what a quonker the baker is")
        #expect(adapted.group == .harm)
        #expect(adapted.scores(of: text)[.soliciting] > shipped.scores(of: text)[.soliciting])
    }

    @Test func `a handful of decisions is refused`() async {
        await #expect(throws: ModelAdapter.Problem.self) { try await outcome(of: decisions(12)) }
    }

    @Test func `the same decisions give the same file`() async throws {
        let first = try await outcome(of: decisions(120))
        let second = try await outcome(of: decisions(120))
        #expect(first.bytes == second.bytes)
    }
}
