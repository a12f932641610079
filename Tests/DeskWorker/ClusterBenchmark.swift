import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport

/// Measures desks that share a database beside what the database does alone, in one run on a server
/// of its own; never run as a test, since machines differ. From the repository's root:
///
///     swift run -c release DeskWorker cluster benchmark-shared 6000 Policies/house
struct ClusterBenchmark {
    /// How many of each kind are done in each of the rounds; at most 6,000.
    let count: Int
    let policy: String

    private let rounds = 3

    func run() async throws {
        // As a server is set that must lose nothing.
        let options = [
            "fsync=on", "synchronous_commit=on", "shared_buffers=512MB", "max_wal_size=4GB",
        ]
        let cluster = try PostgresCluster(options: options)
        let address = try cluster.makeDatabase()
        let store = try openStore(address)
        _ = try await store.read { try $0.registerVersion() }
        print("filling a desk of 390,000 cases")
        try fill(address, cluster)
        try await decisions(address, cluster)
        try await submits(address, cluster)
        _ = try await Desk(store: store, policy: try .forDeskTests()).verifyAudit()
        print("the audit holds")
    }

    /// Claiming and deciding, eight at once, beside two statements that write the same rows.
    ///
    /// Their entries of the audit stand in no chain, so that none waits for another; without any
    /// entries, and in the chain, they are measured besides.
    private func decisions(_ address: String, _ cluster: PostgresCluster) async throws {
        print("measuring claims and decisions")
        let simple: [String] = [], prepared = ["-M", "prepared"]
        let kinds = [
            ("the same rows unchained", simple, 1), ("the same, prepared", prepared, 1),
            ("without the audit", simple, 0), ("the same, prepared", prepared, 0),
            ("the same rows chained", simple, 2), ("the same, prepared", prepared, 2),
        ]
        var own = Rate()
        var rates = kinds.map { _ in Rate() }
        for _ in 0..<rounds {
            for (place, kind) in kinds.enumerated() {
                let script = [
                    "-j", "2", "-D", "audit=\(kind.2)",
                    "-f", "Tests/DeskWorker/claim-and-decide.sql",
                ]
                rates[place] += try await rate(cluster) {
                    try pgbench(kind.1 + script, 8, address, cluster)
                }
            }
            own += try await rate(cluster) {
                let begun = ContinuousClock.now
                try await SharedBenchmarks(place: address, count: count).claimAndDecide()
                return (ContinuousClock.now - begun).seconds
            }
        }
        print("claim and decide, 8 at once: \(own)")
        for (kind, rate) in zip(kinds, rates) {
            let name = kind.0.padding(toLength: 24, withPad: " ", startingAt: 0)
            print("pgbench, \(name) \(rate); the desk does \(own.share(of: rate))")
        }
    }

    /// Submits of four nodes, eight at once at each, beside the same rows from pgbench.
    private func submits(_ address: String, _ cluster: PostgresCluster) async throws {
        print("measuring submits")
        let script = ["-M", "prepared", "-j", "2", "-f", "Tests/DeskWorker/submit.sql"]
        var own = Rate(), alone = Rate()
        for round in 0..<rounds {
            alone += try await rate(cluster) { try pgbench(script, 32, address, cluster) }
            own += try await rate(cluster) { try nodes(address, round) }
        }
        print("submits, 4 nodes of 8 at once: \(own)")
        print("pgbench, the same rows:        \(alone); the desk does \(own.share(of: alone))")
    }

    /// Starts four nodes and gives how long they took for their submits, in seconds.
    private func nodes(_ address: String, _ round: Int) throws -> Double {
        let nodes = try (0..<4).map { number in
            try Program(
                CommandLine.arguments[0],
                [address, "benchmark-node", "\(count / 4)", policy],
                environment: ["POSTBAG_NODE": "\(round)-\(number)"]
            )
        }
        // Each says when it began, all reading one clock, and how long it took.
        let times = try nodes.map { node in
            try node.output().split(separator: " ").compactMap { Double($0.filter { $0 != "\n" }) }
        }
        let begins = times.map { $0[0] }, ends = times.map { $0[0] + $0[1] }
        return (ends.max() ?? 0) - (begins.min() ?? 0)
    }

    /// Runs pgbench and gives how long it took, in seconds.
    private func pgbench(
        _ arguments: [String],
        _ clients: Int,
        _ address: String,
        _ cluster: PostgresCluster
    ) throws -> Double {
        let work = ["-n", "-c", "\(clients)", "-t", "\(count / clients)"]
        let program = cluster.surroundings.binaries + "/pgbench"
        let said = try Program(program, work + arguments + [address]).output()
        guard let line = said.firstMatch(of: /tps = ([0-9.]+)/), let rate = Double(line.1) else {
            throw DeskError.refused("pgbench said: \(said)")
        }
        return Double(count / clients * clients) / rate
    }

    private func fill(_ address: String, _ cluster: PostgresCluster) throws {
        let values = ["-v", "comments=400000", "-v", "cases=390000"]
        let file = [
            "-q", "-f", "Tests/DeskWorker/large-desk.sql",
            "-c", "CREATE TABLE unchained (LIKE audit_open INCLUDING ALL)", address,
        ]
        _ = try Program(cluster.surroundings.binaries + "/psql", values + file).output()
    }

    private func rate(
        _ cluster: PostgresCluster,
        _ body: () async throws -> Double
    ) async throws -> Rate {
        let before = cluster.processorTime
        let seconds = try await body()
        let used = cluster.processorTime - before
        return Rate(count: count, seconds: seconds, databaseSeconds: used)
    }
}

/// How much was done, how long it took and what it cost the database.
private struct Rate: CustomStringConvertible {
    var count = 0
    var seconds = 0.0
    var databaseSeconds = 0.0

    static func += (sum: inout Rate, more: Rate) {
        sum.count += more.count
        sum.seconds += more.seconds
        sum.databaseSeconds += more.databaseSeconds
    }

    private var perSecond: Double { Double(count) / seconds }
    private var cost: Double { databaseSeconds / Double(count) * 1e6 }

    var description: String {
        let words = [perSecond, cost].map { String(format: "%.0f", $0) }
        return "\(words[0]) a second, \(words[1]) µs of the database's processors each"
    }

    func share(of other: Rate) -> String {
        let words = [perSecond / other.perSecond, other.cost / cost].map {
            String(format: "%.0f %%", 100 * $0)
        }
        return "\(words[0]) of it, and \(words[1]) where the database's processors are the limit"
    }
}

/// A program that is run to its end.
private struct Program {
    private let process = Process()
    private let pipe = Pipe()

    init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = pipe
        try process.run()
    }

    /// What it has said, once it has ended well.
    func output() throws -> String {
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let said = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else {
            let name = process.executableURL?.lastPathComponent ?? "a program"
            throw DeskError.refused("\(name) ended with \(process.terminationStatus): \(said)")
        }
        return said
    }
}
