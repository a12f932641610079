import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport

/// Measures desks that share a database beside what the database does alone, in one run on a server
/// of its own; never run as a test, since machines differ. From the repository's root:
///
///     swift run -c release DeskWorker cluster benchmark-shared 6 Policies/house
///
/// A third of the cases is in the queue that is worked off; on a machine that does more than 6,000 of
/// them a second in all, give fewer seconds.
struct ClusterBenchmark {
    let seconds: Int
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

    /// Claiming and deciding, eight at once, beside the two statements that it takes at the least.
    private func decisions(_ address: String, _ cluster: PostgresCluster) async throws {
        print("measuring claims and decisions")
        let script = ["-c", "8", "-j", "2", "-f", "Tests/DeskWorker/claim-and-decide.sql"]
        var own = Rate(), simple = Rate(), prepared = Rate()
        for _ in 0..<rounds {
            simple += try await rate(cluster) { try pgbench(script, address, cluster) }
            prepared += try await rate(cluster) {
                try pgbench(["-M", "prepared"] + script, address, cluster)
            }
            own += try await rate(cluster) {
                try await SharedBenchmarks(place: address, count: .max).decisions(for: seconds)
            }
        }
        print("claim and decide, 8 at once: \(own)")
        print("pgbench, the two statements: \(simple); the desk does \(own.share(of: simple))")
        print("pgbench, both prepared:      \(prepared); the desk does \(own.share(of: prepared))")
    }

    /// Submits of four nodes, eight at once at each, beside the same rows from pgbench.
    private func submits(_ address: String, _ cluster: PostgresCluster) async throws {
        print("measuring submits")
        let script = ["-M", "prepared", "-c", "32", "-j", "2", "-f", "Tests/DeskWorker/submit.sql"]
        var own = Rate(), alone = Rate()
        for round in 0..<rounds {
            alone += try await rate(cluster) { try pgbench(script, address, cluster) }
            own += try await rate(cluster) { try await nodes(address, round) }
        }
        print("submits, 4 nodes of 8 at once: \(own)")
        print("pgbench, the same rows:        \(alone); the desk does \(own.share(of: alone))")
    }

    /// Starts four nodes and gives how many submits they had acknowledged.
    private func nodes(_ address: String, _ round: Int) async throws -> Int {
        let nodes = try (0..<4).map { number in
            try Program(
                CommandLine.arguments[0],
                [address, "benchmark-node", "\(seconds)", policy],
                environment: ["POSTBAG_NODE": "\(round)-\(number)"]
            )
        }
        return try nodes.reduce(0) { try $0 + (Int($1.output().split(separator: "\n")[0]) ?? 0) }
    }

    private func pgbench(
        _ arguments: [String],
        _ address: String,
        _ cluster: PostgresCluster
    ) throws -> Int {
        let said = try Program(
            cluster.surroundings.binaries + "/pgbench",
            ["-n", "-T", "\(seconds)"] + arguments + [address]
        ).output()
        guard let line = said.firstMatch(of: /actually processed: (\d+)/), let count = Int(line.1)
        else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSDebugDescriptionErrorKey: said])
        }
        return count
    }

    private func fill(_ address: String, _ cluster: PostgresCluster) throws {
        let values = ["-v", "comments=400000", "-v", "cases=390000"]
        let file = ["-q", "-f", "Tests/DeskWorker/large-desk.sql", address]
        _ = try Program(cluster.surroundings.binaries + "/psql", values + file).output()
    }

    private func rate(
        _ cluster: PostgresCluster,
        _ body: () async throws -> Int
    ) async throws -> Rate {
        let before = cluster.processorTime
        let count = try await body()
        let used = cluster.processorTime - before
        return Rate(count: count, seconds: Double(seconds), databaseSeconds: used)
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
