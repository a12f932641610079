import Foundation

/// The rules for where a receiver may listen, as far as its address tells without asking anybody.
///
/// Where a name leads is looked up when a message is sent, each time.
enum WebhookAddress {
    /// Why a receiver may not listen there; `nil` if it may.
    static func refusal(of text: String, mayBePrivate: Bool) -> String? {
        guard text.utf8.count <= 2_000, let parts = URLComponents(string: text),
            let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty
        else { return "'\(text.prefix(200))' is no address such as https://cms.example/postbag" }
        if parts.user != nil || parts.password != nil {
            return "the address holds a name or a password; messages are signed instead"
        }
        if parts.fragment != nil { return "the address holds a '#', which no server is sent" }
        if scheme == "https" { return nil }
        guard scheme == "http" else { return "a receiver listens at https://, not \(scheme)://" }
        return mayBePrivate
            ? nil : "messages go to https:// alone, unless private addresses are allowed"
    }
}
