import Foundation
import PostbagCore
import PostbagDesk

/// The comments that are sent, each a request's body in a line of its own.
struct Prepared {
    /// The story that all of them are under.
    static let story = "s1"

    /// The file that holds them.
    let file: URL
    /// How many there are.
    let count: Int
    /// How long a body is, on average.
    let bytes: Int

    /// Reads JSON lines with `text`, and writes at most 20,000 bodies.
    ///
    /// What the desk would not take in, since it is too long or empty, is left out.
    init(_ path: String, in folder: URL) throws {
        let longest = DeskSettings().longestComment
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bodies: [String] = []
        for line in lines.prefix(20_000) {
            let text = try decoder.decode(Line.self, from: Data(line.utf8)).text
            guard text.utf8.count <= longest, !text.utf8.contains(0),
                text.contains(where: { !$0.isWhitespace })
            else { continue }
            let body = EchoBody(id: "b\(bodies.count)", text: text, story: Self.story)
            bodies.append(String(decoding: try encoder.encode(body), as: UTF8.self))
        }
        guard !bodies.isEmpty else { throw BenchmarkError("\(path) holds no comments") }
        file = folder.appending(path: "bodies.jsonl")
        count = bodies.count
        bytes = bodies.reduce(0) { $0 + $1.utf8.count } / bodies.count
        try Data((bodies.joined(separator: "\n") + "\n").utf8).write(to: file)
    }

    private struct Line: Decodable {
        var text: String
    }
}

/// Why nothing could be measured.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
