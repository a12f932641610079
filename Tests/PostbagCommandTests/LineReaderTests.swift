import PostbagCore
import Testing

@testable import PostbagCommand

@Suite struct `Line reader` {
    private func lines(
        _ bytes: [UInt8],
        pieceSize: Int = 65_536,
        limit: Int = 1_000
    ) throws -> [String] {
        var reader = LineReader(MemorySource(bytes: bytes, pieceSize: pieceSize), limit: limit)
        var lines: [String] = []
        repeat {
            while let line = reader.nextLine() {
                switch line {
                case .bytes(let range):
                    let text = String(decoding: reader.buffer[range], as: UTF8.self)
                    lines.append("\(reader.lineNumber) \(text)")
                case .tooLong: lines.append("\(reader.lineNumber) too long")
                }
            }
        } while try reader.fill()
        return lines
    }

    @Test(arguments: 1...9) func `does not depend on how the bytes come`(pieceSize: Int) throws {
        let text = "\u{FEFF}one\r\ntwo\n\nvier\rfünf\nlast"
        let lines = try lines(Array(text.utf8), pieceSize: pieceSize)
        #expect(lines == ["1 one", "2 two", "3 ", "4 vier\rfünf", "5 last"])
    }

    @Test func `takes no line after the last line break`() throws {
        #expect(try lines(Array("a\n".utf8)) == ["1 a"])
        #expect(try lines([]) == [])
        #expect(try lines(Array("\n".utf8)) == ["1 "])
    }

    @Test(arguments: [1, 3, 7, 64]) func `passes over a line that is too long`(
        pieceSize: Int
    ) throws {
        let long = String(repeating: "x", count: 50)
        let text = "a\n\(long)\nb\n\(long)"
        let lines = try lines(Array(text.utf8), pieceSize: pieceSize, limit: 10)
        #expect(lines == ["1 a", "2 too long", "3 b", "4 too long"])
    }

    @Test func `does not keep a line that never ends`() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
        var reader = LineReader(MemorySource(bytes: bytes, pieceSize: 1_000), limit: 5_000)
        while try reader.fill() {
            #expect(reader.buffer.count <= 7_000)
            if reader.nextLine() == .tooLong { break }
        }
        #expect(reader.lineNumber == 1)
    }

    @Test func `takes a byte order mark away only at the start`() throws {
        #expect(try lines(Array("\u{FEFF}a\n\u{FEFF}b".utf8)) == ["1 a", "2 \u{FEFF}b"])
    }

    @Test func `refuses UTF-16`() {
        #expect(throws: Diagnostic.self) { try lines([0xFF, 0xFE, 0x61, 0x00]) }
        #expect(throws: Diagnostic.self) { try lines([0xFE, 0xFF, 0x00, 0x61]) }
    }
}
