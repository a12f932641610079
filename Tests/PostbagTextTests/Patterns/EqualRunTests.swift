import Testing

@testable import PostbagText

@Suite struct `Equal characters side by side` {
    private static func run(_ text: String) -> Int {
        unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
            unsafe Subject(start: bytes.baseAddress, count: bytes.count).longestRun
        }
    }

    @Test(arguments: 0...24)
    func `are found wherever they stand`(place: Int) {
        let before = String("abcdefghijklmnopqrstuvwxyz".prefix(place))
        for after in ["", "x", "xy", "xyxyxyxyxyxy"] {
            #expect(Self.run(before + "!!!" + after) == 3)
            #expect(Self.run(before + "!!" + after) <= 2)
            #expect(Self.run(before + "éééé" + after) == 4)
            #expect(Self.run(before + "🙂🙂🙂" + after) == 3)
        }
    }

    @Test func `are not taken from within other characters`() {
        #expect(Self.run("") <= 2)
        #expect(Self.run("aa") == 2)
        // The last bytes of these are all the same.
        #expect(Self.run("éĩũ") <= 2)
    }

    @Test func `let a pattern of equal characters run`() throws {
        let set = PatternSet([.pattern(try Pattern("(.)\\1{3}"))])
        var scratch = MatchScratch()
        #expect(set.candidates(in: "so!!!".utf8Span.span, using: &scratch).isEmpty)
        #expect(set.candidates(in: "so!!!!".utf8Span.span, using: &scratch) == [0])
    }
}
