/// What an entry of a set costs, in words that an author understands.
package struct CostClass: Sendable, Hashable, CustomStringConvertible {
    /// How an entry is kept from running on every comment.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// Words that are found in the one pass over the text.
        case keyword
        /// A pattern that runs only where one of its literals stands.
        case literalGuarded
        /// A pattern that runs only where characters of certain kinds stand.
        case classGuarded
        /// A pattern that runs on every comment.
        case alwaysRuns
    }

    /// How the entry is kept from running on every comment.
    package var kind: Kind
    /// Roughly what the entry adds to an ordinary comment, in nanoseconds.
    package var nanoseconds: Int
    /// What must stand in a comment for it to run.
    fileprivate var need: Need

    fileprivate enum Need: Hashable {
        case nothing
        case literals([Literal])
        case equalCharacters(Int)
        case fittingCharacters
    }
}

extension CostClass {
    /// One sentence for the author.
    package var description: String {
        let about = "about \(microseconds) a comment"
        return switch (kind, need) {
        case (.keyword, _): "found in the one pass over the comment, next to nothing"
        case (_, .nothing): "has no literal: runs on every comment, \(about)"
        case (_, .literals(let literals)): "runs only on comments with \(list(literals)), \(about)"
        case (_, .equalCharacters(let count)):
            "has no literal: runs only on comments with \(count) equal characters in a row, \(about)"
        case (_, .fittingCharacters):
            "has no literal: runs only on comments with characters that may fit, \(about)"
        }
    }

    private func list(_ literals: [Literal]) -> String {
        let shown = literals.prefix(3).map { "'\(String(decoding: $0, as: UTF8.self))'" }
        let more = literals.count - shown.count
        return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private var microseconds: String {
        let tenths = (nanoseconds + 50) / 100
        return tenths == 0 ? "under 0.1 µs" : "\(tenths / 10).\(tenths % 10) µs"
    }

    fileprivate static let keyword = CostClass(kind: .keyword, nanoseconds: 0, need: .nothing)
}

extension Pattern {
    /// What the pattern costs in a set, and why.
    package var costClass: CostClass {
        if wholeWords != nil { return .keyword }
        let choice = choice
        let (kind, need): (CostClass.Kind, CostClass.Need) =
            if let requirement = choice.requirements.first {
                (.literalGuarded, .literals(requirement.literals))
            } else if choice.member != nil {
                (.classGuarded, .fittingCharacters)
            } else if choice.run > 1 {
                (.classGuarded, .equalCharacters(choice.run))
            } else {
                (.alwaysRuns, .nothing)
            }
        return CostClass(kind: kind, nanoseconds: Int(choice.expectedCost), need: need)
    }
}

extension PatternSet {
    /// What an entry costs and why.
    package func costClass(of entry: Int) -> CostClass {
        slotOfEntry[entry].map { slots[$0].pattern.costClass } ?? .keyword
    }
}
