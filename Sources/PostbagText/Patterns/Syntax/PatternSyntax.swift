/// What the syntax of a pattern says about it, without running it.
///
/// Our own reading of PCRE2 syntax is cautious: what it does not know counts as unknown, so that
/// nothing said here is wrong, only sometimes less than could be said.
package struct PatternSyntax: Sendable {
    /// The pattern as its author wrote it.
    package let source: String
    let root: PatternNode
    let refusals: [PatternError]

    /// Reads a pattern.
    package init(_ source: String) {
        var parser = PatternParser(source)
        let node = parser.parse()
        self.source = source
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
    package var literalWords: Set<String> { WordCollector.words(of: root) }
}
