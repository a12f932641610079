import Crypto
import Foundation
import Testing

@testable import PostbagServer

@Suite struct `Coral's signature` {
    private let body = Data(#"{"action":"NEW"}"#.utf8)

    private static func code(_ secret: String, _ body: Data) -> String {
        HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Data(secret.utf8)))
            .map { String($0, radix: 16).leftPadded }.joined()
    }

    @Test func `is genuine under the secret it was made with`() throws {
        let header = "sha256=\(Self.code("old", body))"
        let signature = try #require(CoralSignature(header: header))
        #expect(signature.isGenuine(for: body, secrets: ["old"]))
        #expect(!signature.isGenuine(for: body, secrets: ["new"]))
        #expect(!signature.isGenuine(for: body + Data(" ".utf8), secrets: ["old"]))
        #expect(!signature.isGenuine(for: body, secrets: []))
        #expect(!signature.isGenuine(for: body, secrets: [""]))
    }

    @Test func `agrees with RFC 4231, case 2`() throws {
        let header =
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        let signature = try #require(CoralSignature(header: header))
        #expect(
            signature.isGenuine(
                for: Data("what do ya want for nothing?".utf8),
                secrets: ["Jefe"]
            )
        )
    }

    @Test func `holds while a secret is changed, whichever of the two is known`() throws {
        let header = "sha256=\(Self.code("old", body)),sha256=\(Self.code("new", body))"
        let signature = try #require(CoralSignature(header: header))
        #expect(signature.isGenuine(for: body, secrets: ["old"]))
        #expect(signature.isGenuine(for: body, secrets: ["new"]))
        #expect(signature.isGenuine(for: body, secrets: ["new", "old"]))
        #expect(!signature.isGenuine(for: body, secrets: ["other"]))
    }

    @Test(arguments: [
        "", "sha256=", "sha1=5bdcc146bf60754e6a042426089575c75a003f08", "sha256=zz", "5bdc",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38433",
        String(repeating: "sha256=\(String(repeating: "a", count: 64)),", count: 40),
    ])
    func `is none in`(header: String) {
        #expect(CoralSignature(header: header) == nil)
    }
}

extension String {
    fileprivate var leftPadded: String { count == 1 ? "0\(self)" : self }
}
