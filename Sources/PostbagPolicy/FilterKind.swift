import PostbagCore
package import PostbagText

/// A way of applying a rule: what a filter's one particular key stands for.
///
/// A kind lives in a file of its own under `Filters/` and in the list ``FilterKinds/all``.
package protocol FilterKind: Sendable {
    /// The key that policy files use.
    static var name: String { get }
    /// The kind of evidence it gives.
    static var evidence: Evidence { get }
    /// Whether what it finds may not be repeated to anyone.
    static var isSealed: Bool { get }
    /// The ways of rewriting a comment that cannot hide from it what it looks for.
    static var survives: Set<CaseVariant> { get }
    /// Examples that a test runs and `policy explain` shows.
    static var examples: FilterExamples { get }
    /// Makes a matcher from what a policy file says after the key.
    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
}

extension FilterKind {
    package static var survives: Set<CaseVariant> { Set(CaseVariant.allCases) }
    package static var isSealed: Bool { false }
}

/// What a filter kind makes of a policy file's words.
package enum FilterLook: Sendable {
    case patterns([SetEntry])
    case native(any NativeMatcher)
}

/// What a filter kind finds and leaves alone, with the policy text that asks for it.
package struct FilterExamples: Sendable {
    /// The filter's own key and value as a policy writes them.
    package let setting: String
    /// The story that the examples stand under, as a story file writes it.
    package let story: String?
    /// Texts with ▸ and ◂ round what is found.
    package let finds: [String]
    /// Texts in which nothing is found.
    package let leavesAlone: [String]

    package init(
        setting: String,
        story: String? = nil,
        finds: [String],
        leavesAlone: [String]
    ) {
        self.setting = setting
        self.story = story
        self.finds = finds
        self.leavesAlone = leavesAlone
    }
}

/// Every filter kind there is.
package enum FilterKinds {
    package static let all: [any FilterKind.Type] = [
        WordsFilter.self,
        PatternFilter.self,
        LinkFilter.self,
        ContactDetailFilter.self,
        TextShapeFilter.self,
        LanguageFilter.self,
        ProtectedNamesFilter.self,
        ProtectedDetailsFilter.self,
        SuspectNamesFilter.self,
        StoryPeopleFilter.self,
        CaseFactsFilter.self,
        ClassifierFilter.self,
    ]
}

/// A way in which the suite rewrites a case before it runs it again.
package enum CaseVariant: String, Sendable, Hashable, CaseIterable {
    case asWritten = "as written"
    case afterEmoji = "after an emoji"
    case inCapitals = "in capitals"
    case withJoiner = "with a zero-width joiner inside"
    case inQuotes = "in quotes"
}
