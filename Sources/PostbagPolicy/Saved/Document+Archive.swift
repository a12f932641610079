import PostbagText

extension Document {
    /// Reads a document that was written.
    ///
    /// - Throws: ``ArchiveError`` if it is cut short.
    init(from reader: inout ArchiveReader) throws(ArchiveError) {
        let place = try Place(from: &reader)
        switch try reader.plain(UInt8.self) {
        case Shape.null: self.init(content: .null, place: place)
        case Shape.scalar:
            let text = try reader.text()
            self.init(content: .scalar(text, isQuoted: try reader.flag()), place: place)
        case Shape.list:
            let elements = try reader.list { reader throws(ArchiveError) in
                try Document(from: &reader)
            }
            self.init(content: .list(elements), place: place)
        case Shape.map:
            let entries = try reader.list { reader throws(ArchiveError) in
                Entry(
                    key: try reader.text(),
                    keyPlace: try Place(from: &reader),
                    value: try Document(from: &reader)
                )
            }
            self.init(content: .map(entries), place: place)
        default: throw ArchiveError()
        }
    }

    /// Writes the document.
    func write(to writer: inout ArchiveWriter) {
        place.write(to: &writer)
        switch content {
        case .null: writer.add(plain: Shape.null)
        case .scalar(let text, let isQuoted):
            writer.add(plain: Shape.scalar)
            writer.add(text)
            writer.add(isQuoted)
        case .list(let elements):
            writer.add(plain: Shape.list)
            writer.add(list: elements) { $0.write(to: &$1) }
        case .map(let entries):
            writer.add(plain: Shape.map)
            writer.add(list: entries) { entry, writer in
                writer.add(entry.key)
                entry.keyPlace.write(to: &writer)
                entry.value.write(to: &writer)
            }
        }
    }

    private enum Shape {
        static let null: UInt8 = 0
        static let scalar: UInt8 = 1
        static let list: UInt8 = 2
        static let map: UInt8 = 3
    }
}

extension Place {
    fileprivate init(from reader: inout ArchiveReader) throws(ArchiveError) {
        self.init(
            line: try reader.number(),
            column: try reader.number(),
            length: try reader.number()
        )
    }

    fileprivate func write(to writer: inout ArchiveWriter) {
        writer.add(line)
        writer.add(column)
        writer.add(length)
    }
}
