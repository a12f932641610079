import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Postbag
import PostbagCore
import PostbagDesk
import PostbagServer
import PostbagTestSupport
import Testing

/// A service on a desk of its own, with a caller for each scope.
final class TestService: Sendable {
    let service: PostbagService
    let clock = ManualClock()
    let folder: URL
    /// Where the desk is, for another machine that works on it.
    private let place: String?

    init(
        _ policy: CompiledPolicy? = nil,
        store: (any DeskStore)? = nil,
        settings: ServiceSettings = ServiceSettings(),
        hasStoredCallers: Bool = false,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        reload: (@Sendable () throws -> CompiledPolicy)? = nil
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "serve-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let policy = try policy ?? .forDeskTests()
        var desk = DeskSettings()
        desk.approvalsBeforeTrust = 0
        desk.qualitySample = 0
        desk.floodLimit = 0
        place = try store == nil ? TestStore.makePlace(in: folder) : nil
        let made = Desk(
            store: try store ?? TestStore.open(place ?? ""),
            policy: policy,
            settings: desk,
            key: DeskKey(bytes: Data(repeating: 7, count: 32))
        )
        let callers = Scope.allCases.map {
            ("key-\($0.rawValue)", Caller(kind: .key, id: $0.rawValue, scopes: [$0]))
        }
        service = PostbagService(
            desk: made,
            policies: PolicyKeeper(for: made, load: reload ?? { policy }),
            callers: hasStoredCallers
                ? StoredCallers(made) : FixedCallers(Dictionary(uniqueKeysWithValues: callers)),
            clock: ServiceClock(
                now: { [clock] in clock.now },
                nanoseconds: { [clock] in UInt64(clock.now.milliseconds) * 1_000_000 }
            ),
            settings: settings,
            logger: logger
        )
    }

    /// The same desk as another machine has it.
    func neighbour() throws -> Desk {
        Desk(
            store: try TestStore.open(try #require(place)),
            policy: service.desk.policy,
            settings: service.desk.settings,
            key: DeskKey(bytes: Data(repeating: 7, count: 32))
        )
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Talks to the service over a connection of its own on this machine.
    func live<Value>(
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        var settings = service.settings
        settings.port = 0
        return try await service.application().test(.live, body)
    }

    /// Talks to the service without a connection.
    func talk<Value>(
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await service.application().test(.router, body)
    }
}

extension TestService {
    var now: Instant { clock.now }

    /// A person with a role who signed in, with a second factor where the role asks for one.
    func signIn(_ name: String, _ role: Role) async throws -> String {
        let desk = service.desk
        let id = ReviewerID(name)
        let new = try await desk.addReviewer(id, roles: [role], by: "test", now: now)
        let code = try new.authenticator.map { try Self.code(for: $0, at: now) }
        let password = new.password ?? ""
        return try await desk.signIn(id, password: password, code: code, now: now).token
    }

    /// What an authenticator shows that took up an address.
    static func code(for authenticator: String, at now: Instant) throws -> String {
        let secret = try #require(authenticator.firstMatch(of: /secret=([A-Z2-7]+)/)).1
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits) = (Data(), 0, 0)
        for letter in secret {
            buffer = (buffer << 5 | (alphabet.firstIndex(of: letter) ?? 0)) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
        }
        let codes = OneTimeCode(secret: bytes)
        return codes.code(at: codes.step(at: now))
    }
}

extension TestClientProtocol {
    /// Sends JSON with a token.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        token: String,
        _ json: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.authorization] = "Bearer \(token)"
        return try await send(method, path, as: nil, json, headers: headers)
    }

    /// Sends JSON as a caller with a scope.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        as scope: Scope? = nil,
        _ json: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        if let scope { headers[.authorization] = "Bearer key-\(scope.rawValue)" }
        if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return try await executeRequest(
            uri: path,
            method: method,
            headers: headers,
            body: json.map { ByteBuffer(string: $0) }
        )
    }
}

extension TestResponse {
    /// The body as an object of JSON.
    var object: [String: Any] {
        get throws {
            let data = Data(body.readableBytesView)
            return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        }
    }
}
