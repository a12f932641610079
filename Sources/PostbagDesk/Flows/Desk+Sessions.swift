import Foundation
public import PostbagCore

extension Desk {
    /// How long a session lasts: a shift.
    public static let sessionLife: Duration = .hours(12)

    /// Signs a reviewer in with a password and, where the role asks for it, a one-time code.
    ///
    /// Every try is told to the audit. After five in vain the account is locked, for a minute at
    /// first and then for longer.
    ///
    /// - Parameters:
    ///   - id: the reviewer's name.
    ///   - password: the password.
    ///   - code: six digits from the authenticator.
    ///   - now: when.
    /// - Returns: the session, and its token, which is kept nowhere.
    /// - Throws: ``SignInRefusal``, or ``DeskError/noKey`` if the second factor cannot be opened.
    public func signIn(
        _ id: ReviewerID,
        password: String,
        code: String? = nil,
        now: Instant
    ) async throws -> (session: SessionRecord, token: String) {
        let account = try await store.read { try $0.account(id) }
        if let until = account?.lockedUntil, now < until {
            throw SignInRefusal.locked(until: until)
        }
        // Whether there is such an account must not be told by the time it takes to say no.
        let hash = account?.password ?? PasswordHash.nobodys
        let isRight = await hash.check(password)
        guard let account, account.disabled == nil else { throw SignInRefusal.wrong }
        guard isRight else { throw try await refuse(account, now: now) }
        let step = try step(of: code, for: account, now: now)
        if account.secondFactor != nil, step == nil {
            guard code != nil else { throw SignInRefusal.needsCode }
            throw try await refuse(account, now: now)
        }
        return try await begin(account, step: step, now: now)
    }

    /// Ends a session.
    ///
    /// - Throws: what the store throws.
    public func signOut(_ id: SessionID, now: Instant) async throws {
        try await perform(now: now) { unit in
            guard var session = try unit.transaction.session(id), session.ended == nil else {
                return
            }
            session.ended = unit.now
            unit.changes.append(.session(session))
            unit.tell("session.ended", by: "reviewer:\(session.reviewer)", of: "session:\(id)")
        }
    }

    /// The session whose token this is, with the account, if both hold now.
    ///
    /// - Throws: what the store throws.
    public func session(
        for token: String,
        now: Instant
    ) async throws -> (session: SessionRecord, account: ReviewerAccount)? {
        guard let secret = KeySecret(token, prefix: KeySecret.sessionPrefix) else { return nil }
        let digest = SecretDigest(of: secret.text)
        let found = try await store.read { reader -> (SessionRecord, ReviewerAccount)? in
            guard let session = try reader.session(SessionID(secret.id)),
                let account = try reader.account(session.reviewer)
            else { return nil }
            return (session, account)
        }
        guard let (session, account) = found, session.digest == digest, session.holds(at: now),
            account.disabled == nil, session.began >= account.sessionsSince
        else { return nil }
        return (session, account)
    }

    /// The half minute whose code was given; `nil` if the account has no second factor or the code
    /// is wrong.
    private func step(of code: String?, for account: ReviewerAccount, now: Instant) throws -> Int64?
    {
        guard let sealed = account.secondFactor, let code else { return nil }
        guard let key else { throw DeskError.noKey }
        let secret = try Sealer(key: key, for: .accounts).open(sealed, for: "account:\(account.id)")
        return OneTimeCode(secret: secret).step(of: code, at: now, after: account.lastStep)
    }

    private func refuse(_ tried: ReviewerAccount, now: Instant) async throws -> SignInRefusal {
        try await perform(now: now) { unit in
            guard var account = try unit.transaction.account(tried.id) else { return .wrong }
            account.failures += 1
            if account.failures >= 5 {
                let minutes = min(15, 1 << min(account.failures - 5, 4))
                account.lockedUntil = unit.now + .minutes(minutes)
            }
            account.version += 1
            unit.changes.append(.account(account))
            unit.tell("session.refused", by: "nobody", of: "reviewer:\(account.id)")
            return .wrong
        }
    }

    private func begin(
        _ tried: ReviewerAccount,
        step: Int64?,
        now: Instant
    ) async throws -> (session: SessionRecord, token: String) {
        let secret = KeySecret.random(prefix: KeySecret.sessionPrefix)
        return try await perform(now: now) { unit in
            guard var account = try unit.transaction.account(tried.id),
                account.password == tried.password, account.disabled == nil,
                step.map({ $0 > account.lastStep }) ?? true
            else { throw SignInRefusal.wrong }
            account.failures = 0
            account.lockedUntil = nil
            account.lastStep = step ?? account.lastStep
            account.version += 1
            let session = SessionRecord(
                id: SessionID(secret.id),
                reviewer: account.id,
                digest: SecretDigest(of: secret.text),
                hasSecondFactor: step != nil,
                began: unit.now,
                expires: unit.now + Self.sessionLife
            )
            unit.changes.append(.account(account))
            unit.changes.append(.session(session))
            unit.tell(
                "session.began",
                by: "reviewer:\(account.id)",
                of: "session:\(session.id)",
                ["second_factor": .text(step == nil ? "no" : "yes")]
            )
            return (session, secret.text)
        }
    }

    /// Forgets sessions that ran out more than a day ago.
    func forgetSessions(now: Instant) async throws {
        let limit = now - .days(1)
        guard try await store.read({ try $0.hasSessions(expiredBy: limit) }) else { return }
        try await perform(now: now) { unit in
            unit.changes.append(.forgetSessions(expiredBy: limit))
            unit.tell("session.forgotten", by: "desk", of: "sessions")
        }
    }
}
