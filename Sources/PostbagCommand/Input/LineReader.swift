import PostbagCore

/// Cuts what a ``ByteSource`` gives into lines, without ever holding more than it must.
///
/// It hands out ranges of its own buffer, so a line costs no copy. Take lines with ``nextLine()``
/// until there is none left in the buffer, then ``fill()`` it.
struct LineReader {
    /// A line, or the news that it was too long to keep.
    enum Line: Equatable {
        /// Where the line lies in ``LineReader/buffer``, without its line break.
        case bytes(Range<Int>)
        /// The line was longer than the limit and has been passed over.
        case tooLong
    }

    /// The bytes that lines are ranges of; they move with every ``fill()``.
    private(set) var buffer: [UInt8] = []
    /// The number of the line that was handed out last, from 1.
    private(set) var lineNumber = 0
    /// Whether the line that was handed out last ended in a carriage return and a line feed.
    private(set) var endedInReturn = false
    /// What the source is called.
    var name: String { source.name }

    private var source: any ByteSource
    private let limit: Int
    private var position = 0
    private var searched = 0
    private var isAtStart = true
    private var isAtEnd = false
    private var isPassingOver = false

    /// Reads lines of at most `limit` bytes.
    init(_ source: any ByteSource, limit: Int = 1_000_000) {
        self.source = source
        self.limit = limit
    }

    /// The next line that is whole, or `nil` if the buffer must be filled first.
    mutating func nextLine() -> Line? {
        guard let lineFeed = buffer[searched...].firstIndex(of: 0x0A) else {
            searched = buffer.count
            return isAtEnd ? lastLine() : nil
        }
        let line = position..<lineFeed
        position = lineFeed + 1
        searched = position
        return handOut(line)
    }

    /// Reads on; `false` once there is nothing more, after which the last line can be taken.
    mutating func fill() throws(Diagnostic) -> Bool {
        guard !isAtEnd else { return false }
        dropWhatWasRead()
        isAtEnd = try !source.read(appendingTo: &buffer)
        if isAtStart { try passByteOrderMark() }
        return !isAtEnd || position < buffer.count || isPassingOver
    }

    private mutating func lastLine() -> Line? {
        guard position < buffer.count || isPassingOver else { return nil }
        let line = position..<buffer.count
        position = buffer.count
        return handOut(line)
    }

    private mutating func handOut(_ line: Range<Int>) -> Line {
        lineNumber += 1
        if isPassingOver || line.count > limit {
            isPassingOver = false
            return .tooLong
        }
        endedInReturn = !line.isEmpty && buffer[line.upperBound - 1] == 0x0D
        return .bytes(endedInReturn ? line.lowerBound..<(line.upperBound - 1) : line)
    }

    private mutating func dropWhatWasRead() {
        if searched == buffer.count, buffer.count - position > limit {
            isPassingOver = true
            position = buffer.count
        }
        buffer.removeFirst(position)
        searched -= position
        position = 0
    }

    private mutating func passByteOrderMark() throws(Diagnostic) {
        isAtStart = false
        while !isAtEnd, buffer.count < 3, let first = buffer.first, first >= 0xEF {
            isAtEnd = try !source.read(appendingTo: &buffer)
        }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if buffer.starts(with: [0xFE, 0xFF]) || buffer.starts(with: [0xFF, 0xFE]) {
            throw Diagnostic(.error, "'\(name)' is UTF-16", fix: "save it as UTF-8")
        }
        searched = max(searched, position)
    }
}
