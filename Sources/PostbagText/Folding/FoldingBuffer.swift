/// The folded text while it is being written, with its map and the disguises undone on the way.
@safe struct FoldingBuffer: ~Copyable {
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    private(set) var map = OffsetMap(byteCount: 0)
    private(set) var disguised: [DisguisedRange] = []
    private(set) var lineBreaks: [Int] = []
    private var space: Range<Int>?
    private var breaks = 0

    init(capacity: Int) {
        self.capacity = capacity + 64
        unsafe storage = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
    }

    deinit {
        unsafe storage.deallocate()
    }

    /// The bytes written so far.
    var bytes: [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: storage, count: count))
    }

    /// Writes one byte that stands for some scalars.
    @inline(__always) mutating func write(_ byte: UInt8, for scalars: Range<Int>) {
        flushSpace()
        reserve(1)
        unsafe storage[count] = byte
        count += 1
        map.append(bytes: 1, from: scalars.lowerBound, unitBytes: 1, unitScalars: scalars.count)
    }

    /// Writes text as one unit that stands for some scalars.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>, for scalars: Range<Int>) {
        guard let start = text.baseAddress else { return }
        flushSpace()
        reserve(text.count)
        unsafe (storage + count).update(from: start, count: text.count)
        count += text.count
        map.append(
            bytes: text.count,
            from: scalars.lowerBound,
            unitBytes: text.count,
            unitScalars: scalars.count
        )
    }

    /// Writes a run of plain ASCII, lower-cased, where every byte is one scalar.
    mutating func writePlain(_ text: UnsafeBufferPointer<UInt8>, from scalar: Int) {
        guard let start = text.baseAddress, !text.isEmpty else { return }
        flushSpace()
        reserve(text.count)
        let target = unsafe storage + count
        for index in 0..<text.count {
            let byte = unsafe start[index]
            unsafe target[index] = byte &- 65 < 26 ? byte | 0x20 : byte
        }
        count += text.count
        map.append(bytes: text.count, from: scalar, unitBytes: 1, unitScalars: 1)
    }

    /// Notes white space, which is written once something follows it.
    mutating func noteSpace(_ scalars: Range<Int>, breaks: Int) {
        guard count > 0 else { return }
        space = (space?.lowerBound ?? scalars.lowerBound)..<scalars.upperBound
        self.breaks += breaks
    }

    /// Notes a combining mark, which belongs to the letter before it.
    mutating func noteMark(_ scalars: Range<Int>) {
        note(.diacritics, in: scalars)
        if space == nil, count > 0 { map.extendLastUnit(to: scalars.upperBound) }
    }

    /// Notes that a disguise was undone.
    mutating func note(_ disguises: DisguiseSet, in scalars: Range<Int>) {
        guard !disguises.isEmpty else { return }
        if let last = disguised.last, last.disguises == disguises,
            last.scalars.upperBound == scalars.lowerBound
        {
            let start = last.scalars.lowerBound
            disguised[disguised.count - 1].scalars = start..<scalars.upperBound
        } else {
            disguised.append(DisguisedRange(scalars: scalars, disguises: disguises))
        }
    }

    private mutating func flushSpace() {
        guard let scalars = space else { return }
        space = nil
        if breaks > 0 { lineBreaks.append(count) }
        reserve(1)
        unsafe storage[count] = breaks > 1 ? 0x0A : 0x20
        count += 1
        breaks = 0
        map.append(bytes: 1, from: scalars.lowerBound, unitBytes: 1, unitScalars: scalars.count)
    }

    private mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        let larger = (count + more) * 2
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe moved.update(from: storage, count: count)
        unsafe storage.deallocate()
        unsafe storage = moved
        capacity = larger
    }
}
