/// Reads what ``ArchiveWriter`` wrote, in the same order.
package struct ArchiveReader {
    private let bytes: [UInt8]
    private var place = 0

    /// Starts at the first byte.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads a value as it stood in memory.
    ///
    /// - Throws: ``ArchiveError`` if the bytes end before it does.
    package mutating func plain<Value: BitwiseCopyable>(
        _ type: Value.Type = Value.self
    ) throws(ArchiveError) -> Value {
        let range = try take(MemoryLayout<Value>.size)
        return unsafe bytes.withUnsafeBytes { buffer in
            unsafe buffer.loadUnaligned(fromByteOffset: range.lowerBound, as: Value.self)
        }
    }

    /// Reads a number.
    ///
    /// - Throws: ``ArchiveError`` if the bytes end before it does, or it has too many.
    package mutating func number() throws(ArchiveError) -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while place < bytes.count, shift < UInt.bitWidth {
            let byte = UInt(bytes[place])
            place += 1
            number |= (byte & 0x7F) << shift
            guard byte > 0x7F else { return Int(bitPattern: number) }
            shift += 7
        }
        throw ArchiveError()
    }

    /// Reads a flag.
    ///
    /// - Throws: ``ArchiveError`` if no byte is left.
    package mutating func flag() throws(ArchiveError) -> Bool {
        bytes[try take(1).lowerBound] != 0
    }

    /// Reads a text.
    ///
    /// - Throws: ``ArchiveError`` if it is cut short or is not UTF-8.
    package mutating func text() throws(ArchiveError) -> String {
        let range = try take(number())
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw ArchiveError()
        }
        return text
    }

    /// Reads bytes.
    ///
    /// - Throws: ``ArchiveError`` if they are cut short.
    package mutating func someBytes() throws(ArchiveError) -> [UInt8] {
        Array(bytes[try take(number())])
    }

    /// Reads values, each by `body`.
    ///
    /// - Throws: ``ArchiveError`` if there cannot be so many, and what `body` throws.
    package mutating func list<Value>(
        _ body: (inout ArchiveReader) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> [Value] {
        let count = try number()
        // Each takes a byte at least.
        guard count >= 0, count <= bytes.count - place else { throw ArchiveError() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }

    /// Reads a value by `body`, if there is one.
    ///
    /// - Throws: ``ArchiveError`` if the bytes end, and what `body` throws.
    package mutating func optional<Value>(
        _ body: (inout ArchiveReader) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value? {
        try flag() ? try body(&self) : nil
    }

    /// Reads a table.
    mutating func table<Element>(
        _ type: Element.Type = Element.self
    ) throws(ArchiveError) -> Table<Element> {
        let count = try number()
        guard count >= 0, count <= bytes.count else { throw ArchiveError() }
        let range = try take(count * MemoryLayout<Element>.stride)
        return unsafe bytes.withUnsafeBytes { buffer in
            unsafe Table(copying: UnsafeRawBufferPointer(rebasing: buffer[range]), count: count)
        }
    }

    private mutating func take(_ count: Int) throws(ArchiveError) -> Range<Int> {
        guard count >= 0, count <= bytes.count - place else { throw ArchiveError() }
        defer { place += count }
        return place..<(place + count)
    }
}

/// An archive that ends too soon, or holds what was never written.
package struct ArchiveError: Error, Equatable {
    /// Says no more than that.
    package init() {}
}
