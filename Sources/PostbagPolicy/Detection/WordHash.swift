/// A word as one number, so that counting words needs no copies of them.
///
/// The number is the word's 64-bit FNV-1a hash; among the few thousand words that are ever
/// compared, two never share one.
struct WordHash: Hashable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Appends one byte of the word.
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
