import Foundation

/// Comments to search, in small letters as folding would leave them.
struct Comments {
    var texts: [[UInt8]]
    /// The words of the comments, the most frequent first.
    var words: [String]

    private struct Line: Decodable {
        var text: String
    }

    init(path: String, count: Int) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let decoder = JSONDecoder()
        let lines = data.split(separator: UInt8(ascii: "\n"))
        let step = max(1, lines.count / count)
        var counts: [String: Int] = [:]
        texts = []
        for index in stride(from: 0, to: lines.count, by: step) {
            guard let line = try? decoder.decode(Line.self, from: lines[index]) else { continue }
            let text = line.text.lowercased()
            texts.append(Array(text.utf8))
            for word in text.split(whereSeparator: { !$0.isLetter }) where word.count > 3 {
                counts[String(word), default: 0] += 1
            }
        }
        words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            .filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    }

    var meanLength: Int {
        texts.reduce(0) { $0 + $1.count } / max(1, texts.count)
    }
}
