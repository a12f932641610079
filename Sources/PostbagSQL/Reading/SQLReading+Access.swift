import Foundation
package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func accessKey(_ id: AccessKeyID) throws -> AccessKeyRecord? {
        try lock(.key(table: "access_key", id.rawValue))
        return try first(
            "access_key",
            "SELECT * FROM access_key WHERE id = ?" + locked,
            [id.rawValue]
        ) {
            try $0.accessKey()
        }
    }

    package func accessKeys() throws -> [AccessKeyRecord] {
        try all("access_key", "SELECT * FROM access_key ORDER BY created, id") {
            try $0.accessKey()
        }
    }

    package func account(_ id: ReviewerID) throws -> ReviewerAccount? {
        try lock(.key(table: "account", id.rawValue))
        return try first("account", "SELECT * FROM account WHERE id = ?" + locked, [id.rawValue]) {
            try $0.account()
        }
    }

    package func accounts() throws -> [ReviewerAccount] {
        try all("account", "SELECT * FROM account ORDER BY id") { try $0.account() }
    }

    package func session(_ id: SessionID) throws -> SessionRecord? {
        try lock(.key(table: "session", id.rawValue))
        return try first("session", "SELECT * FROM session WHERE id = ?" + locked, [id.rawValue]) {
            $0.session()
        }
    }

    package func hasSessions(expiredBy now: Instant) throws -> Bool {
        let sql = "SELECT 1 AS value FROM session WHERE expires <= ? LIMIT 1"
        return try number(sql, [now.milliseconds]) != 0
    }
}

extension RowReader {
    package func accessKey() throws -> AccessKeyRecord {
        AccessKeyRecord(
            id: id("id"),
            name: text("name"),
            digest: SecretDigest(bytes: data("digest") ?? Data()),
            scopes: try set("scopes"),
            createdBy: text("created_by"),
            created: instant("created"),
            expires: optionalInstant("expires"),
            revoked: optionalInstant("revoked")
        )
    }

    package func account() throws -> ReviewerAccount {
        ReviewerAccount(
            id: id("id"),
            roles: try set("roles"),
            password: PasswordHash(text: text("password")),
            secondFactor: data("second_factor"),
            lastStep: int64("last_step"),
            failures: int("failures"),
            lockedUntil: optionalInstant("locked_until"),
            sessionsSince: instant("sessions_since"),
            created: instant("created"),
            disabled: optionalInstant("disabled"),
            version: int("version")
        )
    }

    package func session() -> SessionRecord {
        SessionRecord(
            id: id("id"),
            reviewer: id("account"),
            digest: SecretDigest(bytes: data("digest") ?? Data()),
            hasSecondFactor: flag("has_second_factor"),
            began: instant("began"),
            expires: instant("expires"),
            ended: optionalInstant("ended")
        )
    }
}
