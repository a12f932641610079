import Foundation

/// What is measured, one after the other, on one server.
struct Measurement {
    let server: MeasuredServer
    let wrk: Wrk
    let bodies: URL
    let connections: Int
    let seconds: Int

    private static let echo = "/benchmark/echo"
    private static let screen = "/v1/screen"

    /// Until everything that is made once has been made.
    func warmUp() throws {
        for path in [Self.echo, Self.screen] {
            _ = try wrk.run(path, connections: connections, seconds: 2)
        }
    }

    /// Echo and screening in turn, as much as the server can do.
    ///
    /// - Returns: how many screenings it did a second.
    func ratio(rounds: Int) throws -> Double {
        var rates: [String: [Double]] = [:]
        for round in 1...rounds {
            for path in [Self.echo, Self.screen] {
                let before = server.processorSeconds
                let result = try wrk.run(path, connections: connections, seconds: seconds)
                let used = server.processorSeconds - before
                rates[path, default: []].append(result.perSecond)
                let count = result.perSecond * Double(seconds)
                say(
                    "\(round). \(path): \(Int(result.perSecond)) a second, "
                        + "p99 \(Self.text(result.p99)) ms at full load, "
                        + "\(Self.text(used / count * 1e6)) µs of the core each, "
                        + "\(Int(result.bytes)) bytes an answer, \(result.failures) failures"
                )
            }
        }
        let means = rates.mapValues { $0.reduce(0, +) / Double($0.count) }
        let (echo, screen) = (means[Self.echo] ?? 0, means[Self.screen] ?? 0)
        say("screening is \(Self.text(screen / echo * 100)) % of the bare echo (60 % is asked)")
        return screen
    }

    /// How long screening takes when less is asked than the server could do.
    func delays(at full: Double) throws {
        for share in [0.5, 0.8] {
            let rate = full * share
            let said = try Program.output(
                of: "taskset",
                "-c",
                "1",
                Program.own,
                "pace",
                "--port",
                "\(server.port)",
                "--key",
                server.key,
                "--path",
                Self.screen,
                "--bodies",
                bodies.path,
                "--rate",
                "\(rate)",
                "--seconds",
                "\(seconds)",
                "--connections",
                "\(connections)"
            )
            let words = said.split(whereSeparator: \.isWhitespace)
            guard words.count == 6 else { throw BenchmarkError("the pacing client said \(said)") }
            say(
                "at \(Int(share * 100)) % of that load (\(Int(rate)) a second): median \(words[0]) "
                    + "ms, p90 \(words[1]) ms, p99 \(words[2]) ms, p99.9 \(words[3]) ms; "
                    + "\(words[5]) asked, \(words[4]) failures"
            )
        }
        say("(p99 under 5 ms at half that load is asked)")
    }

    /// Comments that are stored durably before they are answered.
    func submits() throws {
        let before = server.processorSeconds
        let result = try wrk.run(
            "/v1/comments",
            .submits,
            connections: max(32, connections),
            seconds: seconds
        )
        let used = server.processorSeconds - before
        say(
            "submits: \(Int(result.perSecond)) a second over \(max(32, connections)) connections "
                + "(1,500 is asked), p99 \(Self.text(result.p99)) ms, "
                + "\(Self.text(used / (result.perSecond * Double(seconds)) * 1e6)) µs of the core "
                + "each, \(result.failures) failures"
        )
    }

    /// The memory under load, every tenth part of the time.
    func soak(minutes: Int) throws {
        var figures: [Int] = []
        for part in 1...10 {
            let half = minutes * 60 / 20
            _ = try wrk.run(Self.screen, connections: connections, seconds: max(1, half))
            _ = try wrk.run(
                "/v1/comments",
                .submits,
                connections: connections,
                seconds: max(1, half)
            )
            figures.append(server.memory.now)
            sayMemory("\(part) tenths of \(minutes) minutes")
        }
        let growth = (figures[9] - figures[4]) / 1_024
        say("over the second half the memory changed by \(growth) MB")
    }

    func sayMemory(_ moment: String) {
        let memory = server.memory
        say("memory \(moment): \(memory.now / 1_024) MB (most \(memory.most / 1_024) MB)")
    }

    private static func text(_ number: Double) -> String { String(format: "%.1f", number) }
}
