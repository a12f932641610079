/// What the syntax of a pattern says about it, without running it.
///
/// Our own reading of PCRE2 syntax is cautious: what it does not know counts as unknown, so that
/// nothing said here is wrong, only sometimes less than could be said.
package struct PatternSyntax: Sendable {
    /// The pattern as its author wrote it.
    package let text: PatternText
    let root: PatternNode
    let refusals: [PatternError]

    /// Reads a pattern.
    package init(_ source: String) {
        self.init(PatternText([source]), from: PatternParser(source))
    }

    /// Reads a pattern with shared parts, which are not read again.
    ///
    /// What is said of places in the pattern then tells little, since parts are in many places.
    ///
    /// - Parameters:
    ///   - text: the pattern written out.
    ///   - template: the same with names in place of the parts.
    ///   - inserts: the parts, in order.
    package init(_ text: PatternText, template: String, inserts: [PatternInsert]) {
        var parser = PatternParser(template, inserts: inserts)
        _ = parser.parse()
        let canShare = parser.isComplete && parser.refusals.isEmpty && !parser.isBroken
        self.init(text, from: canShare ? parser : PatternParser(text.whole))
    }

    private init(_ text: PatternText, from parser: PatternParser) {
        var parser = parser
        let node = parser.parse()
        self.text = text
        refusals = parser.refusals
        root = parser.isBroken ? PatternNode(kind: .anything, offset: 0) : node
    }

    /// The parts that can take very long on an unlucky text.
    package var hazards: [PatternHazard] {
        var finder = HazardFinder()
        finder.visit(root)
        return finder.hazards
    }

    /// Literals that every match needs: one of each list.
    ///
    /// ASCII letters stand in lower case and for both cases; a list that says nothing is left out.
    package var requiredLiterals: [[String]] {
        root.literals.requirements.map { requirement in
            requirement.literals.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Whole words of three letters or more that the pattern writes out, in lower case.
    package var literalWords: Set<String> {
        var gatherer = WordGatherer()
        if let wordBag { _ = gatherer.add(wordBag) }
        return gatherer.words
    }

    /// The same words, as patterns share them.
    package var wordBag: WordBag? { root.words.words }
}
