import HTTPTypes
import Hummingbird
import NIOCore

/// Where a call comes from, as far as it can be believed.
enum CallerAddress {
    /// The address; a proxy's word counts only if the proxy is one that the service was told of.
    static func of(
        _ request: Request,
        _ context: PostbagContext,
        trusting proxies: [String]
    ) -> String {
        guard let address = context.remoteAddress?.ipAddress else { return "unknown" }
        guard proxies.contains(address), let name = HTTPField.Name("X-Forwarded-For") else {
            return address
        }
        let said = request.headers[values: name].joined(separator: ",").split(separator: ",")
            .map { $0.filter { $0 != " " } }
        // Each proxy adds to the end whom it heard; what stands before the first trusted word may
        // be made up.
        return said.last { !proxies.contains($0) } ?? address
    }

    /// What is counted together: an IPv4 address, or the first 64 bits of an IPv6 one, since a
    /// household has as many of those as it likes.
    static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        var groups = halves[0].split(separator: ":").map(String.init)
        if halves.count == 2 {
            let tail = halves[1].split(separator: ":").map(String.init)
            groups += Array(repeating: "0", count: max(0, 8 - groups.count - tail.count)) + tail
        }
        return groups.prefix(4).joined(separator: ":") + "::/64"
    }
}
