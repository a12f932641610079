/// A run of plain values at a fixed place in memory, freed with its owner.
///
/// Inner loops read it through its pointer, which costs what it costs in C.
@safe final class Table<Element: BitwiseCopyable>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    /// Copies the elements.
    init(_ elements: [Element]) {
        count = elements.count
        unsafe start = .allocate(capacity: max(1, elements.count))
        for (index, element) in elements.enumerated() {
            unsafe (start + index).initialize(to: element)
        }
    }

    /// Makes room for a number of elements that are all the same.
    init(repeating element: Element, count: Int) {
        self.count = count
        unsafe start = .allocate(capacity: max(1, count))
        unsafe start.initialize(repeating: element, count: count)
    }

    /// Copies so many elements as they stood in memory.
    init(copying bytes: UnsafeRawBufferPointer, count: Int) {
        self.count = count
        unsafe start = .allocate(capacity: max(1, count))
        unsafe UnsafeMutableRawBufferPointer(start: start, count: bytes.count)
            .copyMemory(from: bytes)
    }

    deinit {
        unsafe start.deallocate()
    }

    /// How many bytes the elements take.
    var memory: Int { count * MemoryLayout<Element>.stride }
}
