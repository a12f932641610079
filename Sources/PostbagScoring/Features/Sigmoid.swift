import Foundation

/// Turns log-odds into probabilities.
@inline(__always) func probability(_ logit: Float) -> Float {
    1 / (1 + exp(-logit))
}

/// Turns log-odds into probabilities, label by label of a group.
func probabilities(_ logits: LabelRow, _ group: LabelGroup) -> LabelRow {
    var values = LabelRow.zero
    for label in 0..<group.labels.count { values[label] = probability(logits[label]) }
    return values
}

/// The log-odds of a probability, which is kept away from 0 and 1.
func logOdds(_ probability: Float) -> Float {
    let kept = min(max(probability, 1e-6), 1 - 1e-6)
    return log(kept / (1 - kept))
}
