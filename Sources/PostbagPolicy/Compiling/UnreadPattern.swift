import PostbagText

/// A pattern with its fragments put in, before it is read.
struct UnreadPattern: Sendable {
    /// The pattern with names in place of the fragments.
    let template: String
    /// The pattern written out.
    var text: PatternText { PatternText(expansion.pieces) }
    /// The word lists that it is the first to ask for.
    let lists: [String]
    /// Whether a set will look for it, or only conditions.
    var isSearched: Bool
    private let expansion: PatternExpander.Expansion

    /// Keeps a pattern with names, and the same written out.
    init(
        template: String,
        expansion: PatternExpander.Expansion,
        lists: [String],
        isSearched: Bool
    ) {
        self.template = template
        self.expansion = expansion
        self.lists = lists
        self.isSearched = isSearched
    }

    /// What the pattern says.
    func read() -> PatternSyntax {
        PatternSyntax(text, template: template, inserts: expansion.inserts)
    }

    /// The pattern ready for searching, or nil if anything is wrong with it.
    func compiled() -> LearntPattern? {
        let syntax = read()
        guard syntax.hazards.isEmpty, let pattern = try? Pattern(syntax) else { return nil }
        // One after the other, so that never the syntax of all of them is in memory.
        if isSearched { pattern.prepareForSet() } else { pattern.prepareForSearch() }
        pattern.forgetSyntax()
        return LearntPattern(pattern: pattern, words: syntax.wordBag)
    }
}
