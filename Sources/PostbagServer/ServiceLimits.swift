/// How much the service takes on before it says so.
public struct ServiceLimits: Sendable, Hashable {
    /// The longest body of a request for one comment, in bytes.
    public var body = 256 * 1_024
    /// The longest body of a batch, in bytes; no request may be longer.
    public var batchBody = 4 * 1_024 * 1_024
    /// The most comments in a batch.
    public var batch = 500
    /// How many requests may be screened, stored or waiting for that at once.
    public var inProgress = 512
    /// How often a key may call in the long run, a second; twice as often for a moment.
    public var callsPerSecond = 5_000
    /// How often an address without a key, or with a reader's, may call, a minute.
    public var strangerCallsPerMinute = 60
    /// How often an address may try to sign in, or send a key that is not known, a minute.
    public var triesPerMinute = 20
    /// How many connections are open at once; further ones wait to be accepted.
    public var connections = 2_048
    /// How long a connection may say nothing, in seconds.
    public var idleSeconds = 60
    /// How long a request's header may take to arrive, in seconds.
    public var headerSeconds = 15
    /// How long a request's body may take to arrive, in seconds.
    public var bodySeconds = 15
    /// How long a client may pause while it sends what nobody reads any more, in seconds; then the
    /// connection is closed.
    public var lingerSeconds = 5
    /// How long the service takes to finish what it has accepted when it is told to stop, in seconds.
    public var stopSeconds = 15
    /// How many event streams are open at once.
    public var streams = 200
    /// How many header fields a request may have.
    public var headerFields = 100
    /// How long all header fields may be together, in bytes.
    public var headerBytes = 16 * 1_024

    /// The house's proposals.
    public init() {}
}
