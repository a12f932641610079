import Foundation
import PostbagCore
import PostbagDesk
import Testing

@Suite struct `One-time codes` {
    let codes = OneTimeCode(secret: Data("12345678901234567890".utf8))

    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Double, String)]
    )
    func `are those of RFC 6238, appendix B`(seconds: Double, code: String) {
        let step = codes.step(at: Instant(secondsSince1970: seconds))
        #expect(codes.code(at: step) == code)
    }

    @Test func `are taken half a minute early or late, and never twice`() {
        let now = Instant(secondsSince1970: 1_772_452_800)
        let step = codes.step(at: now)
        for near in [step - 1, step, step + 1] {
            #expect(codes.step(of: codes.code(at: near), at: now, after: 0) == near)
            #expect(codes.step(of: codes.code(at: near), at: now, after: near) == nil)
        }
        #expect(codes.step(of: codes.code(at: step + 2), at: now, after: 0) == nil)
        #expect(codes.step(of: "", at: now, after: 0) == nil)
    }

    @Test func `are told to an authenticator by an address`() {
        let address = codes.address(for: ReviewerID("lena"), at: "The Ellerby Post")
        #expect(
            address
                == "otpauth://totp/The%20Ellerby%20Post:lena?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=The%20Ellerby%20Post"
        )
    }

    @Test func `a password is known by its hash, which does not show it`() throws {
        let hash = try PasswordHash("abcde-fghij")
        #expect(hash.matches("abcde-fghij"))
        #expect(!hash.matches("abcde-fghik"))
        #expect(!hash.text.contains("abcde"))
        #expect(try PasswordHash("abcde-fghij") != hash)
        #expect(!PasswordHash(text: "nonsense").matches(""))
    }
}
