import Testing

@testable import PostbagText

@Suite struct `An archive` {
    static let numbers = [0, 1, 127, 128, 300, 1 << 40, .max, -1, .min]

    @Test func `gives back what was written, in order`() throws {
        var writer = ArchiveWriter()
        for number in Self.numbers { writer.add(number) }
        writer.add("naïve 👍")
        writer.add(true)
        writer.add(optional: "there") { $1.add($0) }
        writer.add(optional: String?.none) { $1.add($0) }
        writer.add(list: ["a", ""]) { $1.add($0) }
        writer.add([1, 2, 255])
        writer.add(Table<UInt32>([7, .max]))

        var reader = ArchiveReader(writer.bytes)
        for number in Self.numbers { #expect(try reader.number() == number) }
        #expect(try reader.text() == "naïve 👍")
        #expect(try reader.flag())
        #expect(try Self.optionalText(&reader) == "there")
        #expect(try Self.optionalText(&reader) == nil)
        #expect(try reader.list { reader throws(ArchiveError) in try reader.text() } == ["a", ""])
        #expect(try reader.someBytes() == [1, 2, 255])
        let table = try reader.table(UInt32.self)
        #expect(unsafe (table.count, table.start[0], table.start[1]) == (2, 7, .max))
        #expect(throws: ArchiveError()) { try reader.flag() }
    }

    private static func optionalText(_ reader: inout ArchiveReader) throws -> String? {
        try reader.optional { reader throws(ArchiveError) in try reader.text() }
    }

    @Test(
        arguments: [
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
            [0x05, 0x61], [0x80], [],
        ] as [[UInt8]]
    )
    func `refuses a length that cannot be`(bytes: [UInt8]) {
        #expect(throws: ArchiveError()) {
            var reader = ArchiveReader(bytes)
            _ = try reader.text()
        }
        #expect(throws: ArchiveError()) {
            var reader = ArchiveReader(bytes)
            _ = try reader.table(UInt64.self)
        }
        #expect(throws: ArchiveError()) {
            var reader = ArchiveReader(bytes)
            _ = try reader.list { reader throws(ArchiveError) in try reader.number() }
        }
    }

    @Test func `refuses text that is not UTF-8`() {
        var reader = ArchiveReader([2, 0xC3, 0x28])
        #expect(throws: ArchiveError()) { try reader.text() }
    }

    @Test func `keeps bags of words and which belong together`() throws {
        let shared = WordBag(["muppet", "oaf"], and: [])
        let one = WordBag(["you"], and: [shared])
        let two = WordBag([], and: [shared, one])
        var bags = WordBagWriter()
        let numbers = [two, one, shared].map { bags.number(of: $0) }
        var writer = ArchiveWriter()
        bags.write(to: &writer)

        var reader = ArchiveReader(writer.bytes)
        let read = try WordBag.bags(from: &reader)
        #expect(read.count == 3)
        #expect(numbers.map { read[$0].words } == [[], ["you"], ["muppet", "oaf"]])
        #expect(read[numbers[0]].parts.map(\.words) == [["muppet", "oaf"], ["you"]])
        #expect(read[numbers[0]].parts[0] === read[numbers[1]].parts[0])
    }
}
