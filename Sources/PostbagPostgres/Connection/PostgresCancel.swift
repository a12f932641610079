import CPostgres

/// Asks the server to stop what a connection is doing; any thread may.
@safe final class PostgresCancel: @unchecked Sendable {
    private let raw: OpaquePointer?

    init(_ connection: OpaquePointer?) {
        unsafe raw = unsafe PQgetCancel(connection)
    }

    deinit { unsafe PQfreeCancel(raw) }

    /// Sends the request and waits until the server has it.
    func send() {
        var reason = [CChar](repeating: 0, count: 256)
        _ = unsafe reason.withUnsafeMutableBufferPointer { buffer in
            unsafe PQcancel(raw, buffer.baseAddress, Int32(buffer.count))
        }
    }
}
