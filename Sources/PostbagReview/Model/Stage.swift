/// What the reviewer's screen is busy with.
package enum Stage: Sendable, Hashable {
    /// The desk is being opened, or the next case is on its way.
    case waiting
    /// A case is in view.
    case reading
    /// Something is chosen from a short list.
    case picking(Picker, PickPurpose)
    /// A question waits for yes or no.
    case confirming(Confirmation)
    /// A line is typed.
    case typing(TextField, TypingPurpose)
    /// Cases are listed.
    case listing
    /// The keys are explained, from this line on.
    case help(Int)
    /// Somebody takes a break, or is asked to.
    case resting(isOffer: Bool)
    /// Nothing waits.
    case finished
}

/// What is chosen.
package enum PickPurpose: Sendable, Hashable {
    case rule(of: [CaseLine]?)
    case role
    case filterKind
    case filter(String)
    case topic
}

/// What is typed.
package enum TypingPurpose: Sendable, Hashable {
    case note, search, command
    case escalation(role: String)

    /// The words before the line.
    package var prompt: String {
        switch self {
        case .note: "Note: "
        case .search: "Search: "
        case .command: ":"
        case .escalation(let role): "Why does the \(role) need to see it? "
        }
    }
}

/// A question before something is done that a stray key must not do.
package struct Confirmation: Sendable, Hashable {
    /// What is asked.
    package var question: String
    /// What is sent if the answer is yes.
    package var orders: [DecisionOrder]
    /// Whether the list is shown behind it.
    package var isFromList: Bool
}

/// A part of the case that is shown one at a time where there is little room.
package enum Detail: String, CaseIterable, Sendable, Hashable {
    case thread = "Thread"
    case reports = "Reports"
    case commenter = "Commenter"
    case notes = "Notes"
    case why = "Why now"
}

/// What was decided together and can be taken back together.
package struct Settled: Sendable, Hashable {
    /// What the desk wrote down.
    package var receipts: [DecisionReceipt]
    /// What was done, in words.
    package var words: String

    /// Until when it can be taken back.
    package var undoUntil: Double { receipts.map(\.undoUntil).min() ?? 0 }
}

/// Something that is said at the bottom.
package struct Message: Sendable, Hashable {
    /// How much it matters.
    package enum Tone: Sendable, Hashable {
        case calm, good, warning
    }

    /// What is said.
    package var text: String
    /// How much it matters.
    package var tone: Tone

    /// Says something.
    package init(_ text: String, _ tone: Tone = .calm) {
        self.text = text
        self.tone = tone
    }
}
