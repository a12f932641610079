import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// `postbag serve` as a program of its own.
final class ServeProcess: Sendable {
    let port: Int
    let key: String
    private let process: Mutex<Process>
    private let said: SaidLines

    /// Gives up at once when nobody listens any more; otherwise it would try for half a minute.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(configuration: configuration)
    }()

    /// Starts it and waits until it listens.
    ///
    /// - Parameters:
    ///   - policy: the policy's folder.
    ///   - database: the desk, as `--database` takes it.
    ///   - keyFile: the file of the desk's key.
    ///   - key: what calls it; without one, the key that it makes for a new desk.
    ///   - starting: told the process' number before it listens.
    /// - Throws: what kept it from listening.
    init(
        policy: String,
        database: String,
        keyFile: String,
        key: String? = nil,
        whileStarting starting: @Sendable (Int32) async throws -> Void = { _ in }
    ) async throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = try Self.executable
        process.arguments = [
            "serve", "--port", "0", "--policy", policy, "--database", database, "--key-file",
            keyFile,
        ]
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        try await starting(process.processIdentifier)
        let reader = pipe.fileHandleForReading
        var said = ""
        while !said.contains("\"listening\"") {
            let data = await Task.detached { reader.availableData }.value
            guard !data.isEmpty else { throw CocoaError(.fileReadUnknown) }
            said += String(decoding: data, as: UTF8.self)
        }
        let lines = SaidLines(said)
        reader.readabilityHandler = { lines.add($0.availableData) }
        guard let address = said.firstMatch(of: /127\.0\.0\.1:(\d+)"/), let port = Int(address.1)
        else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSDebugDescriptionErrorKey: said])
        }
        self.said = lines
        self.port = port
        self.key =
            key ?? said.firstMatch(of: /pb-[a-z2-7]{8}-[a-z2-7]{40}/).map { String($0.0) } ?? ""
        self.process = Mutex(process)
    }

    private static var executable: URL {
        get throws {
            var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            for _ in 0..<4 {
                let file = folder.appending(path: "postbag")
                // An executable folder is something else.
                let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
                if isFile == true { return file }
                folder = folder.deletingLastPathComponent()
            }
            throw CocoaError(.fileNoSuchFile)
        }
    }

    /// What it has told so far.
    var log: String { said.text }

    /// Ends it as a failing machine would.
    func killNow() { process.withLock { _ = kill($0.processIdentifier, SIGKILL) } }

    /// Stops it for a while, as a machine does that swaps or is moved; `false` lets it go on.
    func pause(_ isPaused: Bool) {
        process.withLock { _ = kill($0.processIdentifier, isPaused ? SIGSTOP : SIGCONT) }
    }

    /// Asks it to stop.
    func terminate() { process.withLock { $0.terminate() } }

    /// How it ended.
    func status() async -> Int32 {
        await Task.detached { [self] in
            process.withLock { process in
                process.waitUntilExit()
                return process.terminationStatus
            }
        }.value
    }

    /// What came back.
    struct Answer {
        var status: Int
        var headers: HTTPHeaders
        var object: [String: Any]

        /// The version of what it tells of.
        var tag: String? { headers.first(name: "ETag") }
    }

    /// Sends JSON.
    ///
    /// Without a key, it calls with the service's own. There is no answer if no whole one came back in
    /// time.
    func send(
        _ method: HTTPMethod,
        _ path: String,
        _ json: String,
        key: String? = nil,
        headers: [String: String] = [:],
        patience: TimeAmount = .seconds(30)
    ) async -> Answer? {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
        request.method = method
        request.headers.add(name: "Authorization", value: "Bearer \(key ?? self.key)")
        request.headers.add(name: "Content-Type", value: "application/json")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(string: json))
        guard
            let response = try? await Self.client.execute(request, timeout: patience),
            let body = try? await response.body.collect(upTo: 1 << 20)
        else { return nil }
        let data = Data(body.readableBytesView)
        let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        return Answer(
            status: Int(response.status.code),
            headers: response.headers,
            object: object ?? [:]
        )
    }
}

/// What a process has told, while it goes on telling.
private final class SaidLines: Sendable {
    private let said: Mutex<String>

    init(_ said: String) {
        self.said = Mutex(said)
    }

    var text: String { said.withLock { $0 } }

    func add(_ data: Data) {
        said.withLock { $0 += String(decoding: data, as: UTF8.self) }
    }
}
