import Foundation
import PostbagCore
import PostbagDesk

extension RemoteDeskClient {
    /// The variable that stands in for a sign-in.
    static let tokenVariable = "POSTBAG_TOKEN"

    /// Opens the desk of a service, as whoever signed in there.
    ///
    /// - Throws: What is wrong with the address, or that nobody has signed in.
    static func open(_ server: String, console: Console) throws(Diagnostic) -> RemoteDeskClient {
        guard let url = URL(string: server), let scheme = url.scheme, let host = url.host,
            scheme == "https" || scheme == "http"
        else {
            throw Diagnostic(
                .error,
                "'\(server)' is no address of a service",
                fix: "write it as https://desk.example"
            )
        }
        if scheme == "http", !["localhost", "127.0.0.1", "::1", "[::1]"].contains(host) {
            throw Diagnostic(
                .error,
                "your token would travel to '\(host)' for anybody to read",
                fix: "use https://"
            )
        }
        let login = LoginFile(environment: console.environment)
        guard
            let token = console.variable(tokenVariable)
                ?? login.token(for: server, now: console.now())
        else {
            throw Diagnostic(
                .error,
                "nobody has signed in to \(server) on this machine",
                fix: "sign in with `postbag login --server \(server)`"
            )
        }
        return RemoteDeskClient(
            server: url,
            token: token,
            preferences: ReviewPreferences(
                of: ReviewerID(host),
                environment: console.environment
            )
        )
    }
}
