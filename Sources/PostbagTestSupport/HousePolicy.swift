import Foundation
package import PostbagPolicy

/// The house policy as the repository ships it, compiled once for all tests of a run.
package enum HousePolicy {
    /// The policy's folder.
    package static let directory = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Policies/house").path
    /// The policy, for the invented site that it names itself, compiled anew and kept.
    package static let compiled = Result {
        try CompiledPolicy.load(directory: directory, cache: cache.renewing)
    }
    /// Where it is kept.
    package static let cache = PolicyCache(folder: TestEnvironment.cacheFolder)
}
