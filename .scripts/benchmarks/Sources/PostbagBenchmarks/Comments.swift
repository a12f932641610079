import Foundation

/// Comments to search.
struct Comments {
    /// As they are searched: in small letters as folding would leave them, or as written.
    private(set) var texts: [[UInt8]] = []
    /// As people wrote them.
    private(set) var written: [[UInt8]] = []

    private struct Line: Decodable {
        var text: String
    }

    init(path: String, count: Int, isAsWritten: Bool) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let decoder = JSONDecoder()
        let lines = data.split(separator: UInt8(ascii: "\n"))
        for index in stride(from: 0, to: lines.count, by: max(1, lines.count / count)) {
            guard let line = try? decoder.decode(Line.self, from: lines[index]) else { continue }
            written.append(Array(line.text.utf8))
            texts.append(Array((isAsWritten ? line.text : line.text.lowercased()).utf8))
        }
    }

    /// The words of the comments that are ASCII, in small letters, the most frequent first.
    var words: [String] {
        var counts: [String: Int] = [:]
        for text in written {
            let text = String(decoding: text, as: UTF8.self).lowercased()
            for word in text.split(whereSeparator: { !$0.isLetter }) where word.count > 3 {
                counts[String(word), default: 0] += 1
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            .filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    }

    var meanLength: Int {
        texts.reduce(0) { $0 + $1.count } / max(1, texts.count)
    }
}
