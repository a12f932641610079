/// A part that patterns share, read once: a fragment, or the words of a list.
package struct PatternPart: Sendable {
    let root: PatternNode

    /// Reads a part that stands in brackets.
    ///
    /// Nil when what it means depends on where it stands, as it does when its groups are numbered.
    ///
    /// - Parameters:
    ///   - template: the text, with names in place of the parts in it.
    ///   - inserts: those parts, in order.
    package init?(_ template: String, inserts: [PatternInsert] = []) {
        var parser = PatternParser(template, inserts: inserts)
        let node = parser.parse()
        guard parser.isComplete, !parser.isBroken, parser.refusals.isEmpty,
            parser.captureCount == 0, parser.numbersAreCertain
        else { return nil }
        root = node
    }
}

/// A place in a pattern where the name of a shared part stands.
package struct PatternInsert: Sendable {
    /// Where the name starts, in Unicode scalars, and how long it is with its brackets.
    package var offset: Int
    package var length: Int
    /// The part, or nil if it cannot be shared.
    package var part: PatternPart?

    /// Names a place and what belongs there.
    package init(offset: Int, length: Int, part: PatternPart?) {
        self.offset = offset
        self.length = length
        self.part = part
    }
}
