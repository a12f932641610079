/// The numbers of a group's labels; those beyond a group of fewer are nought.
package typealias LabelRow = SIMD16<Float>

/// A comment's probabilities, one a label of each group that a model was there for.
public struct LabelScores: Sendable, Hashable {
    private var tone: LabelRow?
    private var harm: LabelRow?

    /// No model has said anything yet.
    package init() {}

    package init(_ values: LabelRow, of group: LabelGroup) {
        set(values, of: group)
    }

    /// Notes what the model of a group says.
    package mutating func set(_ values: LabelRow, of group: LabelGroup) {
        switch group {
        case .tone: tone = values
        case .harm: harm = values
        }
    }

    /// The labels that a model has spoken of.
    public var labels: [ScoreLabel] {
        LabelGroup.allCases.filter { self[$0] != nil }.flatMap(\.labels)
    }

    /// The same in the order of their names.
    package var labelsByName: [ScoreLabel] {
        switch (tone, harm) {
        case (nil, nil): []
        case (.some, nil): Self.toneByName
        case (nil, .some): Self.harmByName
        case (.some, .some): Self.allByName
        }
    }

    // Every comment asks, so none is put in order each time.
    private static let toneByName = LabelGroup.tone.labels.sorted { $0.rawValue < $1.rawValue }
    private static let harmByName = LabelGroup.harm.labels.sorted { $0.rawValue < $1.rawValue }
    private static let allByName = ScoreLabel.allCases.sorted { $0.rawValue < $1.rawValue }

    /// The probability of a label, from 0 to 1; 0 where no model speaks of it.
    public subscript(label: ScoreLabel) -> Double {
        self[label.group].map { Double($0[label.index]) } ?? 0
    }

    private subscript(group: LabelGroup) -> LabelRow? {
        switch group {
        case .tone: tone
        case .harm: harm
        }
    }
}
