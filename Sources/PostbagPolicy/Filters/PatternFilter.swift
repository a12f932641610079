import PostbagCore
import PostbagText

/// Finds what one of several regular expressions matches in the folded comment.
struct PatternFilter: FilterKind {
    static let name = "pattern"
    static let evidence = Evidence.wording
    static let examples = FilterExamples(
        setting: "pattern: '(?:ring|phone) (?:him|her|them) at home'",
        finds: ["We should all ▸ring him at home◂.", "Café? ▸Phone them at home◂ tonight"],
        leavesAlone: ["He rang home.", "Herring him at home", "phone them at homes"]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let patterns = compiler.strings(filter.kind.value, of: filter)
        guard !patterns.isEmpty else { return nil }
        return .patterns(
            patterns.compactMap { located in
                compiler.pattern(
                    located,
                    in: filter.file,
                    shape: filter.isAnywhere ? .anywhere : .wholeWords
                ).map { .pattern($0) }
            }
        )
    }
}
