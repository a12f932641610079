import Postbag
import PostbagCore
import PostbagTestSupport
import Testing

@testable import PostbagDesk

@Suite struct `The register` {
    @Test func `does not keep what was read under an earlier policy`() throws {
        let register = Register(policy: try .forDeskTests())
        var read = register.blank()
        read.version = 7
        let later = try TemporaryPolicy(filter: "words: [donkey]\nscore: 90").compile()
        register.replace(policy: later)
        let kept = register.keep(read)
        #expect(kept.version == 7)
        #expect(register.snapshot.policy.revision == later.revision)
        #expect(register.snapshot.version == 0)
    }
}
