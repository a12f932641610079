import PostbagGzip
import Testing

@Suite struct `Gzip` {
    /// "harm and harm and harm" with a line feed, as `gzip -9n` packs it.
    static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0x2C, 0xCA, 0x55,
        0x48, 0xCC, 0x4B, 0x51, 0xC8, 0x40, 0x66, 0x70, 0x01, 0x00, 0x6B, 0x81, 0x70, 0xC7, 0x17,
        0x00, 0x00, 0x00,
    ]
    static let text = Array("harm and harm and harm\n".utf8)

    @Test func `a packed text comes back`() throws {
        var inflater = GzipInflater()
        var text: [UInt8] = []
        try inflater.inflate(Self.packed, appendingTo: &text)
        #expect(text == Self.text)
        let isAtEnd = inflater.isAtEnd
        #expect(isAtEnd)
    }

    @Test(arguments: [1, 2, 7, 30])
    func `it does not matter where the pieces are cut`(_ size: Int) throws {
        var inflater = GzipInflater()
        var text: [UInt8] = []
        for start in stride(from: 0, to: Self.packed.count, by: size) {
            let piece = Array(Self.packed[start..<min(start + size, Self.packed.count)])
            try inflater.inflate(piece, appendingTo: &text)
        }
        #expect(text == Self.text)
        let isAtEnd = inflater.isAtEnd
        #expect(isAtEnd)
    }

    @Test func `files that follow each other are one`() throws {
        var inflater = GzipInflater()
        var text: [UInt8] = []
        try inflater.inflate(Self.packed + Self.packed, appendingTo: &text)
        #expect(text == Self.text + Self.text)
    }

    @Test func `a file that was cut short is not at its end`() throws {
        var inflater = GzipInflater()
        var text: [UInt8] = []
        try inflater.inflate(Array(Self.packed.dropLast(6)), appendingTo: &text)
        let isAtEnd = inflater.isAtEnd
        #expect(!isAtEnd)
    }

    @Test(arguments: Self.packed.indices.filter { $0 < 3 || $0 >= 10 })
    func `a changed byte does not pass for the text`(_ place: Int) {
        var changed = Self.packed
        changed[place] ^= 0x55
        var inflater = GzipInflater()
        var text: [UInt8] = []
        do throws(GzipInflater.Damage) {
            try inflater.inflate(changed, appendingTo: &text)
            let isWhole = inflater.isAtEnd && text == Self.text
            #expect(!isWhole)
        } catch {
            #expect(error == GzipInflater.Damage())
        }
    }
}
