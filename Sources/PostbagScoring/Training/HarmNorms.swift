/// What the labels of each set say about the labels of ``LabelGroup/harm``.
///
/// Written sentences name all of ours. The public sets know none of them: what their raters let pass
/// is taken to be harmless, since hardly one comment in a thousand is not, and what they objected to
/// may be of any kind that its words allow.
enum HarmNorms {
    /// The set of sentences that were written for these labels.
    static let written = "written"

    /// What raters who objected to a comment's tone may have objected to.
    private static let toneMayHide: [ScoreLabel] = [
        .selfHarm, .vigilantism, .childSafety, .menace, .codedHate, .belittling, .graphicDetail,
        .griefIntrusion, .victimBlaming,
    ]

    static func targets(of comment: LabelledComment) -> Targets {
        let named = own(comment)
        guard named == Targets(of: .harm) else { return named }
        switch comment.source {
        case "youtube_spam": return advertising(comment)
        case "davidson": return comment.numbers["class"] == 2 ? harmless() : objectedTo()
        case "civil_spans", "edos", "gab_ghc", "hatexplain", "stormfront", "hatemoji_build":
            // Forums where hostility to groups and to persons is the air that is breathed.
            return comment.label == 0 ? harmless(but: [.codedHate, .belittling]) : objectedTo()
        case "jigsaw18", "jigsaw18six", "paradetox":
            return comment.label == 0 ? harmless() : objectedTo()
        default: return named
        }
    }

    /// How often a comment of a set is read in one pass over the data, on average.
    static func share(of source: String) -> Float {
        switch source {
        case written: 4
        case SourceNorms.policyCases: 4
        case "jigsaw18": 0.35
        default: 0.5
        }
    }

    private static func own(_ comment: LabelledComment) -> Targets {
        var targets = Targets(of: .harm)
        for label in LabelGroup.harm.labels {
            if let value = comment.numbers[label.rawValue] { targets[label] = Float(value) }
        }
        return targets
    }

    private static func harmless(but open: [ScoreLabel] = []) -> Targets {
        var targets = Targets(every: 0, of: .harm)
        for label in open { targets[label] = nil }
        return targets
    }

    private static func objectedTo() -> Targets { harmless(but: toneMayHide) }

    private static func advertising(_ comment: LabelledComment) -> Targets {
        var targets = Targets(of: .harm)
        targets[.soliciting] = comment.label.map(Float.init)
        return targets
    }
}
