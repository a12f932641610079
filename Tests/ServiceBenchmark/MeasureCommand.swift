import ArgumentParser
import Foundation

/// Starts the server, measures it and prints what it saw.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measure echo, screening, delays, submits and memory in one run."
    )

    @Option(help: "JSON lines with the comments' `text`.")
    var comments: String

    @Option(help: "The policy's folder.")
    var policy = "Policies/house"

    @Option(help: "How long each measurement lasts, in seconds.")
    var seconds = 10

    @Option(help: "How often echo and screening are measured, one after the other.")
    var rounds = 3

    @Option(help: "How many connections ask at once.")
    var connections = 16

    @Option(help: "How long the memory is watched under load at the end, in minutes.")
    var soak = 0

    func validate() throws {
        guard seconds > 0, rounds > 0, (16...512).contains(connections), soak >= 0 else {
            throw ValidationError("Seconds and rounds are at least 1, connections 16 to 512.")
        }
    }

    func run() async throws {
        try Program.check()
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "service-benchmark-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let prepared = try Prepared(comments, in: folder)
        let server = try MeasuredServer(policy: policy, in: folder)
        defer { server.stop() }
        let run = Measurement(
            server: server,
            wrk: Wrk(server: server, bodies: prepared.file, folder: folder),
            bodies: prepared.file,
            connections: connections,
            seconds: seconds
        )
        say(
            "\(prepared.count) comments, \(prepared.bytes) bytes a body; \(connections) connections"
        )
        run.sayMemory("at the start")
        try run.warmUp()
        let rate = try run.ratio(rounds: rounds)
        try run.delays(at: rate)
        try run.submits()
        run.sayMemory("after it all")
        if soak > 0 { try run.soak(minutes: soak) }
    }
}

/// Prints at once, so that a long run shows where it is.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
