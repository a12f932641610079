import PostbagText
import Testing

@Suite struct `Disguised words` {
    @Test(arguments: Disguiser.all)
    func `are found in at least 95 of 100 tries`(_ disguiser: Disguiser) {
        var missed: [String] = []
        for word in ListedWords.all {
            let disguised = disguiser.apply(word)
            let text = "You are such a \(disguised), all of you."
            let reading = Reading(text, vocabulary: ListedWords.vocabulary)
            let seen =
                disguiser.undoes.isEmpty || !reading.allDisguises.isDisjoint(with: disguiser.undoes)
            let changed = disguised != word && !disguiser.undoes.isEmpty
            if !reading.finds(word) || (changed && !seen) { missed.append(disguised) }
        }
        #expect(missed.count * 20 <= ListedWords.all.count, "missed: \(missed)")
    }

    @Test(arguments: [
        ("817ch35", "bitches"), ("(1d10t)", "idiot"), ("mor0n/f00l", "moron"), ("idi0t's", "idiot"),
        ("@idi0t", "idiot"), ("#1d10t", "idiot"), ("f.o.o.l...", "fool"), ("id--iot", "idiot"),
        ("drama-f-o-o-l", "fool"), ("big-f*ol-hat", "fool"), ("f\u{2764}\u{FE0F}ool", "fool"),
        ("f u c k.You", "fuck"), ("them,f o o l", "fool"), ("y o u  a  f o o l", "fool"),
        ("f ool", "fool"), ("idio t.", "idiot"), ("what a pil\nlock", "pillock"),
        ("f***", "fuck"), ("f******", "fucking"), ("F*CK", "fuck"), ("f--k", "fuck"),
        ("f-ck", "fuck"), ("f.ck", "fuck"), ("_f00l_", "fool"), ("\"f.o.o.l\"", "fool"),
        ("1 d 1 o t", "idiot"), ("fooooooool", "fool"), ("FFFOOOOLLL", "fool"),
    ])
    func `are put right`(_ text: String, _ word: String) {
        let words = ["bitches", "idiot", "moron", "fool", "fuck", "fucking", "pillock"]
        let vocabulary = Vocabulary(
            words.map { Vocabulary.Word(text: $0, isStarred: $0.hasPrefix("fu")) }
        )
        #expect(Reading(text, vocabulary: vocabulary).finds(word))
    }

    @Test func `keep what stands round them`() {
        let reading = Reading("(The 1d10t's f.o.o.l!)", looking: "idiot", "fool")
        #expect(reading.repaired == "(the idiot's fool!)")
        #expect(reading.disguises(in: 5..<10) == .leet)
        #expect(reading.disguises(in: 13..<20) == .split)
    }

    @Test func `name the cheapest disguise that explains them`() {
        #expect(Reading("f.ool", looking: "fool", "fxool").allDisguises == .split)
        #expect(Reading("fooool", looking: "fool", "fol").repaired == "fool")
        #expect(Reading("f@ol", looking: "fool", "faol").repaired == "faol")
    }

    @Test func `of no list need more letters to show`() {
        let context = Vocabulary([Vocabulary.Word(text: "prison", isListed: false)])
        #expect(Reading("pr*s*n", vocabulary: context).finds("prison"))
        #expect(!Reading("p***on", vocabulary: context).finds("prison"))
        #expect(!Reading("pr-son", vocabulary: context).finds("prison"))
        #expect(!Reading("pri-son", vocabulary: context).finds("prison"))
        #expect(Reading("p-r-i-s-o-n", vocabulary: context).finds("prison"))
        #expect(!Reading("priso*", vocabulary: context).finds("prison"))
    }

    @Test func `that are marked plain are never put right`() {
        let words = [Vocabulary.Word(text: "arse", isPlain: true), Vocabulary.Word(text: "fool")]
        let reading = Reading("a.r.s.e @rse f.o.o.l", vocabulary: Vocabulary(words))
        #expect(reading.repaired == "a.r.s.e @rse fool")
    }

    @Test func `show only their first letter when they are starred`() {
        let words = [
            Vocabulary.Word(text: "crikey", isStarred: true), Vocabulary.Word(text: "blimey"),
        ]
        let reading = Reading("c***** b*****", vocabulary: Vocabulary(words))
        #expect(reading.repaired == "crikey b*****")
    }

    @Test func `cost a bounded number of steps however they are written`() {
        let hostile = [
            "f.", "1", "f1", "*", "f*", "f ", "f\n", "a@", "fu*******1**", "fffooo1", "f-o*", "!|",
            "f.f. ", "a.b*/c-d_1,", "((", "o0", "&#102;", "<b ", "<!--", "&amp;", "🇫", "f\u{301}",
            "\u{202E}", "[b]", "i1l|!", "f**k** ", "(", "'",
        ]
        for piece in hostile {
            let text = "f" + String(repeating: piece, count: 5000 / piece.utf8.count + 1)
            let effort = RepairEffort(of: text, vocabulary: ListedWords.vocabulary)
            #expect(effort.steps <= 40 * text.utf8.count, "\(piece)")
        }
    }

    @Test(arguments: ["f.o.o.l", "f o o l", "fooool", "f0ol", "f ool", "foo l"])
    func `are found wherever they stand in a long text`(_ disguised: String) {
        for filler in 0..<140 {
            let before = String(repeating: "to be or ", count: filler / 9 + 1).prefix(filler)
            let text = before.trimmingSuffix { $0 == " " } + ", " + disguised + " and so on"
            #expect(Reading(text, looking: "fool").finds("fool"), "\(filler)")
        }
    }

    @Test func `survive a thousand hostile texts`() {
        var random = RandomText(seed: 99)
        for _ in 0..<1_000 {
            let piece = random.text()
            let text = String(repeating: piece, count: random.number(below: 12))
            let marks = String(
                repeating: "\u{301}",
                count: random.number(below: 50) == 0 ? 10_000 : 0
            )
            let reading = Reading(text + "a" + marks, vocabulary: ListedWords.vocabulary)
            let whole = reading.views[0].scalars(0..<reading.views[0].bytes.count)
            #expect(whole.upperBound <= reading.scalarCount)
        }
    }
}

extension Substring {
    /// The text without the characters at its end that a condition names.
    fileprivate func trimmingSuffix(while isWanted: (Character) -> Bool) -> String {
        var rest = self
        while let last = rest.last, isWanted(last) { rest.removeLast() }
        return String(rest)
    }
}
