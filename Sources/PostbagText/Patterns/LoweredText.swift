/// A copy of a text with its capital ASCII letters made small and some room on both sides.
///
/// Literals are looked for in it, so that they need not be compared letter by letter in two cases.
struct LoweredText: ~Copyable {
    private var bytes = Table<UInt8>(repeating: 0, count: 0)
    private(set) var count = 0
    /// Whether the text has capital letters, so that the copy differs.
    private(set) var hasCapitals = false

    /// How many bytes may be read before the start and after the end; they are 0.
    static let room = 32

    /// The first byte.
    var start: UnsafeMutablePointer<UInt8> { unsafe bytes.start + LoweredText.room }

    /// Copies a text.
    mutating func copy(_ subject: Subject) {
        count = subject.count
        if bytes.count < count + LoweredText.room * 2 {
            bytes = Table(repeating: 0, count: (count + LoweredText.room) * 2)
        }
        let out = unsafe start
        unsafe (out + count).update(repeating: 0, count: LoweredText.room)
        guard let text = unsafe subject.start else { return hasCapitals = false }
        var capitals: UInt8 = 0
        for place in 0..<count {
            let byte = unsafe text[place]
            let bit: UInt8 = byte &- 0x41 < 26 ? 0x20 : 0
            unsafe out[place] = byte | bit
            capitals |= bit
        }
        hasCapitals = capitals != 0
    }
}
