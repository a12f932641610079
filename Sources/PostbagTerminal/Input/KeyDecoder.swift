/// Turns the bytes that a terminal sends into keys and pastes.
///
/// Bytes can arrive in any pieces. A sequence that is not yet whole waits for the rest; a lone
/// escape byte, which is both the Esc key and the start of a sequence, waits until the caller says
/// with ``timeOut()`` that nothing followed.
///
///     var decoder = KeyDecoder()
///     decoder.feed(Array("é\u{1B}[A".utf8))   // é, then the key that points up
package struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?

    /// Starts with nothing pending.
    package init() {}

    /// Whether bytes wait for more, so that the caller should call ``timeOut()`` soon.
    package var isWaiting: Bool { !pending.isEmpty && pasted == nil }

    /// Takes bytes in.
    ///
    /// - Returns: The keys and pastes that are whole, in order.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        pending.append(contentsOf: bytes)
        var events: [InputEvent] = []
        var start = 0
        while start < pending.count {
            if pasted != nil {
                guard let event = continuePaste(from: &start) else { break }
                events.append(event)
                continue
            }
            switch Self.read(pending[start...]) {
            case .incomplete:
                pending.removeFirst(start)
                return events
            case .nothing(let length): start += length
            case .pasteBegins(let length):
                start += length
                pasted = []
            case .key(let key, let length):
                start += length
                events.append(.key(key))
            }
        }
        pending.removeFirst(min(start, pending.count))
        return events
    }

    /// Says that nothing has followed for a while: what waits is taken for what it is.
    package mutating func timeOut() -> [InputEvent] {
        guard isWaiting else { return [] }
        let bytes = pending
        pending = []
        if bytes[0] == Byte.escape {
            // Esc, and whatever was typed after it on its own.
            return [.key(Key(.escape))] + feed(bytes.dropFirst())
        }
        return [.key(.character("\u{FFFD}"))]
    }

    private mutating func continuePaste(from start: inout Int) -> InputEvent? {
        let ending = Array("\u{1B}[201~".utf8)
        guard let end = pending[start...].firstRange(of: ending) else {
            // The ending itself may be cut in two.
            let safe = max(start, pending.count - ending.count + 1)
            pasted?.append(contentsOf: pending[start..<safe])
            start = safe
            return nil
        }
        let bytes = (pasted ?? []) + pending[start..<end.lowerBound]
        pasted = nil
        start = end.upperBound
        return .paste(String(decoding: bytes, as: UTF8.self))
    }
}
