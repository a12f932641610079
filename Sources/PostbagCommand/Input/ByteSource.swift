import PostbagCore

/// Somewhere that bytes come from, piece by piece.
protocol ByteSource {
    /// What to call it in messages: the file's name as the user wrote it.
    var name: String { get }

    /// Adds the next piece to `buffer`; `false` at the end.
    mutating func read(appendingTo buffer: inout [UInt8]) throws(Diagnostic) -> Bool
}

/// Bytes that are already in memory, handed out in pieces of a chosen size.
struct MemorySource: ByteSource {
    let name: String
    private let bytes: [UInt8]
    private let pieceSize: Int
    private var position = 0

    init(name: String = "memory", bytes: [UInt8], pieceSize: Int = 65_536) {
        self.name = name
        self.bytes = bytes
        self.pieceSize = pieceSize
    }

    mutating func read(appendingTo buffer: inout [UInt8]) throws(Diagnostic) -> Bool {
        let end = min(position + pieceSize, bytes.count)
        guard position < end else { return false }
        buffer.append(contentsOf: bytes[position..<end])
        position = end
        return true
    }
}
