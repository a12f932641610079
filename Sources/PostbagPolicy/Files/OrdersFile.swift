package import PostbagCore

/// Reads reporting restrictions; nothing that a file of them holds is ever repeated in a
/// diagnostic.
package enum OrdersFile {
    /// Reads `orders:` and the list under it.
    package static func read(
        _ document: Document,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> [ReportingOrder] {
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: ["orders"],
                what: "a file of orders"
            )
        else { return [] }
        guard let list = fields["orders"] else {
            reader.report(
                "this file has no orders",
                at: document.place,
                in: file,
                fix: "write orders: and a list under it, or orders: [] if there are none"
            )
            return []
        }
        return readList(list, of: nil, in: file, using: &reader)
    }

    /// Reads a list of orders; those of a story bind that story alone.
    static func readList(
        _ document: Document?,
        of story: String?,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> [ReportingOrder] {
        guard let document, !document.isNull else { return [] }
        guard let elements = document.elements else {
            reader.report(
                "orders must be a list, and this is \(document.kindInWords)",
                at: document.place,
                in: file,
                fix: "start each order with - id:"
            )
            return []
        }
        var orders: [ReportingOrder] = []
        for element in elements {
            var order = OrderReader(file: file, reader: reader)
            let read = order.read(element, number: orders.count + 1, story: story)
            reader = order.reader
            guard let read else { continue }
            if orders.contains(where: { $0.id == read.id }) {
                reader.report(
                    "two orders have the same id",
                    at: element.place,
                    in: file,
                    fix: "give each order an id of its own"
                )
            }
            orders.append(read)
        }
        return orders
    }
}
