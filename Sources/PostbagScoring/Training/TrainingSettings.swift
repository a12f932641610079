/// How a model is trained; the defaults are those of the model that ships.
package struct TrainingSettings: Sendable, Hashable {
    /// Which labels the model gives.
    package var group = LabelGroup.tone
    /// Where all that is left to chance begins.
    package var seed: UInt64 = 1
    /// The most passes over the data.
    package var passes = 3
    /// The rows of the table of words and of their pieces.
    package var wordRows = 180_000
    /// The rows of the table of words and pairs of words that speak for themselves.
    package var pairRows = 200_000
    /// The length of a step at the start; it shrinks to a fifth in the last pass.
    package var rate: Float = 0.05
    /// The length of a step for words and pairs that speak for themselves, and their pull to nothing.
    package var directRate: Float = 0.1
    package var directDecay: Float = 1e-6
    /// How many words, wholes of words and pieces of words are left out while learning.
    package var tokenDropout: Float = 0.03
    package var wordDropout: Float = 0.1
    package var pieceDropout: Float = 0.2
    /// How many of the texts have some words spelled wrongly.
    package var garbledShare: Float = 0.6
    /// The most words of a text that are read.
    package var longestText = 300
    /// One in how many comments is kept from training, to stop in time and to calibrate.
    package var heldBack = 25

    /// Whether training ends with the pass before the first that does worse on what is kept back.
    package var stopsEarly = true

    package init() {}

    /// The settings of the model that ships for a group.
    ///
    /// Far fewer sentences were written for the labels of harm: the tables are smaller, more of each
    /// text is left out while learning, more is kept back to calibrate on, and all passes are made,
    /// since they go on to rank better when they are long too sure of themselves.
    package init(for group: LabelGroup) {
        self.group = group
        guard group == .harm else { return }
        passes = 5
        wordRows = 60_000
        pairRows = 120_000
        directRate = 0.4
        tokenDropout = 0.3
        wordDropout = 0.3
        pieceDropout = 0.5
        heldBack = 10
        stopsEarly = false
    }
}
