import PostbagCore
import PostbagDesk

extension SQLRecording {
    func save(_ key: AccessKeyRecord) throws {
        try upsert(
            "access_key",
            key: "id",
            [
                "id": key.id.rawValue,
                "name": key.name,
                "digest": key.digest.bytes,
                "scopes": try JSONText.encode(list: key.scopes.map(\.rawValue).sorted()),
                "created_by": key.createdBy,
                "created": key.created.milliseconds,
                "expires": key.expires?.milliseconds,
                "revoked": key.revoked?.milliseconds,
            ]
        )
    }

    func save(_ account: ReviewerAccount) throws {
        try upsert(
            "account",
            key: "id",
            [
                "id": account.id.rawValue,
                "roles": try JSONText.encode(list: account.roles.map(\.rawValue).sorted()),
                "password": account.password.text,
                "second_factor": account.secondFactor,
                "last_step": account.lastStep,
                "failures": account.failures,
                "locked_until": account.lockedUntil?.milliseconds,
                "sessions_since": account.sessionsSince.milliseconds,
                "created": account.created.milliseconds,
                "disabled": account.disabled?.milliseconds,
                "version": account.version,
            ]
        )
    }

    func save(_ session: SessionRecord) throws {
        try upsert(
            "session",
            key: "id",
            [
                "id": session.id.rawValue,
                "account": session.reviewer.rawValue,
                "digest": session.digest.bytes,
                "has_second_factor": session.hasSecondFactor,
                "began": session.began.milliseconds,
                "expires": session.expires.milliseconds,
                "ended": session.ended?.milliseconds,
            ]
        )
    }
}
