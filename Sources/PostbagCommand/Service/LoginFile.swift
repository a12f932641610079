import Foundation
import PostbagCore

/// Where the tokens of sessions are kept on a reviewer's own machine, readable for its owner alone.
///
/// It is `$XDG_STATE_HOME/postbag/login.json`, or the same under `~/.local/state`: an object by
/// server, `{"https://desk.example": {"token": …, "reviewer": …, "expires": …}}`.
struct LoginFile {
    /// A session with a server.
    struct Login: Codable {
        var token: String
        var reviewer: String
        /// Seconds since 1970.
        var expires: Double
    }

    /// The file's path.
    let path: String

    /// The file in its usual place.
    init(environment: [String: String]) {
        let home = environment["HOME"] ?? NSHomeDirectory()
        let state = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        path = (state ?? home + "/.local/state") + "/postbag/login.json"
    }

    /// The token of a session with a server that still holds.
    func token(for server: String, now: Instant) -> String? {
        guard let login = logins[Self.key(server)], login.expires > now.secondsSince1970 else {
            return nil
        }
        return login.token
    }

    /// Keeps a session.
    ///
    /// - Throws: What the file system says.
    func keep(_ login: Login, for server: String) throws {
        var logins = logins
        logins[Self.key(server)] = login
        try write(logins)
    }

    /// Forgets a session.
    ///
    /// - Throws: What the file system says.
    func forget(_ server: String) throws {
        var logins = logins
        guard logins.removeValue(forKey: Self.key(server)) != nil else { return }
        try write(logins)
    }

    private var logins: [String: Login] {
        guard let data = FileManager.default.contents(atPath: path) else { return [:] }
        return (try? JSONDecoder().decode([String: Login].self, from: data)) ?? [:]
    }

    private func write(_ logins: [String: Login]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let isMade = FileManager.default.createFile(
            atPath: path,
            contents: try encoder.encode(logins),
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade else {
            throw Diagnostic(
                .error,
                "cannot write '\(path)'",
                fix: "make its folder writable, or set XDG_STATE_HOME"
            )
        }
    }

    private static func key(_ server: String) -> String {
        server.hasSuffix("/") ? String(server.dropLast()) : server
    }
}
