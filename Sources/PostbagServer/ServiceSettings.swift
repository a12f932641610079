/// Where the service listens, whom it believes and how much it takes on.
public struct ServiceSettings: Sendable {
    /// The address it listens on; `127.0.0.1` reaches no other machine.
    public var host = "127.0.0.1"
    /// The port it listens on; 0 takes a free one.
    public var port = 8080
    /// The certificate and its key, if the service speaks TLS itself.
    public var certificate: CertificateFiles?
    /// The pages that a browser may call from, such as `https://www.ellerbypost.example`; none by default.
    public var allowedOrigins: [String] = []
    /// The proxies whose word on the caller's address is believed; none by default.
    public var trustedProxies: [String] = []
    /// How much is taken on.
    public var limits = ServiceLimits()
    /// The secrets with which Coral signs its calls, the newest first.
    public var coralSecrets: [String] = []

    /// Listens on this machine alone.
    public init() {}

    /// Whether only this machine can reach it.
    public var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}

/// A certificate chain and its private key, each in PEM.
public struct CertificateFiles: Sendable, Hashable {
    /// The path of the chain, the server's own certificate first.
    public var chain: String
    /// The path of the private key.
    public var key: String

    /// Names the files.
    public init(chain: String, key: String) {
        self.chain = chain
        self.key = key
    }
}
