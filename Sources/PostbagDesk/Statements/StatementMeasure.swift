public import PostbagCore

/// What was done, as a statement of reasons must say it.
public enum StatementMeasure: Sendable, Hashable, Codable {
    /// A comment was refused before anybody saw it.
    case refused
    /// A comment was taken out of sight until somebody has decided.
    case hidden
    /// A comment was taken down.
    case removed
    /// Comments of a person wait to be read, until a moment.
    case preModerated(until: Instant)
    /// A person may not comment until a moment.
    case suspended(until: Instant)
    /// A person is banned; the ban ends or is looked at again at a moment.
    case banned(until: Instant)

    /// The measure in words.
    var sentence: String {
        switch self {
        case .refused: "We did not publish your comment."
        case .hidden: "We have taken your comment out of sight until somebody has looked at it."
        case .removed: "We took down your comment."
        case .preModerated(let until):
            "Until \(Self.day(until)), a person reads your comments before they appear."
        case .suspended(let until): "You cannot comment until \(Self.day(until))."
        case .banned(let until):
            "You are banned from commenting. The ban ends on \(Self.day(until))."
        }
    }

    /// The restriction of what is seen, in the words of the Transparency Database.
    var visibility: String? {
        switch self {
        case .refused, .hidden: "DECISION_VISIBILITY_CONTENT_DISABLED"
        case .removed: "DECISION_VISIBILITY_CONTENT_REMOVED"
        case .preModerated: "DECISION_VISIBILITY_OTHER"
        case .suspended, .banned: nil
        }
    }

    /// The restriction of an account, in the words of the Transparency Database.
    var account: String? {
        switch self {
        case .suspended: "DECISION_ACCOUNT_SUSPENDED"
        case .banned: "DECISION_ACCOUNT_TERMINATED"
        case .refused, .hidden, .removed, .preModerated: nil
        }
    }

    /// The day on which it ends, if it ends.
    var end: CalendarDate? {
        switch self {
        case .preModerated(let until), .suspended(let until), .banned(let until):
            LondonTime.date(at: until)
        case .refused, .hidden, .removed: nil
        }
    }

    private static func day(_ instant: Instant) -> String {
        LondonTime.date(at: instant).inWords
    }
}
