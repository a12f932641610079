import PostbagCore
import PostbagText

/// Finds the words of a list, whole and in every inflection that the list asks for.
struct WordsFilter: FilterKind {
    static let name = "words"
    static let evidence = Evidence.wording
    static let examples = FilterExamples(
        setting: "words: [muppet/n, waste of space/n]",
        finds: [
            "You ▸muppet◂.", "What a ▸Wàste of  Spáce◂!", "those ▸m.u.p.p.e.t.s◂ again",
        ],
        leavesAlone: ["A muppetry of puppets.", "It wasted space."]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let forms = compiler.words(filter.kind.value, of: filter)
        return forms.isEmpty ? nil : .patterns([.words(forms)])
    }
}
