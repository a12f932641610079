import Crypto
public import Foundation
public import PostbagCore

/// Codes that change every thirty seconds, from a secret that a person's device shares with the desk:
/// TOTP (RFC 6238) with HMAC-SHA-1 and six digits, which every authenticator knows.
///
///     let codes = OneTimeCode(secret: secret)
///     codes.code(at: codes.step(at: now))     // "287082"
public struct OneTimeCode: Sendable {
    /// The shared secret.
    public let secret: Data

    /// Codes from a secret.
    public init(secret: Data) {
        self.secret = secret
    }

    /// Codes from a new secret of 160 bits.
    public static func random() -> OneTimeCode {
        OneTimeCode(secret: .random(20))
    }

    /// The number of the half minute, counted from 1970.
    public func step(at now: Instant) -> Int64 { Int64(now.secondsSince1970 / 30) }

    /// The code of a half minute.
    public func code(at step: Int64) -> String {
        var counter = Data()
        for shift in stride(from: 56, through: 0, by: -8) {
            counter.append(UInt8(truncatingIfNeeded: step >> Int64(shift)))
        }
        let key = SymmetricKey(data: secret)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The half minute whose code this is: the present one or a neighbour, and later than the last
    /// one that was used; `nil` if it is none.
    public func step(of code: String, at now: Instant, after last: Int64) -> Int64? {
        let present = step(at: now)
        let given = SecretDigest(of: code)
        var found: Int64?
        for step in (present - 1)...(present + 1)
        where SecretDigest(of: self.code(at: step)) == given && step > last {
            found = step
        }
        return found
    }

    /// What an authenticator takes up, as text or as a QR code.
    public func address(for reviewer: ReviewerID, at site: String) -> String {
        let safe = CharacterSet.alphanumerics
        let name = reviewer.rawValue.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
        let issuer = site.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
        return "otpauth://totp/\(issuer):\(name)?secret=\(Base32.encode(secret))&issuer=\(issuer)"
    }
}

/// Base 32 (RFC 4648) without padding.
enum Base32 {
    static func encode(_ bytes: Data) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, buffer, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
            }
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
        return text
    }
}
