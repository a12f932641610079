import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own, in a temporary folder, that ends when the tests do.
///
/// It runs as an ordinary user, since PostgreSQL refuses root, and listens on a socket in its folder
/// alone. Nothing survives it.
package final class PostgresCluster: Sendable {
    /// The server that tests share, started by the first one that asks; or why there is none.
    ///
    /// `POSTBAG_TEST_POSTGRES=required` makes its absence a failure, as on the project's own machines.
    package static let shared = Result { try PostgresCluster() }

    /// Whether tests must not pass without PostgreSQL.
    package static var isRequired: Bool {
        ProcessInfo.processInfo.environment["POSTBAG_TEST_POSTGRES"] == "required"
    }

    /// Whether PostgreSQL is installed here.
    package static var isInstalled: Bool { binaries != nil }

    private let folder: String
    private let binaries: String
    private let keeper: Mutex<(process: Process, life: Pipe)>
    private let count = Mutex(0)

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - options: settings beside those that make tests quick, `fsync=on` for one.
    ///   - primary: the server whose replica it is, if it is one.
    /// - Throws: ``Failure`` with the server's last words.
    package init(options: [String] = [], following primary: PostgresCluster? = nil) throws {
        guard let binaries = Self.binaries else { throw Failure.notInstalled }
        self.binaries = binaries
        folder = "/tmp/postbag-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755]
        )
        let process = Process()
        let life = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments =
            ["-c", Self.script, "postbag-postgres", binaries, folder, primary?.folder ?? ""]
            + options.flatMap { ["-c", $0] }
        process.standardInput = life
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        keeper = Mutex((process, life))
        try waitUntilReady()
    }

    deinit {
        keeper.withLock { try? $0.life.fileHandleForWriting.close() }
    }

    /// The shell keeps the server until its standard input ends, which the tests' end brings about
    /// however they end, and starts it again when it is killed.
    private static let script = """
        bin=$1; folder=$2; primary=$3; shift 3; exec 3<&0
        as() {
            if [ "$(id -u)" = 0 ]
            then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
            else "$@"; fi
        }
        [ "$(id -u)" != 0 ] || chown 65534:65534 "$folder"
        cd "$folder"
        if [ -n "$primary" ]
        then as "$bin/pg_basebackup" -h "$primary" -U postbag -D data -R -c fast --no-sync
        else as "$bin/initdb" -D data -U postbag -E UTF8 --locale=C -A trust --no-sync
        fi >log 2>&1
        (
            cat <&3 >/dev/null
            : >stop
            kill -INT "$(head -1 data/postmaster.pid)" 2>/dev/null
        ) &
        exec 3<&-
        while [ ! -e stop ]; do
            as "$bin/postgres" -D data -k "$folder" -c listen_addresses= -c fsync=off \\
                -c max_connections=300 -c shared_buffers=64MB -c max_wal_size=512MB "$@" >>log 2>&1
            sleep 0.1
        done
        rm -rf "$folder"
        """

    /// The newest version's programs.
    private static let binaries: String? = {
        let base = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
        let newest = versions.compactMap { Int($0) }.sorted().last
        let folders =
            (newest.map { ["\(base)/\($0)/bin"] } ?? [])
            + ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"]
        return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
    }()
}

extension PostgresCluster {
    /// Why there is no server to test on.
    package enum Failure: Error, CustomStringConvertible {
        case notInstalled
        case notStarted(log: String)
        case failed(command: String)

        package var description: String {
            switch self {
            case .notInstalled:
                "PostgreSQL is not installed here; install Debian's package postgresql"
            case .notStarted(let log): "PostgreSQL did not start: \(log)"
            case .failed(let command): "\(command) failed"
            }
        }
    }

    /// Makes an empty database and gives its address.
    package func makeDatabase() throws -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let name = "postbag\(number)"
        try run("createdb", [name])
        return address(of: name)
    }

    /// Throws a database away, whoever is connected to it.
    package func drop(_ address: String) throws {
        let name = address.drop { $0 != "/" }.dropFirst(3).prefix { $0 != "?" }
        try run("dropdb", ["--force", String(name)])
    }

    /// The address of a database, as `POSTBAG_DATABASE` takes it.
    package func address(of name: String) -> String {
        "postgresql:///\(name)?host=\(folder)&user=postbag"
    }

    /// Where the programs and the socket are, for tests that run `pgbench` or `psql`.
    package var surroundings: (binaries: String, socket: String) { (binaries, folder) }

    /// Kills the server as a failing machine would, and waits until it is there again.
    package func crash() throws {
        let before = pid
        if let before { kill(before, SIGKILL) }
        for _ in 0..<3_000 where pid == before { Thread.sleep(forTimeInterval: 0.02) }
        try waitUntilReady()
    }

    /// Kills the server for good, and with it all that serves its connections, as a lost machine does.
    package func lose() {
        _ = FileManager.default.createFile(atPath: folder + "/stop", contents: nil)
        guard let pid else { return }
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let children = processes.compactMap(Int32.init).filter {
            Self.ticks(of: "\($0)", isWithEnded: false)?.parent == pid
        }
        for process in [pid] + children { kill(process, SIGKILL) }
    }

    /// Runs statements on a database of the server, each by itself.
    package func run(sql statements: String..., in database: String = "postgres") throws {
        try run("psql", [database] + statements.flatMap { ["-c", $0] })
    }

    /// What the server has used of the processors so far, in seconds; known on Linux alone.
    package var processorTime: Double {
        guard let pid else { return 0 }
        let children = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let own = Self.ticks(of: "\(pid)", isWithEnded: true)?.ticks ?? 0
        let others = children.compactMap { Self.ticks(of: $0, isWithEnded: false) }
            .filter { $0.parent == pid }
        return others.reduce(own) { $0 + $1.ticks } / 100
    }

    /// Hundredths of a second that a process has used, perhaps with its children that have ended.
    private static func ticks(
        of process: String,
        isWithEnded: Bool
    ) -> (parent: Int32, ticks: Double)? {
        let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let fields = text?.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 15, let parent = Int32(fields[1]) else { return nil }
        let used = fields[11..<(isWithEnded ? 15 : 13)].compactMap { Double($0) }
        return (parent, used.reduce(0, +))
    }

    private var status: [Substring] {
        let file = (try? String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8))
        return (file ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    }

    private var pid: Int32? { status.first.flatMap { Int32($0) } }

    private func waitUntilReady() throws {
        // A minute on a machine at rest, longer on one that is busy.
        for _ in 0..<3_000 {
            if status.contains(where: { $0.hasPrefix("ready") }) { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
        let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
        throw Failure.notStarted(log: String(log.suffix(400)))
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "\(binaries)/\(program)")
        process.arguments = ["-h", folder, "-U", "postbag"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure.failed(command: program) }
    }
}
