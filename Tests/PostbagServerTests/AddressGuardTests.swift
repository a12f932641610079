import Foundation
import Testing

@testable import PostbagServer

@Suite struct `Addresses of receivers` {
    @Test(arguments: [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.4", "100.64.0.1",
        "169.254.169.254", "0.0.0.0", "198.18.0.1", "192.0.2.1", "203.0.113.9", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1",
        "::ffff:10.0.0.1", "::ffff:7f00:1", "64:ff9b::10.0.0.1", "2002:0a00:0001::1",
        "2001:db8::1", "2001::1", "3fff::1", "[::1]",
    ])
    func `that are private or special are known as such`(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic == false)
    }

    @Test(arguments: [
        "93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111",
        "2a00:1450:4009:81f::200e", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:0808:0808::1",
    ])
    func `that are public are known as such`(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic)
    }

    @Test(arguments: [
        "", "cms.example", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "0x7f.0.0.1", "1.2.3.4 ",
        "2130706433", ":::", "1::2::3", "12345::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "g::1",
        "٣.٣.٣.٣",
    ])
    func `are no addresses unless written as such`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    private func guarded(_ addresses: [String]) -> AddressGuard {
        AddressGuard { _ in addresses }
    }

    @Test func `are all looked at, not only the first`() async throws {
        let mixed = guarded(["93.184.216.34", "10.0.0.1"])
        await #expect(throws: AddressGuard.Refusal.self) {
            _ = try await mixed.address(of: "cms.example", mayBePrivate: false)
        }
        #expect(try await mixed.address(of: "cms.example", mayBePrivate: true) == "93.184.216.34")
    }

    @Test func `may be private where that is allowed, but never a cloud's own`() async throws {
        let inside = guarded(["10.0.0.1"])
        #expect(try await inside.address(of: "cms.internal", mayBePrivate: true) == "10.0.0.1")
        for address in ["169.254.169.254", "0.0.0.0", "fe80::1", "::ffff:169.254.169.254"] {
            await #expect(throws: AddressGuard.Refusal.self) {
                _ = try await guarded([address]).address(of: "cms.internal", mayBePrivate: true)
            }
        }
    }

    @Test func `written as numbers are not looked up`() async throws {
        let nobody = AddressGuard { _ in
            Issue.record("it was looked up")
            return []
        }
        #expect(try await nobody.address(of: "8.8.8.8", mayBePrivate: false) == "8.8.8.8")
        await #expect(throws: AddressGuard.Refusal.self) {
            _ = try await nobody.address(of: "[::1]", mayBePrivate: false)
        }
    }

    @Test func `that lead nowhere are refused`() async {
        for found in [[], ["nonsense"], ["8.8.8.8", "nonsense"]] {
            await #expect(throws: AddressGuard.Refusal.self) {
                _ = try await guarded(found).address(of: "cms.example", mayBePrivate: true)
            }
        }
    }

    @Test func `of this machine are found by the system`() async throws {
        await #expect(throws: AddressGuard.Refusal.self) {
            _ = try await AddressGuard.system.address(of: "localhost", mayBePrivate: false)
        }
        let own = try await AddressGuard.system.address(of: "localhost", mayBePrivate: true)
        #expect(own == "127.0.0.1" || own == "::1")
    }
}
