import Testing

@testable import PostbagText

/// What is said of a pattern from its syntax must hold for everything that PCRE2 matches.
@Suite struct `Pattern analysis` {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `holds for every match`(seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed &+ 9_000)
        var scratch = MatchScratch()
        var matches = 0
        for _ in 0..<400 {
            guard let pattern = try? Pattern(generator.pattern()) else { continue }
            for _ in 0..<6 {
                let text = generator.text(for: [pattern.source])
                // Without look-behind and \K a match starts where the search did.
                let isPlain = !pattern.source.contains("\\K")
                for range in pattern.plainMatches(in: text.utf8Span.span, using: &scratch) {
                    matches += 1
                    let start = isPlain ? range.lowerBound : nil
                    Self.check(pattern, Array(text.utf8), start, range.count)
                }
            }
        }
        #expect(matches > 500)
    }

    private static func check(_ pattern: Pattern, _ text: [UInt8], _ start: Int?, _ length: Int) {
        let root = PatternSyntax(pattern.source).root
        let lowered = text.map(\.asciiLowercased)
        for requirement in root.literals.requirements {
            #expect(
                isMet(requirement, by: lowered, start),
                "\(pattern.source): \(requirement.literals)"
            )
        }
        let skeleton = root.skeleton
        for sequence in [ClassSequence(places: skeleton.places)] + skeleton.seen {
            #expect(isSeen(sequence, in: text), "\(pattern.source): places")
            #expect(isSeen(sequence.rarest, in: text), "\(pattern.source): rarest places")
        }
        let isLongEnough = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe Subject(start: bytes.baseAddress, count: bytes.count).longestRun
        }
        #expect(isLongEnough >= root.equalRun, "\(pattern.source): run")
        guard let start else { return }
        if !root.canBeEmpty {
            #expect(root.firstBytes.contains(text[start]), "\(pattern.source): first byte")
        }
        let lengths = root.literals.length
        #expect(length >= lengths.least, "\(pattern.source): least length")
        #expect(length <= lengths.most ?? .max, "\(pattern.source): greatest length")
        if root.startsWord, ByteSet.word.contains(text[start]), text[start] < 0x80, start > 0 {
            let before = text[start - 1]
            #expect(before >= 0x80 || !ByteSet.word.contains(before), "\(pattern.source): word")
        }
    }

    /// Whether one of the literals stands in the text, as far from the match as it should.
    private static func isMet(
        _ requirement: Requirement,
        by text: [UInt8],
        _ start: Int?
    ) -> Bool {
        requirement.literals.contains { literal in
            (0...max(0, text.count - literal.count)).contains { place in
                guard text[place...].starts(with: literal) else { return false }
                guard let start, let distance = requirement.distance else { return true }
                return place - start >= distance.least && place - start <= distance.most ?? .max
            }
        }
    }

    private static func isSeen(_ sequence: ClassSequence, in text: [UInt8]) -> Bool {
        guard !sequence.places.isEmpty else { return true }
        let scan = ClassSequenceScan([sequence])
        let seen = Table<UInt64>(repeating: 0, count: scan.width)
        unsafe text.withUnsafeBufferPointer { bytes in
            unsafe scan.scan(Subject(start: bytes.baseAddress, count: bytes.count), seen: seen)
        }
        return scan.has(0, in: seen)
    }
}
