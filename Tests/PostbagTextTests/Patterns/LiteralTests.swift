import Testing

@testable import PostbagText

@Suite struct `Literals` {
    @Test func `keep their bytes in order`() {
        let words = ["", "a", "ab", "abcdefgh", "abcdefghi", "the quick brown fox jump"]
        for first in words {
            for second in words where first.utf8.count + second.utf8.count <= Literal.longest {
                let joined = Literal(first.utf8).appending(Literal(second.utf8))
                #expect(Array(joined) == Array((first + second).utf8))
                #expect(joined == Literal((first + second).utf8))
            }
            for other in words {
                let (left, right) = (Literal(first.utf8), Literal(other.utf8))
                #expect((left < right) == first.utf8.lexicographicallyPrecedes(other.utf8))
                #expect(left.hasPrefix(right) == first.utf8.starts(with: other.utf8))
                let shared = zip(first.utf8, other.utf8).prefix { $0 == $1 }.count
                #expect(left.sharedCount(with: right) == shared)
            }
            for place in 0...first.utf8.count {
                let bytes = Array(first.utf8)
                #expect(Array(Literal(bytes).first(place)) == Array(bytes[..<place]))
                #expect(Array(Literal(bytes).part(place..<bytes.count)) == Array(bytes[place...]))
            }
        }
    }
}
