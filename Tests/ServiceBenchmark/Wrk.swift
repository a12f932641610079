import Foundation

/// `wrk`, which asks as often as it gets answers.
struct Wrk {
    /// What it saw.
    struct Result {
        var perSecond: Double
        /// In milliseconds.
        var p99: Double
        /// How long an answer is with its header, in bytes.
        var bytes: Double
        /// Answers that were no success, and connections that failed.
        var failures: Int
    }

    /// What it sends.
    enum Load: String {
        /// The same bodies again and again.
        case same
        /// Each with an id of its own, from one of many readers.
        case submits
    }

    let server: MeasuredServer
    let bodies: URL
    let folder: URL

    /// Asks for so many seconds over so many connections, from the second core.
    func run(
        _ path: String,
        _ load: Load = .same,
        connections: Int,
        seconds: Int
    ) throws -> Result {
        let script = folder.appending(path: "\(load).lua")
        try Data(load.script.utf8).write(to: script)
        let said = try Program.output(
            of: "taskset",
            "-c",
            "1",
            "wrk",
            "-t1",
            "-c\(connections)",
            "-d\(seconds)s",
            "--latency",
            "-s",
            script.path,
            "http://127.0.0.1:\(server.port)",
            "--",
            path,
            server.key,
            bodies.path
        )
        return try Self.read(said)
    }

    private static func read(_ said: String) throws -> Result {
        let latest = #/99%\s+([\d.]+)(us|ms|s)/#
        let total = #/(\d+) requests in [\d.]+\w+, ([\d.]+)(B|KB|MB|GB)/#
        guard let rate = number(in: said, after: #/Requests/sec:\s+([\d.]+)/#),
            let late = said.firstMatch(of: latest), let time = Double(late.1),
            let sum = said.firstMatch(of: total), let count = Double(sum.1),
            let size = Double(sum.2)
        else { throw BenchmarkError("wrk said something else:\n\(said)") }
        let units: [Substring: Double] = [
            "us": 0.001, "ms": 1, "s": 1_000, "KB": 1_024, "MB": 1_048_576, "GB": 1_073_741_824,
        ]
        return Result(
            perSecond: rate,
            p99: time * (units[late.2] ?? 1),
            bytes: size * (units[sum.3] ?? 1) / max(1, count),
            failures: failures(in: said)
        )
    }

    private static func number(
        in said: String,
        after pattern: Regex<(Substring, Substring)>
    ) -> Double? {
        said.firstMatch(of: pattern).flatMap { Double($0.1) }
    }

    private static func failures(in said: String) -> Int {
        let refused = number(in: said, after: #/Non-2xx or 3xx responses: (\d+)/#) ?? 0
        let broken = ["connect", "read", "write", "timeout"].reduce(0.0) { sum, word in
            guard let line = said.firstMatch(of: #/Socket errors: .*/#),
                let pattern = try? Regex("\(word) (\\d+)", as: (Substring, Substring).self)
            else { return sum }
            return sum + (number(in: String(line.0), after: pattern) ?? 0)
        }
        return Int(refused + broken)
    }
}

extension Wrk.Load {
    /// What wrk is told to send, in Lua.
    ///
    /// The same requests are written out beforehand, so that wrk costs next to nothing.
    fileprivate var script: String {
        switch self {
        case .same:
            """
            local requests, count, turn = {}, 0, 0
            init = function(args)
              local headers = {["Authorization"] = "Bearer " .. args[2],
                               ["Content-Type"] = "application/json"}
              for line in io.lines(args[3]) do
                count = count + 1
                requests[count] = wrk.format("POST", args[1], headers, line)
              end
            end
            request = function()
              turn = turn % count + 1
              return requests[turn]
            end

            """
        case .submits:
            """
            local bodies, count, turn, path = {}, 0, 0, ""
            local headers = {["Content-Type"] = "application/json"}
            local run = tostring(os.time())
            init = function(args)
              path = args[1]
              headers["Authorization"] = "Bearer " .. args[2]
              for line in io.lines(args[3]) do
                count = count + 1
                bodies[count] = line:match('("story":.*)}$') or error("a body of another shape")
              end
            end
            request = function()
              turn = turn + 1
              local reader = '"author":{"id":"' .. run .. "-" .. (turn % 4999) .. '","name":"Reader"},'
              local body = '{"id":"' .. run .. "-" .. turn .. '",' .. reader
                .. bodies[(turn - 1) % count + 1] .. "}"
              return wrk.format("POST", path, headers, body)
            end

            """
        }
    }
}
