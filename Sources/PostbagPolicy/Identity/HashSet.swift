/// A set of hashes that most lookups leave after one step.
struct HashSet: Sendable {
    private var slots: [UInt64]
    private let mask: Int

    init(_ hashes: some Collection<UInt64>) {
        var capacity = 16
        while capacity < hashes.count * 4 { capacity *= 2 }
        slots = [UInt64](repeating: 0, count: capacity)
        mask = capacity - 1
        for hash in hashes { insert(hash) }
    }

    private mutating func insert(_ hash: UInt64) {
        var at = Int(truncatingIfNeeded: hash) & mask
        while slots[at] != 0, slots[at] != hash { at = (at + 1) & mask }
        slots[at] = hash
    }

    func contains(_ hash: UInt64) -> Bool {
        var at = Int(truncatingIfNeeded: hash) & mask
        while slots[at] != 0 {
            if slots[at] == hash { return true }
            at = (at + 1) & mask
        }
        return false
    }
}

/// What stands under each of many hashes, with a filter in front that most lookups stop at.
struct HashTable: Sendable {
    private var entries: [UInt64: [Int32]] = [:]
    private var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)
    private static let filterBits = 1 << 18

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ value: Int, under hash: UInt64) {
        let value = Int32(truncatingIfNeeded: value)
        guard entries[hash]?.contains(value) != true else { return }
        entries[hash, default: []].append(value)
        let bit = Int(truncatingIfNeeded: hash >> 20) & (Self.filterBits - 1)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// What stands under a hash; nothing for most.
    @inline(__always) func values(under hash: UInt64) -> [Int32] {
        let bit = Int(truncatingIfNeeded: hash >> 20) & (Self.filterBits - 1)
        guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return [] }
        return entries[hash] ?? []
    }
}
