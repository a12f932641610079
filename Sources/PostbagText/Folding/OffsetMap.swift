/// The way from bytes of a folded text back to scalars of the original, kept sparsely.
///
/// A segment is a run of units of equal size: so many bytes for so many scalars. Plain text is one
/// segment of units of one byte and one scalar, and text that did not change needs none.
struct OffsetMap: Sendable {
    struct Segment: Sendable, Equatable {
        var byteStart: Int32
        var scalarStart: Int32
        var unitBytes: Int32
        var unitScalars: Int32
    }

    var segments: [Segment] = []
    var byteCount: Int

    /// Whether byte and scalar offsets are the same.
    var isIdentity: Bool { segments.isEmpty }

    func scalars(_ range: Range<Int>) -> Range<Int> {
        let lower = min(max(range.lowerBound, 0), byteCount)
        let upper = min(max(range.upperBound, lower), byteCount)
        guard !isIdentity else { return lower..<upper }
        if lower == upper {
            let position = lower < byteCount ? unit(at: lower).lowerBound : end
            return position..<position
        }
        return unit(at: lower).lowerBound..<unit(at: upper - 1).upperBound
    }

    /// The scalars of the unit that holds a byte.
    func unit(at byte: Int) -> Range<Int> {
        let segment = segments[index(of: byte)]
        let number = (byte - Int(segment.byteStart)) / Int(segment.unitBytes)
        let start = Int(segment.scalarStart) + number * Int(segment.unitScalars)
        return start..<start + Int(segment.unitScalars)
    }

    private var end: Int {
        byteCount == 0 ? 0 : unit(at: byteCount - 1).upperBound
    }

    private func index(of byte: Int) -> Int {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(segments[middle].byteStart) <= byte { low = middle } else { high = middle }
        }
        return low
    }

    /// Adds units after the bytes so far.
    ///
    /// - Complexity: O(1), and no new segment when they continue the last one.
    mutating func append(bytes: Int, from scalar: Int, unitBytes: Int, unitScalars: Int) {
        if let last = segments.last, Int(last.unitBytes) == unitBytes,
            Int(last.unitScalars) == unitScalars
        {
            let written = byteCount - Int(last.byteStart)
            if Int(last.scalarStart) + written / unitBytes * unitScalars == scalar {
                byteCount += bytes
                return
            }
        }
        segments.append(
            Segment(
                byteStart: Int32(truncatingIfNeeded: byteCount),
                scalarStart: Int32(truncatingIfNeeded: scalar),
                unitBytes: Int32(truncatingIfNeeded: unitBytes),
                unitScalars: Int32(truncatingIfNeeded: unitScalars)
            )
        )
        byteCount += bytes
    }

    /// Lets the last unit reach up to a scalar, as a mark on a letter does.
    mutating func extendLastUnit(to scalar: Int) {
        guard let last = segments.last else { return }
        let size = Int(last.unitBytes)
        let start = unit(at: byteCount - 1).lowerBound
        if byteCount - Int(last.byteStart) > size {
            let kept = byteCount - size
            byteCount = kept
            append(bytes: size, from: start, unitBytes: size, unitScalars: scalar - start)
        } else {
            segments[segments.count - 1].unitScalars = Int32(truncatingIfNeeded: scalar - start)
        }
    }

    /// Adds the units of another map that a range of its bytes covers.
    mutating func append(_ range: Range<Int>, of other: OffsetMap) {
        guard !range.isEmpty else { return }
        guard !other.isIdentity else {
            append(bytes: range.count, from: range.lowerBound, unitBytes: 1, unitScalars: 1)
            return
        }
        var at = range.lowerBound
        var index = other.index(of: at)
        while at < range.upperBound {
            let segment = other.segments[index]
            let next =
                index + 1 < other.segments.count
                ? Int(other.segments[index + 1].byteStart) : other.byteCount
            append(at..<min(next, range.upperBound), in: segment)
            at = next
            index += 1
        }
    }

    private mutating func append(_ range: Range<Int>, in segment: Segment) {
        let size = Int(segment.unitBytes)
        let scalars = Int(segment.unitScalars)
        let offset = range.lowerBound - Int(segment.byteStart)
        var scalar = Int(segment.scalarStart) + offset / size * scalars
        var left = range.count
        if offset % size != 0 {
            let part = min(left, size - offset % size)
            append(bytes: part, from: scalar, unitBytes: part, unitScalars: scalars)
            scalar += scalars
            left -= part
        }
        let whole = left / size
        if whole > 0 {
            append(bytes: whole * size, from: scalar, unitBytes: size, unitScalars: scalars)
            scalar += whole * scalars
        }
        if left % size > 0 {
            append(bytes: left % size, from: scalar, unitBytes: left % size, unitScalars: scalars)
        }
    }
}
