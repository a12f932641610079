/// Which words are masked until somebody wants to see them, and what is said beforehand.
package enum HardWords {
    /// The rules whose findings are slurs, graphic words and the like.
    package static let rules: Set<String> = [
        "hate", "graphic-detail", "profanity", "self-harm", "threats", "child-safety",
        "grief-intrusion", "victim-blaming",
    ]

    /// Whether the words that a rule found are masked.
    package static func masks(_ rule: String) -> Bool { rules.contains(rule) }

    /// A word with all but its first letter covered: `m•••••`.
    package static func masked(_ scalars: some Collection<Unicode.Scalar>) -> String {
        var result = ""
        var isInside = false
        for scalar in scalars {
            if scalar.properties.isWhitespace {
                result.unicodeScalars.append(scalar)
                isInside = false
            } else if scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else {
                result.unicodeScalars.append(isInside ? "•" : scalar)
                isInside = true
            }
        }
        return result
    }
}

extension CaseSheet {
    /// The severe rules that spoke or were reported, gravest first.
    package func severeRules(of rules: [RuleSheet], under wellbeing: Wellbeing) -> [String] {
        let named = Set(self.rules + reports.map(\.reason))
        return rules.filter { $0.severity >= wellbeing.severeFrom && named.contains($0.id) }
            .sorted { $0.severity > $1.severity }.map(\.id)
    }

    /// Whether any words of the comment are covered until somebody wants to see them.
    package var hasHardWords: Bool {
        comment.findings.contains { finding in
            finding.isSealed
                ? finding.mayBeOpened : HardWords.masks(finding.rule) && !finding.spans.isEmpty
        }
    }
}
