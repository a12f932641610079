import CZlib

/// Unpacks gzip (RFC 1952) piece by piece, through the system's zlib.
@safe package struct GzipInflater: ~Copyable {
    /// The bytes are no whole gzip file.
    package struct Damage: Error, Equatable {
        package init() {}
    }

    private let stream: UnsafeMutablePointer<z_stream>
    /// Whether the last member of the file has been read to its end.
    package private(set) var isAtEnd = false

    private static let pieceSize = 131_072

    /// Prepares to unpack a file from its start.
    package init() {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe postbag_inflate_gzip(stream)
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Unpacks the next bytes of the file; members that follow each other count as one file.
    ///
    /// - Throws: ``Damage`` if they are not gzip or were changed.
    package mutating func inflate(
        _ packed: [UInt8],
        appendingTo output: inout [UInt8]
    ) throws(Damage) {
        var input = packed
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        var at = 0
        while at < input.count {
            if isAtEnd {
                guard unsafe inflateReset(stream) == Z_OK else { throw Damage() }
                isAtEnd = false
            }
            let (status, taken, written) = step(&input, from: at, into: &piece)
            output += piece[..<written]
            at += taken
            switch status {
            case Z_STREAM_END: isAtEnd = true
            case Z_OK: break
            case Z_BUF_ERROR where taken > 0 || written > 0: break
            default: throw Damage()
            }
        }
    }

    private func step(
        _ input: inout [UInt8],
        from start: Int,
        into piece: inout [UInt8]
    ) -> (status: Int32, taken: Int, written: Int) {
        let left = input.count - start
        return unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe piece.withUnsafeMutableBufferPointer { target in
                unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + start }
                unsafe stream.pointee.avail_in = UInt32(left)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = UInt32(target.count)
                let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                return unsafe (
                    status, left - Int(stream.pointee.avail_in),
                    target.count - Int(stream.pointee.avail_out)
                )
            }
        }
    }
}
