import HTTPTypes
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import PostbagDesk
public import ServiceLifecycle
import UnixSignals

/// The desk as a service over HTTP.
///
/// It is a value that every controller holds; ``application(onStart:)`` is what runs.
///
///     let service = PostbagService(desk: desk, policies: keeper, callers: callers, clock: clock)
///     try await service.application().run()
public struct PostbagService: Sendable {
    /// The desk.
    public let desk: Desk
    /// The policy, and the way to change it while serving.
    public let policies: PolicyKeeper
    /// Where it finds out who calls.
    public let callers: any CallerSource
    /// Where it takes its time from.
    public let clock: ServiceClock
    /// Where it listens and how much it takes on.
    public let settings: ServiceSettings
    /// The door that bounds how much is done at once.
    public let admission: Admission
    /// Tells people at the desk what waits.
    public let watcher: QueueWatcher
    let limiter = RateLimiter()
    let metrics = ServiceMetrics()
    let neighbours = PolicyNeighbours()
    /// Where it tells how it does; never a word of a comment.
    public let logger: Logger

    /// Puts a service around a desk.
    public init(
        desk: Desk,
        policies: PolicyKeeper,
        callers: any CallerSource,
        clock: ServiceClock,
        settings: ServiceSettings = ServiceSettings(),
        logger: Logger = Logger(label: "postbag") { _ in SwiftLogNoOpLogHandler() }
    ) {
        self.desk = desk
        self.policies = policies
        self.callers = callers
        self.clock = clock
        self.settings = settings
        self.logger = logger
        admission = Admission(limit: settings.limits.inProgress)
        watcher = QueueWatcher(desk: desk, most: settings.limits.streams)
    }

    /// Every route.
    ///
    /// - Parameter extra: further parts, which find out for themselves who calls.
    /// - Returns: a router that answers under all of them.
    public func router(with extra: [any Controller] = []) -> Router<PostbagContext> {
        let router = Router(context: PostbagContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AnswerMiddleware(service: self))
        router.add(middleware: CrossOriginMiddleware(origins: settings.allowedOrigins))
        router.add(middleware: ProblemMiddleware())
        for controller in openControllers + extra { controller.addRoutes(to: router) }
        let api = router.group().add(middleware: AccessMiddleware(service: self))
        for controller in briefControllers { controller.addRoutes(to: api) }
        let pool = api.group().add(middleware: PoolMiddleware())
        for controller in controllers { controller.addRoutes(to: pool) }
        return router
    }

    /// What answers anybody, or finds out for itself who calls.
    private var openControllers: [any Controller] {
        [
            HealthController(service: self), DocumentController(), ReaderPages(service: self),
        ] + CompatibleProtocols.controllers(for: self)
    }

    /// What answers a site for one comment, on the event loop itself.
    private var briefControllers: [any Controller] {
        [
            ScreenController(service: self), CommentController(service: self),
            ReportController(service: self),
        ]
    }

    /// What answers callers with a key or a session.
    private var controllers: [any Controller] {
        [
            QueueController(service: self),
            QueueEventsController(service: self), DecisionController(service: self),
            StoryController(service: self), OrderController(service: self),
            CommenterController(service: self), AppealController(service: self),
            SessionController(service: self), StatisticsController(service: self),
            AuditController(service: self), PolicyController(service: self),
            MetricsController(service: self), ReviewController(service: self),
            WebhookController(service: self),
        ]
    }

    /// The service, ready to run until it is told to stop.
    ///
    /// - Parameters:
    ///   - extra: further parts, as for ``router(with:)``.
    ///   - started: told the port once it listens.
    /// - Returns: the service, as something to run.
    /// - Throws: what is wrong with the certificate.
    public func application(
        with extra: [any Controller] = [],
        onStart started: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        Application(
            router: router(with: extra),
            server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.limits.connections,
                    logger: logger
                )
            ),
            onServerRunning: { await started($0.localAddress?.port ?? settings.port) },
            logger: logger
        )
    }

    /// Serves until SIGTERM or SIGINT, then finishes what it has accepted and stops.
    ///
    /// - Parameters:
    ///   - extra: further parts that answer.
    ///   - companions: what runs beside it.
    ///   - started: told the port once it listens.
    /// - Throws: what is wrong with the certificate or the address.
    public func run(
        with extra: [any Controller] = [],
        beside companions: [any Service] = [],
        onStart started: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        // They stop in the opposite order, so that nothing is taken away from a request.
        let application = try application(with: extra, onStart: started)
        var configuration = ServiceGroupConfiguration(
            services: companions + [
                Housekeeping(self), RegisterFollower(self), application, watcher,
            ],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        // A connection on which nobody asks anything must not keep the service from ending.
        configuration.maximumGracefulShutdownDuration = .seconds(limits.stopSeconds)
        try await ServiceGroup(configuration: configuration).run()
    }

    private func server() throws -> HTTPServerBuilder {
        let limits = settings.limits
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestLimitHandler(limits: limits)],
            idleTimeout: .seconds(Int64(limits.idleSeconds)),
            httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                maxHeaderFieldSize: limits.headerBytes,
                maxHeaderListSize: limits.headerBytes,
                maxHeaderFieldCount: limits.headerFields
            )
        )
        let plain = HTTPServerBuilder { responder in
            OnEventLoop(
                base: HTTP1Channel(responder: responder, configuration: channel),
                limits: limits
            )
        }
        guard let files = settings.certificate else { return plain }
        let chain = try NIOSSLCertificate.fromPEMFile(files.chain)
        return try .tls(
            plain,
            tlsConfiguration: .makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(NIOSSLPrivateKey(file: files.key, format: .pem))
            )
        )
    }
}
