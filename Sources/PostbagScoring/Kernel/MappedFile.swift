import Foundation

/// A file's bytes, read into memory by the system when they are first touched and never changed.
@safe package final class MappedFile: @unchecked Sendable {
    /// Why a file cannot be mapped.
    enum Problem: Error {
        case missing
        case unreadable
        case empty
    }

    private let base: UnsafeRawPointer
    package let count: Int
    private let isMapped: Bool

    /// Maps a file.
    init(path: String) throws(Problem) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable
        }
        count = Int(status.st_size)
        guard count > 0 else { throw .empty }
        guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
            unsafe start != MAP_FAILED
        else { throw .unreadable }
        unsafe base = UnsafeRawPointer(start)
        isMapped = true
    }

    /// Keeps bytes as if they had been mapped, for a model that has no file yet.
    init(_ bytes: [UInt8]) {
        count = bytes.count
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 64)
        unsafe bytes.withUnsafeBytes {
            unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(
                from: $0
            )
        }
        unsafe base = UnsafeRawPointer(copy)
        isMapped = false
    }

    deinit {
        let start = unsafe UnsafeMutableRawPointer(mutating: base)
        if isMapped { _ = unsafe munmap(start, count) } else { unsafe start.deallocate() }
    }

    /// Whether a stretch lies within the file.
    func holds(_ range: Range<Int>) -> Bool { range.lowerBound >= 0 && range.upperBound <= count }

    /// A copy of a stretch, which is cut at the file's end.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        let kept = range.clamped(to: 0..<count)
        return unsafe Array(
            UnsafeRawBufferPointer(start: base + kept.lowerBound, count: kept.count)
        )
    }

    /// A whole number of the file, least byte first; 0 beyond the end.
    func integer<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type) -> Value {
        guard holds(offset..<offset + MemoryLayout<Value>.size) else { return 0 }
        return unsafe Value(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: type))
    }

    /// A floating-point number of the file; 0 beyond the end.
    func float(_ offset: Int) -> Float { Float(bitPattern: integer(offset, as: UInt32.self)) }

    /// A checksum of a stretch: four sums of eight bytes each, taken side by side for speed.
    ///
    /// It tells damage in storage or transport, and is no protection from someone who means harm.
    func checksum(_ range: Range<Int>) -> UInt64 {
        let kept = range.clamped(to: 0..<count)
        return unsafe Checksum.of(
            UnsafeRawBufferPointer(start: base + kept.lowerBound, count: kept.count)
        )
    }

    /// The address of a stretch that is known to lie within the file.
    func pointer(at offset: Int) -> UnsafeRawPointer { unsafe base + offset }
}

/// A fast sum over bytes in which any single change shows.
@safe enum Checksum {
    /// The sum over a copy of a file in memory.
    static func of(_ bytes: [UInt8]) -> UInt64 {
        unsafe bytes.withUnsafeBytes { unsafe of($0) }
    }

    fileprivate static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes = SIMD4<UInt64>(1, 2, 3, 4) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at + 32 <= bytes.count {
            let next = unsafe bytes.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
            lanes = (lanes ^ next) &* 0x0000_0100_0000_01B3
            lanes = lanes ^ (lanes &>> 29)
            at += 32
        }
        var sum = UInt64(bytes.count)
        for lane in 0..<4 {
            sum = (sum ^ lanes[lane]) &* 0xD6E8_FEB8_6659_FD93
            sum ^= sum >> 31
        }
        while at < bytes.count {
            sum = (sum ^ UInt64(unsafe bytes[at])) &* 0x0000_0100_0000_01B3
            sum ^= sum >> 31
            at += 1
        }
        return sum
    }
}
