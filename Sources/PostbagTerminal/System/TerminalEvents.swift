import Foundation
import Synchronization

/// What a terminal tells, as it happens and in order.
///
/// A thread of its own reads, so that keys typed while the program is busy wait and none is lost.
package final class TerminalEvents: Sendable {
    /// The events, for one reader.
    package let events: AsyncStream<InputEvent>
    private let continuation: AsyncStream<InputEvent>.Continuation
    private let isStopped = Mutex(false)

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - input: The descriptor that keys come from; without one, only signals are told.
    ///   - output: The descriptor whose terminal has a size.
    ///   - patience: How many milliseconds a lone escape byte waits for the rest of a sequence.
    package init(input: Int32? = 0, output: Int32 = 1, patience: Int = 40) {
        (events, continuation) = AsyncStream.makeStream(of: InputEvent.self)
        let signals = TerminalCalls.watchSignals()
        let thread = Thread { [self] in listen(input, signals, output, Int32(clamping: patience)) }
        thread.stackSize = 512 * 1_024
        thread.start()
    }

    /// Stops to listen; signals do again what they do by themselves.
    package func stop() {
        isStopped.withLock { $0 = true }
        continuation.finish()
        TerminalCalls.forgetSignals()
    }

    private func listen(_ input: Int32?, _ signals: Int32?, _ output: Int32, _ patience: Int32) {
        var decoder = KeyDecoder()
        while !isStopped.withLock({ $0 }) {
            let ready = TerminalCalls.wait(
                for: [input, signals].compactMap(\.self),
                milliseconds: decoder.isWaiting ? patience : 500
            )
            if let signals, ready.contains(signals) { tellSignals(from: signals, output) }
            if let input, ready.contains(input) {
                guard let bytes = TerminalCalls.read(from: input, count: 65_536), !bytes.isEmpty
                else {
                    continuation.yield(.ended(.inputClosed))
                    return
                }
                decoder.feed(bytes).forEach { continuation.yield($0) }
            } else if ready.isEmpty, decoder.isWaiting {
                decoder.timeOut().forEach { continuation.yield($0) }
            }
        }
    }

    private func tellSignals(from pipe: Int32, _ output: Int32) {
        for number in (TerminalCalls.read(from: pipe, count: 256) ?? []).map(Int32.init) {
            switch number {
            case SIGWINCH:
                if let size = TerminalCalls.size(of: output) { continuation.yield(.resized(size)) }
            case SIGTSTP: continuation.yield(.suspended)
            case SIGCONT: continuation.yield(.resumed)
            default: continuation.yield(.ended(.signal(number)))
            }
        }
    }
}
