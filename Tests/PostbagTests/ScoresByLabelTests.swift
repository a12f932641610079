import Foundation
import Testing

@testable import Postbag

@Suite struct `Scores by label` {
    private let scores: ScoresByLabel = ["THREAT": 0.02, "INSULT": 0.4]

    @Test func `stand in the order of their names`() {
        #expect(scores.map(\.label) == ["INSULT", "THREAT"])
        #expect(scores.map(\.probability) == [0.4, 0.02])
    }

    @Test func `are found by name`() {
        #expect(scores["INSULT"] == 0.4)
        #expect(scores["TOXICITY"] == nil)
        #expect(ScoresByLabel().isEmpty)
    }

    @Test func `take the last of what is said twice`() {
        #expect(ScoresByLabel([("SPAM", 0.1), ("SPAM", 0.2)])["SPAM"] == 0.2)
    }

    @Test func `are written as a dictionary and read again`() throws {
        let written = try JSONEncoder().encode(scores)
        let read = try JSONDecoder().decode([String: Double].self, from: written)
        #expect(read == ["INSULT": 0.4, "THREAT": 0.02])
        #expect(try JSONDecoder().decode(ScoresByLabel.self, from: written) == scores)
    }
}
