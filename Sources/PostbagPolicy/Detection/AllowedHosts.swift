/// The domains that a site lets its readers link to.
///
///     AllowedHosts(["ellerbypost.example", "*.gov.uk"]).covers("www.gov.uk")    // true
package struct AllowedHosts: Sendable {
    private let exact: Set<String>
    private let wide: Set<String>

    /// Reads a site's `link_allow` list; `*.` covers a domain and everything under it.
    package init(_ listed: [String]) {
        var exact: Set<String> = []
        var wide: Set<String> = []
        for entry in listed {
            let host = entry.lowercased()
            if host.hasPrefix("*.") {
                wide.insert(String(host.dropFirst(2)))
            } else {
                exact.insert(host)
            }
        }
        self.exact = exact
        self.wide = wide
    }

    /// Whether a host may be linked to; `www.` before an allowed domain makes no difference.
    ///
    /// A host with a letter from outside ASCII is never covered, as it may only look allowed.
    package func covers(_ host: String) -> Bool {
        guard host.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        let host = host.lowercased()
        if exact.contains(host) || wide.contains(host) { return true }
        if host.hasPrefix("www."), exact.contains(String(host.dropFirst(4))) { return true }
        var rest = host[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if wide.contains(String(rest)) { return true }
        }
        return false
    }
}
