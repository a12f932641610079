import Foundation

/// The server, on the first core.
struct MeasuredServer {
    let port: Int
    let key: String
    private let process: Process

    init(policy: String, in folder: URL) throws {
        let database = folder.appending(path: "postbag.sqlite").path
        process = try Program.process(
            "taskset",
            ["-c", "0", Program.own, "server", "--database", database, "--policy", policy]
        )
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        var said = ""
        while !said.contains("\n") {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchmarkError("the server did not start") }
            said += String(decoding: data, as: UTF8.self)
        }
        let words = said.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let port = Int(words[0]) else {
            throw BenchmarkError("the server said \(said)")
        }
        self.port = port
        key = String(words[1])
    }

    /// The memory that it holds, and the most that it ever held, in kilobytes.
    var memory: (now: Int, most: Int) {
        let path = "/proc/\(process.processIdentifier)/status"
        let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n")
        let figures = ["VmRSS:", "VmHWM:"].map { name in
            lines?.first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace)
                .compactMap { Int($0) }.first ?? 0
        }
        return (figures[0], figures[1])
    }

    /// The processor time that it has used, in seconds.
    var processorSeconds: Double {
        let path = "/proc/\(process.processIdentifier)/stat"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        // The 14th and 15th field are hundredths of a second in the program and in the system.
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        return fields.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +) / 100
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
