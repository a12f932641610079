import Foundation
import Testing

@Suite struct `Architecture` {
    /// What each room may import, beside the system; imports point down only.
    static let table: [String: Set<String>] = [
        "PostbagCore": [],
        "PostbagText": ["CPCRE2"],
        "PostbagGzip": ["CZlib"],
        "PostbagScoring": ["PostbagCore", "PostbagText"],
        "PostbagPolicy": ["PostbagCore", "PostbagScoring", "PostbagText", "Yams", "Crypto"],
        "Postbag": ["PostbagCore", "PostbagPolicy", "PostbagScoring", "PostbagText"],
        "PostbagDesk": ["Postbag", "PostbagCore", "PostbagPolicy", "Crypto", "CryptoExtras"],
        "PostbagSQL": ["PostbagCore", "PostbagDesk"],
        "PostbagSQLite": ["PostbagCore", "PostbagDesk", "PostbagSQL", "GRDB"],
        "PostbagPostgres": ["CPostgres", "PostbagCore", "PostbagDesk", "PostbagSQL"],
        "PostbagTerminal": [],
        "PostbagReview": ["PostbagCore", "PostbagTerminal"],
        "PostbagReviewDesk": [
            "Postbag", "PostbagCore", "PostbagDesk", "PostbagPolicy", "PostbagReview",
            "PostbagScoring",
        ],
        "PostbagServer": [
            "Postbag", "PostbagCore", "PostbagDesk", "PostbagPolicy", "PostbagReview",
            "PostbagReviewDesk", "PostbagScoring",
            "AsyncHTTPClient", "Crypto", "HTTPTypes", "Hummingbird", "HummingbirdCore",
            "HummingbirdTLS", "Logging", "Metrics", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
            "NIOPosix", "NIOSSL", "ServiceLifecycle", "UnixSignals", "Yams",
        ],
        "PostbagCommand": [
            "Postbag", "PostbagCore", "PostbagDesk", "PostbagGzip", "PostbagPolicy",
            "PostbagPostgres", "PostbagReview", "PostbagReviewDesk", "PostbagSQL", "PostbagSQLite",
            "PostbagScoring", "PostbagServer", "PostbagText", "PostbagTerminal",
            "ArgumentParser", "AsyncHTTPClient", "Crypto", "Logging", "NIOCore", "NIOHTTP1",
            "Yams",
        ],
        "PostbagTestSupport": ["PostbagCore", "PostbagDesk", "PostbagPolicy"],
    ]
    static let system: Set<String> = [
        "Dispatch",
        "Synchronization",
        "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl",
    ]

    let files = Repository.swiftFiles(under: "Sources")

    @Test func `finds the sources it is to check`() {
        #expect(files.count > 50)
        #expect(files.contains { $0.imports.contains("PostbagText") })
    }

    @Test func `imports point down only`() {
        for file in files {
            guard let allowed = Self.table[file.target] else {
                Issue.record("\(file.path): target \(file.target) has no row in the table of rooms")
                continue
            }
            for module in file.imports where !allowed.union(Self.system).contains(module) {
                Issue.record("\(file.path) may not import \(module)")
            }
        }
    }

    /// The one file outside the text room that may hold unsafe code: termios, ioctl, poll and
    /// signals take pointers, and a handler of a crash may touch plain global memory only.
    static let terminalCalls = "Sources/PostbagTerminal/System/TerminalCalls.swift"
    /// The arithmetic of the classifier reads its weights from a mapped file, zlib and libpq take
    /// pointers, and a task's executor names itself without being held.
    static let unsafeFolders = [
        "Sources/PostbagScoring/Kernel/", "Sources/PostbagGzip/",
        "Sources/PostbagPostgres/Connection/", "Sources/PostbagServer/EventLoop/",
        "Sources/PostbagTestSupport/TestEnvironment.swift",
    ]

    @Test func `only the text room and the terminal's system calls hold unsafe code`() throws {
        let unsafe = /\bunsafe\b|@unchecked Sendable|nonisolated\(unsafe\)/
        for file in files
        where file.target != "PostbagText" && file.path != Self.terminalCalls
            && !Self.unsafeFolders.contains(where: file.path.hasPrefix)
        {
            for line in file.codeLines where line.contains(unsafe) {
                Issue.record("\(file.path) holds unsafe code: \(line)")
            }
        }
    }

    @Test func `only the command reads the clock`() {
        let clock = /\bDate\(\)|(?:\bDate|Clock(?:\(\))?)\.now\b|[=(,:?] ?\.now\b/
        // Waiting for a server goes by the monotonic clock, which tells no time of day.
        let timeOfDay = /\bDate\(\)|\bDate\.now\b/
        for file in files where file.target != "PostbagCommand" && file.target != "PostbagText" {
            let waits = ["PostbagPostgres", "PostbagTestSupport"].contains(file.target)
            let forbidden = waits ? timeOfDay : clock
            for line in file.codeLines where line.contains(forbidden) {
                Issue.record("\(file.path) reads the clock: \(line)")
            }
        }
    }

    @Test func `nothing crashes on purpose`() {
        let crash = /\bfatalError\(|\btry!|\bas!/
        for file in files {
            for line in file.codeLines where line.contains(crash) {
                Issue.record("\(file.path) may crash: \(line)")
            }
        }
    }

    @Test func `no file grows past five hundred lines`() {
        for file in files where !file.path.hasSuffix("Tables.swift") {
            let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(count <= 500, "\(file.path) has \(count) lines")
        }
    }

    @Test func `the top level holds only what the project agreed on`() throws {
        let agreed: Set<String> = [
            "Package.swift", "Sources", "Tests", "Policies", "Samples", "README.md", "LICENSE",
        ]
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
        // The README's first command leaves a desk here, which git ignores.
        let odd = names.filter {
            !$0.hasPrefix(".") && !agreed.contains($0) && $0 != "Package.resolved"
                && !$0.hasPrefix("postbag.sqlite")
        }
        #expect(odd.isEmpty)
    }

    @Test func `every filter kind stands in a file of its own and in the list`() throws {
        let folder = "PostbagPolicy/Filters/"
        let inFiles = files.filter { $0.path.contains(folder) && $0.path.hasSuffix("Filter.swift") }
            .map { $0.path.split(separator: "/").last.map { $0.dropLast(6) } ?? "" }
        let list = try #require(files.first { $0.path.hasSuffix("PostbagPolicy/FilterKind.swift") })
        let listed = list.text.matches(of: /(\w+Filter)\.self/).map(\.1)
        #expect(Set(inFiles) == Set(listed))
        #expect(!listed.isEmpty)
    }
}

extension SwiftFile {
    /// The lines that are not comments.
    var codeLines: [Substring] {
        text.split(separator: "\n").filter {
            !$0.drop { $0 == " " }.hasPrefix("//")
        }
    }
}
