import PostbagText
import Testing

@Suite struct `Way back from a view` {
    private func check(_ text: String) {
        let reading = Reading(text, vocabulary: ListedWords.vocabulary)
        #expect(reading.scalarCount == text.unicodeScalars.count)
        for view in reading.views {
            #expect(
                String(validating: view.bytes, as: UTF8.self) != nil,
                "\(text.debugDescription)"
            )
            let count = view.bytes.count
            let whole = view.scalars(0..<count)
            #expect(whole.lowerBound >= 0 && whole.upperBound <= reading.scalarCount)
            let starts = (0..<count).filter { view.bytes[$0] & 0xC0 != 0x80 } + [count]
            var last = 0..<0
            for (start, end) in zip(starts, starts.dropFirst()) {
                let range = view.scalars(start..<end)
                #expect(!range.isEmpty && range.upperBound <= reading.scalarCount)
                #expect(range.lowerBound >= last.lowerBound && range.upperBound >= last.upperBound)
                #expect(view.scalars(0..<end) == whole.lowerBound..<range.upperBound)
                #expect(view.scalars(start..<count) == range.lowerBound..<whole.upperBound)
                last = range
            }
        }
    }

    @Test func `never leaves the text nor turns back, in twenty thousand random texts`() {
        var random = RandomText(seed: 20_260_105)
        for _ in 0..<20_000 { check(random.text()) }
    }

    @Test func `is the same offset in plain ASCII`() {
        let text = "The Council's plan, (again) costs 5 pounds; why?\nNobody knows."
        let view = Reading(text, vocabulary: ListedWords.vocabulary).views[0]
        for start in 0..<text.utf8.count {
            #expect(view.scalars(start..<start + 1) == start..<start + 1)
        }
        #expect(view.scalars(3..<3) == 3..<3)
    }

    @Test(arguments: [
        ("You \u{1F600} f\u{200B}óol!", "fool", 6..<11),
        ("é e\u{301}\u{302}x", "ex", 2..<6),
        ("  a  b", "b", 5..<6),
        ("<p>a &eacute;b", "eb", 5..<14),
        ("ﬁx ½ 👍", "👍", 5..<6),
        ("<b>fool</b>", "fool", 3..<7),
    ])
    func `gives the scalars that a word came from`(
        _ text: String,
        _ word: String,
        _ scalars: Range<Int>
    ) throws {
        let view = Reading(text).views[0]
        let found = try #require(view.text.range(of: word))
        let start = view.text.utf8.distance(from: view.text.startIndex, to: found.lowerBound)
        #expect(view.scalars(start..<start + word.utf8.count) == scalars)
    }

    @Test func `gives the whole disguised word for any part of a repaired one`() throws {
        let reading = Reading("é the f.o.o.l 😀 sat", looking: "fool")
        let view = try #require(reading.views.last)
        #expect(view.text == "e the fool 😀 sat")
        #expect(view.scalars(6..<10) == 6..<13)
        #expect(view.scalars(7..<8) == 6..<13)
        #expect(view.scalars(11..<15) == 14..<15)
        #expect(view.scalars(16..<19) == 16..<19)
        #expect(reading.disguises(in: 6..<13) == .split)
        #expect(reading.disguises(in: 14..<19) == [])
    }

    @Test func `stands whatever ten thousand random byte strings hold`() {
        var random = RandomText(seed: 7)
        for _ in 0..<10_000 {
            let bytes = (0..<random.number(below: 60)).map { _ in random.byte() }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }
}

extension String {
    /// The first place where another string stands, by characters of the folded text.
    fileprivate func range(of other: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) {
                return
                    start..<(index(start, offsetBy: other.count, limitedBy: endIndex) ?? endIndex)
            }
            start = index(after: start)
        }
        return nil
    }
}
