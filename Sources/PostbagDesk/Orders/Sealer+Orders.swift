public import Foundation
import PostbagCore

extension Sealer {
    /// Seals an order for the store.
    ///
    /// - Throws: ``SealingError/cannotSeal``.
    public func seal(_ record: OrderRecord) throws(SealingError) -> Data {
        let encoder = JSONEncoder()
        for (key, purpose) in UnsealingPurpose.storage.userInfo { encoder.userInfo[key] = purpose }
        encoder.outputFormatting = .sortedKeys
        guard let bytes = try? encoder.encode(record) else { throw .cannotSeal }
        return try seal(bytes, for: Self.place(of: OrderID(record.order.id)))
    }

    /// Opens an order that was sealed under its id.
    ///
    /// - Throws: ``SealingError/cannotOpen(_:)``.
    public func openOrder(_ sealed: Data, id: OrderID) throws(SealingError) -> OrderRecord {
        let place = Self.place(of: id)
        let bytes = try open(sealed, for: place)
        guard let record = try? JSONDecoder().decode(OrderRecord.self, from: bytes) else {
            throw .cannotOpen(place)
        }
        return record
    }

    private static func place(of id: OrderID) -> String { "order:\(id)" }
}
