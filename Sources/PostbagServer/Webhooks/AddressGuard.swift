import Foundation
import NIOPosix

/// Finds out where a receiver's name leads, and refuses what is not for receivers.
///
/// The address that was looked at is the one that is connected to: a name that leads elsewhere a
/// moment later changes nothing.
struct AddressGuard: Sendable {
    /// Why a receiver is not sent anything.
    struct Refusal: Error, Sendable, Equatable {
        var reason: String
    }

    /// Gives every address of a name.
    let resolve: @Sendable (String) async throws -> [String]

    /// Looks names up as the system does.
    static let system = AddressGuard { name in
        try await NIOThreadPool.singleton.runIfActive { Host(name: name).addresses }
    }

    /// The address to connect to.
    ///
    /// Every address of the name must be one that is allowed, not only the first.
    ///
    /// - Throws: ``Refusal``.
    func address(of host: String, mayBePrivate: Bool) async throws(Refusal) -> String {
        let found: [String]
        if IPAddress(host) != nil {
            found = [host]
        } else {
            do {
                found = try await resolve(host)
            } catch {
                throw Refusal(reason: "its name could not be looked up")
            }
        }
        let addresses = found.compactMap { text in IPAddress(text).map { (text, $0) } }
        guard let first = addresses.first, addresses.count == found.count else {
            throw Refusal(reason: "its name leads nowhere")
        }
        for (_, address) in addresses {
            if address.isNeverAReceiver {
                throw Refusal(reason: "its name leads to an address that no receiver has")
            }
            if !mayBePrivate, !address.isPublic {
                throw Refusal(reason: "its name leads to a private address, which is not allowed")
            }
        }
        return first.0.filter { $0 != "[" && $0 != "]" }
    }
}
