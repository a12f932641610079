import Foundation
import Postbag
import PostbagDesk
import Testing

@Suite struct `The house's settings` {
    /// The file is what an editor reads, so it must say what the desk does without it.
    @Test func `are written out in the house policy`() throws {
        let house = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Policies/house")
        var settings = try DeskSettings(policy: try CompiledPolicy.load(directory: house.path))
        // Queues that have no promise for the grave or no head start are written as they are.
        settings.queues.headStart[.qualitySample] = .zero
        #expect(settings == DeskSettings())
    }
}
