package import PostbagDesk

extension PostgresError: StoreFault {
    /// What whoever asked may rely on.
    package var effect: StoreFaultEffect {
        switch self {
        case .unreachable, .refused, .lost, .busy, .tooOld, .empty, .outdated: .nothingStored
        case .inDoubt: .inDoubt
        case .statement(let state, _): Self.isOfTheMoment(state) ? .nothingStored : .broken
        }
    }

    package var reason: String { description }

    /// Whether a statement failed for the state that the server is in, not for what it says: rolled
    /// back, no room or memory, being stopped, a replica that takes no changes.
    private static func isOfTheMoment(_ state: String) -> Bool {
        ["40", "53", "57"].contains(String(state.prefix(2))) || ["55P03", "25006"].contains(state)
    }
}
