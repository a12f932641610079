/// What a part of a pattern can start with, and how many trials it takes to see that it does not.
struct Opening {
    /// The characters that it can start with; nil when they are not known, or when it can match
    /// nothing.
    var set: ByteSet? { isOpen ? nil : known }
    /// How many trials tell that it does not start here.
    private(set) var width = 0
    private var known: ByteSet? = ByteSet.none
    /// Whether all parts until now may have matched nothing.
    private(set) var isOpen = true

    /// How one item of it starts.
    struct Start {
        /// The characters, or nil when they are not known.
        var set: ByteSet?
        var canBeEmpty = false
        var width = 1

        static let unknown = Start(set: nil, canBeEmpty: true)
        /// An item that takes no text.
        static let nothing = Start(set: ByteSet.none, canBeEmpty: true)

        static func character(_ byte: UInt8) -> Start {
            Start(set: byte < 0x80 ? ByteSet(byte) : .leads)
        }
    }

    init() {}

    /// What a single item opens with.
    init(_ start: Start) {
        add(start)
    }

    /// Adds the next item.
    mutating func add(_ start: Start) {
        guard isOpen else { return }
        width += start.width
        if let set = start.set { known = known?.union(set) } else { known = nil }
        isOpen = start.canBeEmpty
    }

    /// Forgets what it starts with, so that nothing is concluded from it.
    mutating func forget() { known = nil }
}
