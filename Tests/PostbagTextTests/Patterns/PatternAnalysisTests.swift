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
            let plain = try PlainPattern(pattern)
            for _ in 0..<6 {
                let text = generator.text(for: [pattern.source])
                // Without look-behind and \K a match starts where the search did.
                let isPlain = !pattern.source.contains("\\K")
                let scans = Self.scans(of: pattern)
                for range in plain.matches(in: text.utf8Span.span, using: &scratch) {
                    matches += 1
                    let start = isPlain ? range.lowerBound : nil
                    Self.check(pattern, Array(text.utf8), start, range.count)
                    for scan in scans {
                        #expect(Self.isAccepted(text, by: scan), "\(pattern.source): \(text)")
                    }
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
        if let rare = root.rarestBytes {
            #expect(text.contains { rare.contains($0) }, "\(pattern.source): rare bytes")
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
                let end = place + literal.count
                if literal.edges.contains(.start), place > 0, isWord(text[place - 1]) {
                    return false
                }
                if literal.edges.contains(.end), end < text.count, isWord(text[end]) {
                    return false
                }
                guard let start, let distance = requirement.distance else { return true }
                return place - start >= distance.least && place - start <= distance.most ?? .max
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte < 0x80 && ByteSet.word.contains(byte)
    }

    /// A prefilter's automaton for a pattern, at each level of detail.
    private static func scans(of pattern: Pattern) -> [LazyDFA] {
        let node = PatternSyntax(pattern.source).root
        let details: [PositionAutomaton.Detail] = [.full, .low, .none]
        return details.compactMap { detail in
            PrefilterMember(slot: 0, node: node, detail: detail)
                .map { LazyDFA(PositionGroup([$0])) }
        }
    }

    private static func isAccepted(_ text: String, by automaton: LazyDFA) -> Bool {
        var effort = Int.max
        return unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
            let subject = unsafe Subject(start: bytes.baseAddress, count: bytes.count)
            return automaton.scan(subject, effort: &effort) == 1
        }
    }
}
