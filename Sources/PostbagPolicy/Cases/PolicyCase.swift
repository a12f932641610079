package import PostbagCore

/// One text that a rule must find or leave alone, with its place in the cases file.
package struct PolicyCase: Sendable {
    /// What the rule must do.
    package enum Expectation: Sendable, Hashable {
        /// Hold or reject.
        case finds
        /// Just this recommendation.
        case recommends(Recommendation)
        /// Neither hold nor reject.
        case leavesAlone
    }

    package let rule: RuleID
    package let markedText: MarkedText
    package let expectation: Expectation
    package let profile: StoryProfile
    package let story: Story?
    package let author: Author?
    /// Comments that other readers wrote before it.
    package let thread: [ThreadComment]
    /// The instant at which it is screened.
    package let instant: Instant?
    /// The orders of the site, shared by the cases of a file.
    package let orders: CompiledOrders
    /// The site that the case stands on, when it is not the policy's.
    package let site: Site?
    /// Whether the variants are left out.
    package let isAsWritten: Bool
    package let file: SourceFile
    package let place: Place
}

/// A text in which `▸` and `◂` mark the words that a finding must touch.
package struct MarkedText: Sendable, Hashable {
    /// The text without its marks.
    package let text: String
    /// What was marked, in Unicode scalars of the text.
    package let marks: [Range<Int>]
    /// The text with its marks.
    package let written: String

    /// Takes the marks out of a text.
    ///
    ///     MarkedText("You ▸muppet◂.").marks == [4..<10]
    package init(_ written: String) {
        self.written = written
        var scalars = String.UnicodeScalarView()
        var marks: [Range<Int>] = []
        var start: Int?
        var count = 0
        for scalar in written.unicodeScalars {
            switch scalar {
            case "\u{25B8}": start = count
            case "\u{25C2}":
                if let opened = start { marks.append(opened..<count) }
                start = nil
            default:
                scalars.append(scalar)
                count += 1
            }
        }
        text = String(scalars)
        self.marks = marks
    }
}
