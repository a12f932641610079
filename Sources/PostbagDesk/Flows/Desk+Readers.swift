import Crypto
import Foundation
public import PostbagCore

extension Desk {
    /// A link's token by which a reader can ask what came of a report.
    ///
    /// - Throws: ``DeskError/noKey``.
    public func token(for report: ReportID) throws -> String {
        guard let key else { throw DeskError.noKey }
        return ReportToken(report).signed(with: key.key(for: .receipts))
    }

    /// What has become of the report that a token is for.
    ///
    /// - Throws: ``DeskError/refused(_:)`` if the token is not genuine, ``DeskError/noKey``.
    public func outcome(token: String) async throws -> ReportReceipt {
        try await outcome(of: try report(of: token))
    }

    /// The right of a reporter to appeal, once a person has decided that the comment stays.
    ///
    /// - Parameter token: the report's own.
    /// - Returns: the appeal's token; `nil` while nothing is decided, or if the report was upheld.
    /// - Throws: as ``outcome(token:)``.
    public func appealToken(forReport token: String) async throws -> String? {
        let id = try report(of: token)
        let decision = try await store.read { reader -> DecisionID? in
            guard let record = try reader.report(id), record.message == .declined,
                let settled = record.settled
            else { return nil }
            return try reader.decisions(about: record.report.draft.comment)
                .last { $0.stands && $0.at <= settled && $0.action.putsUp }?.id
        }
        guard let decision else { return nil }
        return try await appealToken(against: .decision(decision), for: .reporter)
    }

    /// The appeal that was made with a token, if one was.
    ///
    /// - Throws: ``AppealTokenError`` if the token is not genuine or the time is over, and
    ///   ``DeskError/noKey``.
    public func appeal(madeWith token: String, now: Instant) async throws -> Appeal? {
        guard let key else { throw DeskError.noKey }
        let right = try AppealToken(verifying: token, with: key.key(for: .appeals), now: now)
        return try await store.read { try $0.appeals(against: right.subject) }
            .first { $0.party == right.party }
    }

    /// A digest by which the desk tells a reader's device or network from others, and from which
    /// nobody can work out what it was.
    ///
    /// - Parameter text: what the device or network is known by, such as an address.
    /// - Returns: 32 hexadecimal digits.
    /// - Throws: ``DeskError/noKey``.
    public func digest(ofDevice text: String) throws -> String {
        guard let key else { throw DeskError.noKey }
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8),
            using: key.key(for: .reporters)
        )
        return code.prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }

    private func report(of token: String) throws -> ReportID {
        guard let key else { throw DeskError.noKey }
        guard let token = ReportToken(verifying: token, with: key.key(for: .receipts)) else {
            throw DeskError.refused("the link is not genuine or was cut off; open it again in full")
        }
        return token.report
    }
}
