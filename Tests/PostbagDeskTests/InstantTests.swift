import PostbagCore
import Testing

@Suite struct `Instants` {
    @Test func `count in durations`() {
        let start = Instant(milliseconds: 100_000)
        #expect((start + .seconds(90)) - start == .seconds(90))
        #expect(start < start + .milliseconds(1))
        #expect(start - .seconds(40) == Instant(secondsSince1970: 60))
        #expect(Duration.days(1).inSeconds == 86_400)
    }
}
