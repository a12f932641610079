/// Why something sealed is opened; every opening names one, so that a reader of the code can
/// find them all.
public enum UnsealingPurpose: String, Sendable, Hashable, CaseIterable {
    /// To build the matcher that looks for it in comments.
    case matching
    /// To be written under encryption.
    case storage
    /// To be shown to a person who may see it and asked to.
    case display
}

extension UnsealingPurpose {
    /// Where an encoder is told that it may open what is sealed.
    public static let userInfoKey = CodingUserInfoKey(rawValue: "postbag.unsealing-purpose")

    /// What an encoder that writes under encryption is given as its `userInfo`.
    ///
    ///     let encoder = JSONEncoder()
    ///     encoder.userInfo = UnsealingPurpose.storage.userInfo
    public var userInfo: [CodingUserInfoKey: any Sendable] {
        Self.userInfoKey.map { [$0: self] } ?? [:]
    }
}
