import Crypto
import Foundation
import PostbagCore

/// The right to ask what came of a report, as a link can carry it.
///
/// Reports are numbered, so the number alone would let anybody read what others were told. The token
/// carries an HMAC-SHA256 (RFC 2104) of it under a key of the desk's, compared in constant time.
struct ReportToken: Sendable, Hashable {
    /// The report.
    let report: ReportID

    init(_ report: ReportID) {
        self.report = report
    }

    private var payload: Data { Data("report-1|\(report)".utf8) }

    func signed(with key: SymmetricKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: payload, using: key)
        return "\(Base64URL.encode(payload)).\(Base64URL.encode(Data(code)))"
    }

    /// Reads a token and checks its signature; `nil` if it is not genuine.
    init?(verifying text: String, with key: SymmetricKey) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 200, parts.count == 2,
            let body = Base64URL.decode(String(parts[0])),
            let code = Base64URL.decode(String(parts[1])),
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
        else { return nil }
        let fields = String(decoding: body, as: UTF8.self).split(separator: "|")
        guard fields.count == 2, fields[0] == "report-1", let number = Int64(fields[1]) else {
            return nil
        }
        report = ReportID(number)
    }
}
