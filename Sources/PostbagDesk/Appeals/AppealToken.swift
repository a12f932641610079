public import Crypto
import Foundation
public import PostbagCore

/// The right to appeal, as a link can carry it: no account is needed.
///
/// A token names what it is about and who may use it, and carries an HMAC-SHA256 (RFC 2104) under a
/// key of the desk's, compared in constant time. The time to appeal is six months from the decision,
/// as in Article 20(1) of the Digital Services Act, and ends at the end of that day in London.
///
///     let token = AppealToken(subject: .decision(DecisionID(42)), party: .author, decided: now)
///     let text = token.signed(with: key)
///     try AppealToken(verifying: text, with: key, now: now) == token
public struct AppealToken: Sendable, Hashable {
    /// What the appeal is about.
    public let subject: AppealSubject
    /// Who may use it.
    public let party: AppealParty
    /// When the decision was made.
    public let decided: Instant

    /// How many months there are to appeal.
    public static let months = 6

    /// The right of somebody to appeal against something.
    public init(subject: AppealSubject, party: AppealParty, decided: Instant) {
        self.subject = subject
        self.party = party
        self.decided = decided
    }

    /// When the right ends.
    public var ends: Instant { DeskClock.end(ofMonths: Self.months, from: decided) }

    /// The token as text of letters, digits, `-`, `_` and `.`, fit for a link.
    public func signed(with key: SymmetricKey) -> String {
        let body = Data(payload.utf8)
        let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
        return "\(Base64URL.encode(body)).\(Base64URL.encode(Data(code)))"
    }

    /// Reads a token and checks its signature, then its time.
    ///
    /// - Throws: ``AppealTokenError``, without saying which part of a forged token was wrong.
    public init(
        verifying text: String,
        with key: SymmetricKey,
        now: Instant
    ) throws(AppealTokenError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 400, parts.count == 2,
            let body = Base64URL.decode(String(parts[0])),
            let code = Base64URL.decode(String(parts[1])),
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
        else { throw .notGenuine }
        let fields = String(decoding: body, as: UTF8.self).split(separator: "|")
        guard fields.count == 4, fields[0] == "appeal-1",
            let subject = AppealSubject(key: String(fields[1])),
            let party = AppealParty(rawValue: String(fields[2])),
            let decided = Int64(fields[3])
        else { throw .notGenuine }
        self.init(subject: subject, party: party, decided: Instant(milliseconds: decided))
        guard now < ends else { throw .tooLate(ended: ends) }
    }

    private var payload: String {
        "appeal-1|\(subject.key)|\(party.rawValue)|\(decided.milliseconds)"
    }
}
