import PostbagText
import Synchronization

/// The words of a saved policy's patterns, read when somebody asks, since few do.
final class SavedWords: Sendable {
    private let bytes: [UInt8]
    private let bags = Mutex<[WordBag]?>(nil)

    /// Keeps what ``WordBagWriter`` wrote.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A bag by its number.
    func bag(numbered number: Int) -> WordBag? {
        bags.withLock { bags in
            if bags == nil {
                var reader = ArchiveReader(bytes)
                bags = (try? WordBag.bags(from: &reader)) ?? []
            }
            guard let bags, bags.indices.contains(number) else { return nil }
            return bags[number]
        }
    }
}
