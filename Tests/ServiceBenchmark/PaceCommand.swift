import ArgumentParser
import Foundation
import NIOCore
import NIOPosix

/// Asks at a steady pace, whether answers come or not, and prints how long they took.
///
/// A request's time counts from the moment when it was due, so that a server that stands still for
/// a while is charged for all that would have come in meanwhile (Tene's "coordinated omission").
struct PaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "pace", shouldDisplay: false)

    @Option var port: Int
    @Option var key: String
    @Option var path: String
    @Option var bodies: String
    @Option var rate: Double
    @Option var seconds: Int
    @Option var connections: Int

    func run() async throws {
        NIOSingletons.groupLoopCountSuggestion = 1
        let requests = try Self.requests(bodies, path, key)
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        // Later, so that all connections are there when the first request is due.
        let start = NIODeadline.now() + .milliseconds(500)
        var runs: [EventLoopFuture<PacedConnection.Result>] = []
        for number in 0..<connections {
            let plan = PacedConnection.Plan(
                start: start + .nanoseconds(Int64(Double(number) / rate * 1e9)),
                step: .nanoseconds(Int64(Double(connections) / rate * 1e9)),
                count: max(1, Int(rate * Double(seconds)) / connections)
            )
            let promise = loop.makePromise(of: PacedConnection.Result.self)
            let offset = number * requests.count / connections
            _ = try await ClientBootstrap(group: loop)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            PacedConnection(plan, requests, from: offset, tells: promise)
                        )
                    }
                }
                .connect(host: "127.0.0.1", port: port).get()
            runs.append(promise.futureResult)
        }
        var times: [Int64] = []
        var failures = 0
        for run in runs {
            let result = try await run.get()
            times += result.times
            failures += result.failures
        }
        print(Self.text(of: times.sorted(), failures))
    }

    /// Median and later, in milliseconds.
    private static func text(of times: [Int64], _ failures: Int) -> String {
        let figures = [0.5, 0.9, 0.99, 0.999].map { share in
            let place = min(times.count - 1, Int(Double(times.count) * share))
            return String(format: "%.2f", Double(times[place]) / 1e6)
        }
        return figures.joined(separator: " ") + " \(failures) \(times.count)"
    }

    private static func requests(
        _ bodies: String,
        _ path: String,
        _ key: String
    ) throws -> [ByteBuffer] {
        try String(contentsOfFile: bodies, encoding: .utf8).split(separator: "\n").map { body in
            ByteBuffer(
                string: "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Authorization: Bearer \(key)\r\nContent-Type: application/json\r\n"
                    + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
            )
        }
    }
}
