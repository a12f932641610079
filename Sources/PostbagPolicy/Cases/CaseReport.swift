package import PostbagCore

/// What came of running a policy's cases.
package struct CaseReport: Sendable {
    /// How many cases passed in every variant.
    package var passed = 0
    /// The cases that did not.
    package var failures: [CaseFailure] = []
    /// How many texts were screened: the cases with all their variants.
    package var screened = 0

    package init() {}
}

/// A case that a rule got wrong.
package struct CaseFailure: Sendable {
    package let rule: RuleID
    package let file: String
    package let line: Int
    /// The text that was screened, with its marks.
    package let text: String
    /// The variant, in words.
    package let variant: String
    /// What went wrong, in a sentence.
    package let problem: String
}
