import Foundation

/// A real terminal that a test types into and looks at.
final class Tmux: Sendable {
    /// Whether it can be used here; `.ci/run` installs it.
    static let isInstalled = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
        .contains { FileManager.default.isExecutableFile(atPath: $0) }

    private let socket = "postbag-\(UUID().uuidString.prefix(8))"

    /// Opens a terminal with a shell in it.
    init(columns: Int, rows: Int, environment: [String: String]) throws {
        let settings = environment.flatMap { ["-e", "\($0)=\($1)"] }
        try run(
            ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + settings
                + ["env", "PS1=READY ", "bash", "--norc", "--noprofile"]
        )
    }

    /// The shell is ended first: one that was told to ignore hang-ups would outlive its server, which
    /// waits for it.
    deinit {
        if let shell = try? ask("#{pane_pid}"), let id = Int32(shell), id > 1 { kill(id, SIGKILL) }
        _ = try? run(["kill-server"])
    }

    /// Types keys, by their names in tmux.
    func type(_ keys: String...) throws {
        try run(["send-keys"] + keys)
    }

    /// Types letters as they are.
    func write(_ text: String) throws {
        try run(["send-keys", "-l", text])
    }

    /// Gives the window another size.
    func resize(columns: Int, rows: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What a person sees.
    func screen() throws -> String {
        try tell(["capture-pane", "-p"])
    }

    /// What tmux knows of the pane, `#{alternate_on}` for one.
    func ask(_ format: String) throws -> String {
        try tell(["display-message", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Looks until something is on the screen, or a minute has passed.
    ///
    /// - Returns: The screen that was seen last.
    @discardableResult
    func waits(for text: String, patience: Int = 60) async throws -> String {
        var seen = ""
        for _ in 0..<patience * 20 {
            seen = try screen()
            if seen.contains(text) { return seen }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NotSeen(text: text, screen: seen)
    }

    /// Something did not appear.
    struct NotSeen: Error, CustomStringConvertible {
        var text: String
        var screen: String
        var description: String { "“\(text)” did not appear; the screen was:\n\(screen)" }
    }

    /// Does something; what it starts may live on, so nobody waits for the end of its output.
    private func run(_ arguments: [String]) throws {
        let process = process(arguments)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    /// Asks for something.
    private func tell(_ arguments: [String]) throws -> String {
        let process = process(arguments)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The server that tmux starts lives on and would keep the descriptors by which Foundation
    /// learns that a program has ended, so they are closed first.
    private static let closing =
        """
        for path in /dev/fd/*; do
            fd=${path##*/}
            if [ "$fd" -gt 2 ]; then eval "exec $fd>&-"; fi
        done
        exec tmux "$@"
        """

    private func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["bash", "-c", Self.closing, "tmux", "-L", socket] + arguments
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        return process
    }
}
