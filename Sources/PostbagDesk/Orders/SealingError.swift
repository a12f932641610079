/// Why something cannot be sealed or opened.
public enum SealingError: Error, Sendable, Hashable {
    /// It could not be sealed.
    case cannotSeal
    /// It could not be opened at this place.
    case cannotOpen(String)
}

extension SealingError: CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .cannotSeal: "the record could not be sealed; nothing was stored"
        case .cannotOpen(let place):
            "'\(place)' cannot be opened: it was changed, or sealed under another key; check "
                + "POSTBAG_KEY_FILE"
        }
    }
}
