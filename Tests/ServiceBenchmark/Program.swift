import Foundation

/// Other programs that the benchmark needs.
enum Program {
    /// Says what is missing before anything is measured.
    static func check() throws {
        for (name, package) in [("wrk", "wrk"), ("taskset", "util-linux")]
        where path(of: name) == nil {
            throw BenchmarkError("\(name) is missing; install it with: apt-get install \(package)")
        }
        guard ProcessInfo.processInfo.processorCount > 1 else {
            throw BenchmarkError("there is one processor only; the server and wrk need one each")
        }
    }

    /// Runs a program to its end.
    ///
    /// - Returns: what it wrote to standard output and standard error.
    static func output(of name: String, _ arguments: String...) throws -> String {
        let process = try process(name, arguments)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchmarkError("\(name) \(arguments.joined(separator: " ")) failed:\n\(said)")
        }
        return said
    }

    /// A program, ready to be run.
    static func process(_ name: String, _ arguments: [String]) throws -> Process {
        guard let path = path(of: name) else { throw BenchmarkError("\(name) is missing") }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        return process
    }

    /// This program's own file.
    static var own: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

    private static func path(of name: String) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
