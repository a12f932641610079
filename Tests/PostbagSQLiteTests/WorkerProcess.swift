import Foundation
import Synchronization

/// A program of its own that works at a desk, and what it has acknowledged.
final class WorkerProcess: Sendable {
    private let process: Mutex<Process>
    private let pipe: Pipe
    private let firstWords = Mutex(Data())

    /// Starts the worker that stands beside the tests.
    init(_ arguments: String..., environment: [String: String] = [:]) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = try Self.executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = pipe
        try process.run()
        self.pipe = pipe
        self.process = Mutex(process)
    }

    private static var executable: URL {
        get throws {
            let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            var candidate = folder
            for _ in 0..<4 {
                let file = candidate.appending(path: "DeskWorker")
                if FileManager.default.isExecutableFile(atPath: file.path) { return file }
                candidate = candidate.deletingLastPathComponent()
            }
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: folder.path])
        }
    }

    /// Waits until it has acknowledged something.
    func waitForFirstLine() async {
        let pipe = pipe
        let data = await Task.detached { pipe.fileHandleForReading.availableData }.value
        firstWords.withLock { $0.append(data) }
    }

    /// Ends it as a failing machine would: at once, without a chance to finish anything.
    func killNow() {
        process.withLock { _ = kill($0.processIdentifier, SIGKILL) }
    }

    /// Stops it for a while, as a machine does that swaps or is moved; `false` lets it go on.
    func pause(_ isPaused: Bool) {
        process.withLock { _ = kill($0.processIdentifier, isPaused ? SIGSTOP : SIGCONT) }
    }

    /// Everything it has acknowledged, line by line, once it has ended.
    func lines() async -> [[String]] {
        let pipe = pipe
        let rest = await Task.detached { pipe.fileHandleForReading.readDataToEndOfFile() }.value
        let data = firstWords.withLock { $0 } + rest
        process.withLock { $0.waitUntilExit() }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
    }

    /// How it ended.
    var status: Int32 { process.withLock { $0.terminationStatus } }
}
