#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An archive in a file, which is read only if nobody else can have written it.
///
/// Its checksum tells a damaged file, not a forged one: who may write the file is trusted.
package enum ArchiveFile {
    /// The bytes to be kept for an archive.
    package static func contents(of archive: ArchiveWriter) -> [UInt8] {
        var writer = ArchiveWriter()
        writer.add(plain: checksum(of: archive.bytes))
        return archive.bytes + writer.bytes
    }

    /// Reads an archive.
    ///
    /// - Returns: nil if there is none, it is damaged, or it is not the user's own file that
    ///   nobody else may write.
    package static func read(_ path: String) -> ArchiveReader? {
        guard var bytes = ownBytes(of: path), bytes.count >= MemoryLayout<UInt64>.size else {
            return nil
        }
        var end = ArchiveReader(Array(bytes.suffix(MemoryLayout<UInt64>.size)))
        bytes.removeLast(MemoryLayout<UInt64>.size)
        guard (try? end.plain(UInt64.self)) == checksum(of: bytes) else { return nil }
        return ArchiveReader(bytes)
    }

    private static func ownBytes(of path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var facts = stat()
        guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
            facts.st_uid == geteuid(), facts.st_mode & (S_IWGRP | S_IWOTH) == 0
        else { return nil }
        let size = Int(facts.st_size)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var rest = unsafe UnsafeMutableRawBufferPointer(buffer)[...]
            while unsafe !rest.isEmpty {
                let part = unsafe UnsafeMutableRawBufferPointer(rebasing: rest)
                let got = unsafe pread(file, part.baseAddress, part.count, off_t(count))
                if got <= 0 { break }
                count += got
                unsafe rest = rest.dropFirst(got)
            }
        }
        return bytes.count == size ? bytes : nil
    }

    /// Four sums of eight bytes each, taken side by side for speed.
    private static func checksum(of bytes: [UInt8]) -> UInt64 {
        unsafe bytes.withUnsafeBytes { buffer in
            var sums = SIMD4<UInt64>(1, 2, 3, 4)
            let factor = SIMD4<UInt64>(repeating: 0x9E37_79B9_7F4A_7C15)
            var place = 0
            while place + 32 <= buffer.count {
                let words = unsafe buffer.loadUnaligned(
                    fromByteOffset: place,
                    as: SIMD4<UInt64>.self
                )
                sums = (sums ^ words) &* factor
                sums ^= sums &>> 29
                place += 32
            }
            var sum = UInt64(buffer.count)
            for lane in 0..<4 { sum = (sum ^ sums[lane]) &* 0x9E37_79B9_7F4A_7C15 }
            while place < buffer.count {
                sum = unsafe (sum ^ UInt64(buffer[place])) &* 0x9E37_79B9_7F4A_7C15
                place += 1
            }
            return sum ^ sum >> 32
        }
    }
}
