/// Why a desk did not do what it was asked.
package enum DeskProblem: Error, Codable, Sendable, Hashable {
    /// Somebody else decided the case meanwhile.
    case decided(by: String, action: String, at: Double)
    /// The case changed meanwhile: the comment was edited, say, or reported again.
    case changed(what: String)
    /// Somebody else is looking at the case.
    case claimed(by: String, until: Double)
    /// The person may not do this.
    case refused(reason: String, fix: String)
    /// The desk cannot be reached or cannot write.
    case unavailable(reason: String, fix: String)

    /// What happened, and what to do about it.
    package var explanation: String {
        switch self {
        case .decided(let by, let action, _):
            "\(by) decided this meanwhile: \(action). Nothing of yours was written."
        case .changed(let what): "\(what) Nothing was written; look again."
        case .claimed(let by, _): "\(by) is looking at this case. Nothing was written."
        case .refused(let reason, let fix), .unavailable(let reason, let fix):
            fix.isEmpty ? reason : "\(reason) \(fix)"
        }
    }
}
