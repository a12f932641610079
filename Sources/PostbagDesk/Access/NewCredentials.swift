/// What a person needs in order to sign in, told once and kept by the desk only as digests.
public struct NewCredentials: Sendable, Hashable {
    /// The account.
    public var account: ReviewerAccount
    /// The password, if one was drawn.
    public var password: String?
    /// What the person's authenticator takes up, if the account has a second factor.
    public var authenticator: String?

    /// Tells a person what they need.
    public init(account: ReviewerAccount, password: String?, authenticator: String?) {
        self.account = account
        self.password = password
        self.authenticator = authenticator
    }
}
