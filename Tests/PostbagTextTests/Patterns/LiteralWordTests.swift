import PostbagText
import Testing

@Suite struct `Literal words of a pattern` {
    @Test(arguments: [
        ("kill", ["kill"]),
        ("kill(?:s|ed)?", ["kill", "kills", "killed"]),
        ("you (?:are|'re) fools?", ["you", "are", "fool", "fools"]),
        ("colou?r", ["color", "colour"]),
        ("[dt]rain", ["drain", "train"]),
        ("a b cd", []),
        ("over[ -]paid", ["over", "paid"]),
        ("\\bcat\\b", ["cat"]),
        ("(?:very ){0,3}bad", ["very", "bad"]),
        ("(?i)KILL", ["kill"]),
        ("(?!nope)yes", ["yes"]),
    ])
    func `come with every form that brackets and options give`(_ source: String, _ words: [String])
    {
        #expect(PatternSyntax(source).literalWords == Set(words))
    }

    @Test func `stay few when a pattern stands for very many texts`() {
        let many = String(repeating: "(?:abc|abd|abe|abf)", count: 12)
        #expect(PatternSyntax(many).literalWords.count < 10_000)
    }
}
