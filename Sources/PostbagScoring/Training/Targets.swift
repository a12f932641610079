/// What a model should say of a comment, label by label of a group; below nothing where nobody said.
struct Targets: Sendable, Equatable {
    let group: LabelGroup
    private(set) var values = LabelRow(repeating: -1)

    /// Nothing is known.
    init(of group: LabelGroup = .tone) {
        self.group = group
    }

    /// The same is known of every label.
    init(every value: Float, of group: LabelGroup = .tone) {
        self.group = group
        values = LabelRow(repeating: value)
    }

    /// Whether a comment is said to be of some label's kind.
    var nameBreach: Bool { values.max() >= 0.5 }

    /// What is said of a label; nothing of one of another group.
    subscript(label: ScoreLabel) -> Float? {
        get {
            guard label.group == group else { return nil }
            let value = values[label.index]
            return value >= 0 ? value : nil
        }
        set {
            guard label.group == group else { return }
            values[label.index] = newValue ?? -1
        }
    }
}
