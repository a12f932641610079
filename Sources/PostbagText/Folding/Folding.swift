/// A text after folding, with what the repair of disguised words needs to know of the original.
struct Folding {
    let bytes: [UInt8]
    let map: OffsetMap
    let scalarCount: Int
    let disguised: [DisguisedRange]
    /// Where in `bytes` a white space stands for a line break.
    let lineBreaks: [Int]

    /// Folds UTF-8.
    init(_ source: UnsafeBufferPointer<UInt8>) {
        if let plain = unsafe ASCIIFolding.fold(source) {
            bytes = plain.bytes
            map = OffsetMap(byteCount: source.count)
            scalarCount = source.count
            disguised = []
            lineBreaks = plain.lineBreaks
        } else {
            var folder = unsafe Folder(source)
            folder.run()
            bytes = folder.buffer.bytes
            map = folder.buffer.map
            scalarCount = folder.scalar
            disguised = folder.buffer.disguised
            lineBreaks = folder.buffer.lineBreaks
        }
    }
}
