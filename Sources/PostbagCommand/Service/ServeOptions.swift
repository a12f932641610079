import ArgumentParser
import Foundation
import Logging
import PostbagCore
import PostbagServer

/// Where the service listens and how it speaks.
struct ServeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The address to listen on.",
            discussion: "Without it: POSTBAG_HOST, then 127.0.0.1, which no other machine reaches.",
            valueName: "address"
        )
    )
    var host: String?

    @Option(
        help: ArgumentHelp(
            "The port to listen on; 0 takes a free one.",
            discussion: "Without it: POSTBAG_PORT, then 8080.",
            valueName: "port"
        )
    )
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "The certificate chain, in PEM; then the service speaks TLS.",
            valueName: "file"
        )
    )
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The certificate's private key, in PEM.", valueName: "file"))
    var tlsKey: String?

    @Option(
        help: ArgumentHelp(
            "A site whose pages may call from a browser; give it again for another.",
            valueName: "origin"
        )
    )
    var allowOrigin: [String] = []

    @Option(
        help: ArgumentHelp(
            "A proxy whose word on callers' addresses is believed; give it again for another.",
            valueName: "address"
        )
    )
    var trustProxy: [String] = []

    @Option(help: ArgumentHelp("What to tell: debug, info, warning or error.", valueName: "level"))
    var log: LogLevel = .info

    /// The variable that stands in for `--host`.
    static let hostVariable = "POSTBAG_HOST"
    /// The variable that stands in for `--port`.
    static let portVariable = "POSTBAG_PORT"
    /// The variable of the secrets that Coral signs with, the newest first, parted by commas.
    static let coralVariable = "POSTBAG_CORAL_SECRETS"

    enum LogLevel: String, ExpressibleByArgument, CaseIterable {
        case debug, info, warning, error
    }

    /// What the flags and the environment say together.
    func settings(_ console: Console) throws -> ServiceSettings {
        var settings = ServiceSettings()
        settings.host = host ?? console.variable(Self.hostVariable) ?? settings.host
        settings.port = try port(console) ?? settings.port
        settings.allowedOrigins = allowOrigin
        settings.trustedProxies = trustProxy
        settings.certificate = try certificate()
        settings.coralSecrets =
            (console.variable(Self.coralVariable) ?? "").split(separator: ",").map(String.init)
        return settings
    }

    private func port(_ console: Console) throws -> Int? {
        guard let port = port ?? console.variable(Self.portVariable).map({ Int($0) ?? -1 }) else {
            return nil
        }
        guard (0...65_535).contains(port) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
        return port
    }

    private func certificate() throws -> CertificateFiles? {
        switch (tlsCertificate, tlsKey) {
        case (nil, nil): return nil
        case (let chain?, let key?): return CertificateFiles(chain: chain, key: key)
        default: throw ValidationError("--tls-certificate and --tls-key belong together.")
        }
    }

    /// Tells what happens, on standard error.
    func logger(_ console: Console) -> Logger {
        let level = Logger.Level(rawValue: log.rawValue) ?? .info
        let now = console.now
        return Logger(label: "postbag") { label in
            JSONLogHandler(label: label, level: level, now: now) { line in
                try? FileHandle.standardError.write(contentsOf: line)
            }
        }
    }
}
