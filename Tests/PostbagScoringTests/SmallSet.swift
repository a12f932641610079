import Foundation
import PostbagScoring
import PostbagText

/// A set of comments small enough to train on in a test: complaints and thanks about a village.
enum SmallSet {
    private static let people = ["clerk", "mayor", "driver", "baker", "warden", "teacher", "vicar"]
    private static let rude = ["glonk", "snarble", "frimpet", "drozzle", "wumpnut"]
    private static let polite = ["darling", "marvel", "treasure", "delight", "wonder"]
    private static let ends = [
        "and everyone at the market knows it", "today", "as we saw on Monday", "", "in the rain",
    ]

    /// Comments of which one in two calls somebody by an invented rude word.
    static func comments(_ count: Int, from start: Int = 0) -> [LabelledComment] {
        (start..<start + count).map { index in
            let person = people[index % 7]
            let end = ends[index / 2 % 5]
            let isRude = index % 2 == 0
            let text =
                isRude
                ? "the \(person) is a \(rude[index / 2 % 5]) \(end)"
                : "the \(person) is a \(polite[index / 3 % 5]) \(end)"
            return LabelledComment(
                id: "c\(index)",
                source: "village",
                text: text,
                label: isRude ? 1 : 0,
                numbers: ["INSULT": isRude ? 1 : 0]
            )
        }
    }

    /// Small tables, so that a test need not wait.
    static var settings: TrainingSettings {
        var settings = TrainingSettings()
        settings.wordRows = 1_000
        settings.pairRows = 1_000
        settings.heldBack = 8
        return settings
    }

    /// The bytes of a model that was trained on the set.
    static func train(_ count: Int = 120) async -> [UInt8] {
        let vocabulary = Vocabulary(["glonk", "snarble"].map { Vocabulary.Word(text: $0) })
        var data = TrainingData(vocabulary: vocabulary, settings: settings)
        for comment in comments(count) { data.add(comment) }
        return await ModelTrainer(data, settings: settings).train(notes: "A village's model.")
    }

    /// The same for every test that asks.
    static let trained = Task { await train() }

    /// The bytes of a model of ``LabelGroup/harm``, to which the rude words are menaces.
    static let trainedOnHarm = Task {
        var settings = SmallSet.settings
        settings.group = .harm
        var data = TrainingData(vocabulary: Vocabulary(), settings: settings)
        for comment in harms(120) { data.add(comment) }
        return await ModelTrainer(data, settings: settings).train(notes: "A village's harms.")
    }

    /// The same comments as sentences written for the labels of harm.
    static func harms(_ count: Int, from start: Int = 0) -> [LabelledComment] {
        comments(count, from: start).map { comment in
            var comment = comment
            comment.source = "written"
            let isRude = comment.label == 1
            comment.label = nil
            comment.numbers = Dictionary(
                uniqueKeysWithValues: LabelGroup.harm.labels.map { ($0.rawValue, 0) }
            )
            comment.numbers[ScoreLabel.menace.rawValue] = isRude ? 1 : 0
            return comment
        }
    }
}

/// A file of bytes that lasts as long as a test needs it.
final class TemporaryModel: Sendable {
    let path: String

    init(_ bytes: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "postbag-model-\(UUID().uuidString).pbscore")
        try Data(bytes).write(to: file)
        path = file.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
