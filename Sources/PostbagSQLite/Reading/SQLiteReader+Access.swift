import Foundation
import GRDB
import PostbagCore
import PostbagDesk

extension SQLiteReading {
    func accessKey(_ id: AccessKeyID) throws -> AccessKeyRecord? {
        try first("access_key", "SELECT * FROM access_key WHERE id = ?", [id.rawValue]) {
            try $0.accessKey()
        }
    }

    func accessKeys() throws -> [AccessKeyRecord] {
        try all("access_key", "SELECT * FROM access_key ORDER BY created, id") {
            try $0.accessKey()
        }
    }

    func account(_ id: ReviewerID) throws -> ReviewerAccount? {
        try first("account", "SELECT * FROM account WHERE id = ?", [id.rawValue]) {
            try $0.account()
        }
    }

    func accounts() throws -> [ReviewerAccount] {
        try all("account", "SELECT * FROM account ORDER BY id") { try $0.account() }
    }

    func session(_ id: SessionID) throws -> SessionRecord? {
        try first("session", "SELECT * FROM session WHERE id = ?", [id.rawValue]) { $0.session() }
    }

    func hasSessions(expiredBy now: Instant) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM session WHERE expires <= ?)"
        return try number(sql, [now.milliseconds]) != 0
    }
}

extension RowReader {
    func accessKey() throws -> AccessKeyRecord {
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

    func account() throws -> ReviewerAccount {
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

    func session() -> SessionRecord {
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
