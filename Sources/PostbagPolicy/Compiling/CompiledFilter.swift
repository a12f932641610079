package import PostbagCore
package import PostbagText

/// A filter that is ready to run.
package struct CompiledFilter: Sendable {
    /// How a filter looks at a comment.
    package enum Matcher: Sendable {
        /// Entries of the policy's pattern set.
        case patterns(Range<Int>)
        /// Code of its own.
        case native(any NativeMatcher)
    }

    /// The name shown in findings, `rule/filter`.
    package let name: String
    package let kind: String
    package let description: String
    package let matcher: Matcher
    /// Whether it reads the comment or its author's name.
    package let subject: FilterSubject
    package let score: Int
    package let isDecisive: Bool
    package let level: Int
    package let atMost: ProfileSetting<Recommendation>
    package let evidence: Evidence
    package let needs: [Condition]
    package let except: [Condition]
    package let holdWhen: [Condition]
    /// What the filter's kind promises to survive.
    package let survives: Set<CaseVariant>
    package let exceptNames: [String]
    package let holdWhenNames: [String]
}

/// A way of looking at a comment that is not a pattern.
package protocol NativeMatcher: Sendable {
    /// Where the comment shows what the filter looks for, in scalars of the original text.
    ///
    /// An empty range at 0 means the comment as a whole.
    func spans(in input: ScreeningInput) -> [Range<Int>]
}

/// What a filter may look at.
package struct ScreeningInput: Sendable {
    package let comment: Comment
    package let context: StoryContext
    package let site: Site
    package let reading: Reading
    /// The text reduced to plain bytes, for numbers, links and addresses.
    package let plainText: PlainText
}

/// A compiled condition.
package indirect enum Condition: Sendable {
    case builtIn(BuiltInCondition)
    case pattern(ConditionScope, Pattern)
    case anyOf([Condition])
}

/// A rule that is ready to run.
package struct CompiledRule: Sendable {
    package let source: RuleSource
    package let thresholds: ProfileSetting<Thresholds>
    /// The rule's filters, as indices into the policy's.
    package let filters: Range<Int>
}
