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
    /// One sentence for the author.
    package var description: String
}

extension Pattern {
    /// What the pattern costs in a set, and why.
    package var costClass: CostClass {
        if wholeWords != nil { return .keyword }
        let cost = Int(choice.expectedCost)
        let about = "about \(CostClass.microseconds(cost)) a comment"
        if let requirement = choice.requirements.first {
            let shown = requirement.literals.prefix(3).map { literal in
                "'\(String(decoding: literal, as: UTF8.self))'"
            }
            let more = requirement.literals.count - shown.count
            let list = shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
            return CostClass(
                kind: .literalGuarded,
                nanoseconds: cost,
                description: "runs only on comments with \(list), \(about)"
            )
        }
        if choice.member != nil || choice.run > 1 {
            let needs =
                choice.member == nil
                ? "\(choice.run) equal characters in a row" : "characters that may fit"
            return CostClass(
                kind: .classGuarded,
                nanoseconds: cost,
                description: "has no literal: runs only on comments with \(needs), \(about)"
            )
        }
        return CostClass(
            kind: .alwaysRuns,
            nanoseconds: cost,
            description: "has no literal: runs on every comment, \(about)"
        )
    }
}

extension CostClass {
    fileprivate static let keyword = CostClass(
        kind: .keyword,
        nanoseconds: 0,
        description: "found in the one pass over the comment, next to nothing"
    )

    fileprivate static func microseconds(_ nanoseconds: Int) -> String {
        let tenths = (nanoseconds + 50) / 100
        return tenths == 0 ? "under 0.1 µs" : "\(tenths / 10).\(tenths % 10) µs"
    }
}

extension PatternSet {
    /// What an entry costs and why.
    package func costClass(of entry: Int) -> CostClass {
        slotOfEntry[entry].map { slots[$0].pattern.costClass } ?? .keyword
    }
}
