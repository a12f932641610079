public import PostbagCore
import PostbagPolicy

extension Desk {
    /// Makes a reviewer's account, with a password that is drawn at random and, for roles that see
    /// what is sealed, a second factor.
    ///
    /// - Parameters:
    ///   - id: the name under which the person works: letters, digits, `-`, `_` and `.`.
    ///   - roles: what the person may do.
    ///   - actor: who makes it, as the audit names them.
    ///   - now: when.
    /// - Returns: what the person needs in order to sign in, told this once.
    /// - Throws: ``DeskError``; ``DeskError/noKey`` if a second factor cannot be sealed.
    public func addReviewer(
        _ id: ReviewerID,
        roles: Set<Role>,
        by actor: String,
        now: Instant
    ) async throws -> NewCredentials {
        guard id.rawValue.wholeMatch(of: /[A-Za-z0-9._-]{1,60}/) != nil else {
            throw DeskError.invalid("a reviewer's name has 1 to 60 of A-Z a-z 0-9 . _ -")
        }
        guard !roles.isEmpty else { throw DeskError.invalid("a reviewer needs a role") }
        let password = KeySecret.password()
        var account = ReviewerAccount(
            id: id,
            roles: roles,
            password: try await PasswordHash.make(password),
            sessionsSince: now,
            created: now
        )
        let authenticator = account.seesSealed ? try addSecondFactor(to: &account) : nil
        let made = account
        try await perform(now: now) { unit in
            guard try unit.transaction.account(id) == nil else {
                throw DeskError.refused("there is an account '\(id)' already")
            }
            unit.changes.append(.account(made))
            unit.tell("reviewer.added", by: actor, of: "reviewer:\(id)", made.roleDetail)
        }
        return NewCredentials(account: made, password: password, authenticator: authenticator)
    }

    /// Changes what a reviewer may do; every session of theirs is over.
    ///
    /// - Returns: a new second factor, if the person now sees what is sealed and had none.
    /// - Throws: ``DeskError``.
    public func setRoles(
        of id: ReviewerID,
        to roles: Set<Role>,
        by actor: String,
        now: Instant
    ) async throws -> NewCredentials {
        guard !roles.isEmpty else { throw DeskError.invalid("a reviewer needs a role") }
        return try await changeAccount(id, "reviewer.roles", by: actor, now: now) { account in
            account.roles = roles
            let needsFactor = account.seesSealed && account.secondFactor == nil
            return (nil, needsFactor ? try addSecondFactor(to: &account) : nil)
        }
    }

    /// Draws a new password and, where the role asks for one, a new second factor.
    ///
    /// - Throws: ``DeskError``.
    public func resetCredentials(
        of id: ReviewerID,
        by actor: String,
        now: Instant
    ) async throws -> NewCredentials {
        let password = KeySecret.password()
        let hash = try await PasswordHash.make(password)
        return try await changeAccount(id, "reviewer.reset", by: actor, now: now) { account in
            account.password = hash
            account.failures = 0
            account.lockedUntil = nil
            return (password, account.seesSealed ? try addSecondFactor(to: &account) : nil)
        }
    }

    /// Closes an account; its sessions are over and nobody signs in with it again.
    ///
    /// - Throws: ``DeskError``.
    public func disableReviewer(_ id: ReviewerID, by actor: String, now: Instant) async throws {
        _ = try await changeAccount(id, "reviewer.disabled", by: actor, now: now) { account in
            account.disabled = now
            return (nil, nil)
        }
    }

    /// Every account, by name.
    ///
    /// - Throws: what the store throws.
    public func reviewers() async throws -> [ReviewerAccount] {
        try await store.read { try $0.accounts() }
    }

    private func addSecondFactor(to account: inout ReviewerAccount) throws -> String {
        guard let key else { throw DeskError.noKey }
        let codes = OneTimeCode.random()
        account.secondFactor = try Sealer(key: key, for: .accounts)
            .seal(codes.secret, for: "account:\(account.id)")
        account.lastStep = 0
        let site = policy.site.name
        return codes.address(for: account.id, at: site.isEmpty ? "Postbag" : site)
    }

    private func changeAccount(
        _ id: ReviewerID,
        _ action: String,
        by actor: String,
        now: Instant,
        _ change:
            @escaping @Sendable (inout ReviewerAccount) throws -> (
                password: String?, authenticator: String?
            )
    ) async throws -> NewCredentials {
        try await perform(now: now) { unit in
            guard var account = try unit.transaction.account(id), account.disabled == nil else {
                throw DeskError.refused("there is no account '\(id)'; see `postbag reviewer list`")
            }
            let told = try change(&account)
            account.sessionsSince = unit.now
            account.version += 1
            unit.changes.append(.account(account))
            unit.tell(action, by: actor, of: "reviewer:\(id)", account.roleDetail)
            return NewCredentials(
                account: account,
                password: told.password,
                authenticator: told.authenticator
            )
        }
    }
}

extension ReviewerAccount {
    fileprivate var roleDetail: [String: AuditValue] {
        ["roles": .texts(roles.map(\.rawValue).sorted())]
    }
}
