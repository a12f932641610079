extension PatternNode {
    /// Whether machine code of PCRE2 10.42 may pass over places where the pattern matches.
    ///
    /// It keeps in mind how far an endless repetition has failed, and after alternatives that differ
    /// in length takes that for more than it says: `(?:aab|a)x*b` does not find the `ab` in `aab`,
    /// which the interpreter finds. Nothing is kept in mind where a pattern starts with a look.
    /// See https://github.com/PCRE2Project/pcre2/issues/336, mended in 10.43.
    var mayMissStarts: Bool { !startsWithLook && hasEndlessRepetitionAfterAlternatives }

    private var startsWithLook: Bool {
        switch kind {
        case .look, .assertion(.notAfterWord), .assertion(.notBeforeWord): true
        case .sequence(let nodes): nodes.first?.startsWithLook ?? false
        case .alternatives(let nodes): nodes.allSatisfy(\.startsWithLook)
        case .group(let node, .plain): node.startsWithLook
        case .scalar, .text, .set, .anything, .assertion, .group, .repeated, .backreference, .call,
            .conditional:
            false
        }
    }

    private var hasEndlessRepetitionAfterAlternatives: Bool {
        guard contents.hasEndlessRepetition, contents.widest > 1 else { return false }
        switch kind {
        case .sequence(let nodes):
            guard let first = nodes.firstIndex(where: \.hasUnevenAlternatives) else {
                return nodes.contains(where: \.hasEndlessRepetitionAfterAlternatives)
            }
            return nodes[...first].contains(where: \.hasEndlessRepetitionAfterAlternatives)
                || nodes[(first + 1)...].contains(where: \.contents.hasEndlessRepetition)
        case .look: return false
        case .scalar, .text, .set, .anything, .assertion, .group, .alternatives, .repeated,
            .backreference, .call, .conditional:
            return children.contains(where: \.hasEndlessRepetitionAfterAlternatives)
        }
    }

    /// Whether it has alternatives and may take more text or less.
    private var hasUnevenAlternatives: Bool {
        contents.widest > 1 && length.least != length.most
    }
}
