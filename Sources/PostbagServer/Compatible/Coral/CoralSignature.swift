import Crypto
import Foundation

/// The signatures that Coral puts on a call: HMAC-SHA256 (RFC 2104) of the body, one a secret.
///
/// While a secret is changed, Coral signs with the old and the new one, and this side may know either
/// or both, so that the change needs no moment at which both sides act.
///
///     X-Coral-Signature: sha256=3f2a…,sha256=9b01…
struct CoralSignature: Sendable {
    /// The most signatures that a header may carry.
    static let most = 16

    private let codes: [Data]

    /// Reads the header; `nil` if it holds no signature or too many.
    init?(header: String) {
        let parts = header.split(separator: ",", maxSplits: Self.most)
        guard parts.count <= Self.most else { return nil }
        codes = parts.compactMap { part in
            let text = part.trimmingPrefix { $0 == " " }
            guard text.hasPrefix("sha256=") else { return nil }
            return Self.bytes(text.dropFirst(7).prefix { $0 != " " })
        }
        guard !codes.isEmpty else { return nil }
    }

    /// Whether any of the signatures was made with any of the secrets.
    ///
    /// Each pair is compared in constant time, and all are, whichever fits.
    func isGenuine(for body: Data, secrets: [String]) -> Bool {
        var isGenuine = false
        for secret in secrets where !secret.isEmpty {
            let key = SymmetricKey(data: Data(secret.utf8))
            for code in codes {
                let fits = HMAC<SHA256>.isValidAuthenticationCode(
                    code,
                    authenticating: body,
                    using: key
                )
                isGenuine = fits || isGenuine
            }
        }
        return isGenuine
    }

    /// The 32 bytes that 64 hexadecimal digits stand for.
    private static func bytes(_ digits: Substring) -> Data? {
        guard digits.utf8.count == 64 else { return nil }
        var bytes = Data()
        var high: UInt8?
        for digit in digits.utf8 {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}
