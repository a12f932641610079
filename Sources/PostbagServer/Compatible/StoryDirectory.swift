import Foundation
import PostbagCore
import PostbagDesk
import Synchronization

/// Finds a story of the register by its id or its address, as it stands now.
///
/// Other systems send the address that they know a story by, so a scheme, `www.`, a fragment and what
/// was added to count readers make no difference. Addresses are read again whenever the register
/// changes; of more stories than ``most``, the latest are known by address.
final class StoryDirectory: Sendable {
    /// How many stories are known by address.
    static let most = 20_000

    private struct Known: Sendable {
        var version: Int64
        var ids: [String: StoryID]
    }

    private let known = Mutex<Known?>(nil)

    /// The story, if the register has it.
    ///
    /// - Parameters:
    ///   - id: the site's id, which counts first.
    ///   - url: the address.
    ///   - desk: whose register.
    /// - Returns: the story's id in the register.
    /// - Throws: what the store throws.
    func story(id: String?, url: String?, at desk: Desk) async throws -> StoryID? {
        let keys = url.map(StoryAddress.keys) ?? []
        guard id != nil || !keys.isEmpty else { return nil }
        return try await desk.store.read { [self] reader -> StoryID? in
            if let id, !id.isEmpty, id.utf8.count <= 200,
                let story = try reader.story(StoryID(id))
            {
                return story.id
            }
            guard !keys.isEmpty else { return nil }
            let version = try reader.registerVersion()
            let kept = known.withLock { $0?.version == version ? $0 : nil }
            let current = try kept ?? Self.read(reader, version)
            known.withLock { $0 = current }
            return keys.lazy.compactMap { current.ids[$0] }.first
        }
    }

    private static func read(_ reader: any DeskReader, _ version: Int64) throws -> Known {
        var ids: [String: StoryID] = [:]
        for record in try reader.stories(limit: most) {
            guard let key = record.story.url.flatMap({ StoryAddress.keys(of: $0).first }),
                ids[key] == nil
            else { continue }
            ids[key] = record.id
        }
        return Known(version: version, ids: ids)
    }
}

/// An address without what makes no difference to which story it is.
enum StoryAddress {
    /// The address with its query and without; the first is the more exact.
    ///
    ///     StoryAddress.keys(of: "https://www.ellerbypost.example/a/?utm_source=x#top")
    ///     // ["ellerbypost.example/a"]
    static func keys(of url: String) -> [String] {
        guard url.utf8.count <= 2_000 else { return [] }
        var rest = Substring(url).prefix { $0 != "#" }
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        let address = rest.prefix { $0 != "?" }
        let query = rest.dropFirst(address.count).dropFirst()
        let host = address.prefix { $0 != "/" }
        var name = host.lowercased()[...]
        for ending in [":80", ":443"] where name.hasSuffix(ending) {
            name = name.dropLast(ending.count)
        }
        if name.hasPrefix("www.") { name = name.dropFirst(4) }
        guard !name.isEmpty else { return [] }
        var path = address.dropFirst(host.count)
        while path.hasSuffix("/") { path = path.dropLast() }
        let plain = "\(name)\(path)"
        let pairs = query.split(separator: "&").filter { !isCounter($0) }.sorted()
        return pairs.isEmpty ? [plain] : ["\(plain)?\(pairs.joined(separator: "&"))", plain]
    }

    /// Whether a part of a query only tells where a reader came from.
    private static func isCounter(_ pair: Substring) -> Bool {
        let name = pair.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_")
            || ["fbclid", "gclid", "ref", "source", "amp", "at_medium", "mc_cid", "mc_eid"]
                .contains(name)
    }
}
