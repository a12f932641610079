import PostbagPolicy
import Testing

@Suite struct `Word lists` {
    private func read(_ text: String) -> (list: WordList, mistakes: Int) {
        var reader = DocumentReader()
        let list = WordList(reading: SourceFile(name: "words.txt", text: text), using: &reader)
        return (list, reader.diagnostics.count)
    }

    @Test(arguments: [
        ("muppet /n", ["muppet", "muppets", "muppet's", "muppets'"]),
        ("bitch/n", ["bitch", "bitches", "bitch's", "bitches'"]),
        ("bully /n", ["bully", "bullies", "bully's", "bullies'"]),
        ("moan /v", ["moan", "moans", "moaned", "moaning", "moanin", "moanin'"]),
        ("slag /v", ["slag", "slags", "slagged", "slagging", "slaggin", "slaggin'"]),
        ("whine /v", ["whine", "whines", "whined", "whining", "whinin", "whinin'"]),
        ("thick /a", ["thick", "thicker", "thickest", "thickly"]),
        ("nasty /a", ["nasty", "nastier", "nastiest", "nastily"]),
        ("wank +er +ers", ["wank", "wanker", "wankers"]),
        (
            "waste of space /n",
            ["waste of space", "waste of spaces", "waste of space's", "waste of spaces'"]
        ),
    ])
    func `give every form that an entry asks for`(_ entry: String, _ forms: [String]) {
        #expect(read(entry).list.forms == forms)
    }

    @Test func `pass over comments and blank lines`() {
        let (list, mistakes) = read("# insults\n\nmuppet   # mild\n  pillock\n")
        #expect(list.entries.map(\.word) == ["muppet", "pillock"])
        #expect(mistakes == 0)
    }

    @Test func `keep the markers that say how an entry may be hidden`() throws {
        let (list, _) = read("arse !plain\ncunt !starred\nfool")
        #expect(list.entries.map(\.isPlain) == [true, false, false])
        #expect(list.entries.map(\.isStarred) == [false, true, false])
    }

    @Test func `report a wrong line and keep the others`() {
        let (list, mistakes) = read("muppet\nPILLOCK\nnumpty /x\nplonker")
        #expect(list.entries.map(\.word) == ["muppet", "numpty", "plonker"])
        #expect(mistakes == 2)
    }
}
