import PostbagTestSupport
import Testing

@testable import PostbagPolicy
@testable import PostbagText

/// Fragments are read once for all patterns; what is known of a pattern must not show that.
@Suite struct `Shared fragments` {
    @Test func `leave the house policy's patterns as if written out`() throws {
        let policy = try HousePolicy.compiled.get()
        let slots = try #require(policy.sets[.text]).slots
        #expect(slots.count > 500)
        // Each fragment is in many patterns, so that some of them show every fragment.
        for slot in slots where slot.entry.isMultiple(of: 16) {
            let shared = slot.pattern
            let whole = try Pattern(shared.source)
            #expect(shared.choice.requirements == whole.choice.requirements)
            #expect(shared.choice.expectedCost == whole.choice.expectedCost)
            #expect((shared.choice.member == nil) == (whole.choice.member == nil))
            let steps = shared.effort.stepsPerStart(text: 500, word: 20)
            #expect(steps == whole.effort.stepsPerStart(text: 500, word: 20))
            #expect(shared.effort.firstBytes == whole.effort.firstBytes)
        }
    }
}
