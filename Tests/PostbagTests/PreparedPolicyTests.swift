import Postbag
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagText

@Suite struct `A policy that is prepared to serve` {
    @Test func `has all its machine code before the first comment`() throws {
        let policy = try CompiledPolicy.load(directory: HousePolicy.directory)
        let patterns = try #require(policy.sets[.text]).patterns
        let before = patterns.map(\.memory)
        policy.prepareToServe()
        let after = patterns.map(\.memory)
        // Those that PCRE2 interprets have none.
        let grown = zip(before, after).count { $0 < $1 }
        #expect(grown > patterns.count * 9 / 10)

        let comment = Comment(id: "1", text: "You are an idiot and we know where you live.")
        #expect(!screen(comment, under: policy).findings.isEmpty)
        policy.prepareToServe()
        #expect(patterns.map(\.memory) == after)
    }
}
