public import ArgumentParser
import PostbagCore
public import PostbagDesk
import PostbagTerminal

extension Scope: ExpressibleByArgument {}

/// Keys and accounts, for people and for programs.
enum AccessText {
    /// A key in a line.
    static func line(_ key: AccessKeyRecord, now: Instant) -> StyledText {
        var line = StyledText(visible(key.id.rawValue), .bold)
        line.append("  \(visible(key.name))")
        line.append("  \(key.scopes.map(\.rawValue).sorted().joined(separator: ", "))", .dim)
        if let revoked = key.revoked {
            line.append("  taken back \(Moments.clock(revoked))", Style(.yellow))
        } else if let expires = key.expires {
            let isOver = expires <= now
            let words = isOver ? "  over since" : "  until"
            line.append("\(words) \(Moments.clock(expires))", isOver ? Style(.yellow) : .dim)
        }
        return line
    }

    /// The members of a key.
    static func write(_ key: AccessKeyRecord, to json: inout JSONWriter) {
        json.member("key", key.id.rawValue)
        json.member("name", key.name)
        json.member("scopes", key.scopes.map(\.rawValue).sorted())
        json.member("created_by", key.createdBy)
        json.member("created", key.created)
        json.member("expires", key.expires)
        json.member("revoked", key.revoked)
    }

    /// An account in a line.
    static func line(_ account: ReviewerAccount, now: Instant) -> StyledText {
        var line = StyledText(visible(account.id.rawValue), .bold)
        line.append("  \(account.roles.map(\.rawValue).sorted().joined(separator: ", "))")
        if account.secondFactor != nil { line.append("  with a second factor", .dim) }
        if let disabled = account.disabled {
            line.append("  closed \(Moments.clock(disabled))", Style(.yellow))
        } else if let until = account.lockedUntil, now < until {
            line.append("  locked until \(Moments.clock(until))", Style(.yellow))
        }
        return line
    }

    /// The members of an account.
    static func write(_ account: ReviewerAccount, to json: inout JSONWriter) {
        json.member("reviewer", account.id.rawValue)
        json.member("roles", account.roles.map(\.rawValue).sorted())
        json.member("second_factor", account.secondFactor != nil)
        json.member("created", account.created)
        json.member("disabled", account.disabled)
    }

    /// What a person needs in order to sign in.
    static func lines(_ credentials: NewCredentials) -> [StyledText] {
        var lines: [StyledText] = []
        if let password = credentials.password {
            lines.append(StyledText("password       ", .dim) + StyledText(password, .bold))
        }
        if let address = credentials.authenticator {
            lines.append(StyledText("authenticator  ", .dim) + StyledText(address, .bold))
        }
        if !lines.isEmpty {
            lines.append(
                StyledText(
                    "Hand them over now: they cannot be shown again. They sign in with",
                    .dim
                )
            )
            lines.append(
                StyledText("  postbag login --as \(visible(credentials.account.id.rawValue))", .dim)
            )
        }
        return lines
    }
}
