import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// What a function makes of every element, in order, worked out on all cores at once.
    func mappedOnAllCores<Made: Sendable>(
        _ transform: @Sendable (Element) -> Made?
    ) -> [Made?] {
        let results = Mutex([Made?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = transform(self[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0 }
    }
}
