/// Writes values one after the other, for ``ArchiveReader`` to read in the same order.
///
/// Tables stand as they do in memory, so an archive is for the program that wrote it.
package struct ArchiveWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    /// Starts with nothing.
    package init() {}

    /// Writes a value as it stands in memory.
    package mutating func add<Value: BitwiseCopyable>(plain value: Value) {
        unsafe withUnsafeBytes(of: value) { bytes in unsafe self.bytes.append(contentsOf: bytes) }
    }

    /// Writes a number, seven bits a byte, the lowest first, so that small ones are short.
    package mutating func add(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a flag.
    package mutating func add(_ flag: Bool) {
        bytes.append(flag ? 1 : 0)
    }

    /// Writes a text.
    package mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes bytes and how many there are.
    package mutating func add(_ bytes: [UInt8]) {
        add(bytes.count)
        self.bytes.append(contentsOf: bytes)
    }

    /// Writes how many values there are, and each by `body`.
    package mutating func add<Value>(
        list: some Collection<Value>,
        _ body: (Value, inout ArchiveWriter) -> Void
    ) {
        add(list.count)
        for value in list { body(value, &self) }
    }

    /// Writes a value, if there is one, by `body`.
    package mutating func add<Value>(
        optional value: Value?,
        _ body: (Value, inout ArchiveWriter) -> Void
    ) {
        add(value != nil)
        if let value { body(value, &self) }
    }

    /// Writes a table.
    mutating func add<Element>(_ table: Table<Element>) {
        add(table.count)
        let bytes = unsafe UnsafeRawBufferPointer(start: table.start, count: table.memory)
        unsafe self.bytes.append(contentsOf: bytes)
    }
}
