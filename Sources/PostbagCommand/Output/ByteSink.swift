import Foundation
import PostbagCore

/// Somewhere that bytes go to.
protocol ByteSink {
    /// Writes all the bytes.
    mutating func write(_ bytes: [UInt8]) throws(WriteProblem)
}

/// Why bytes could not be written.
enum WriteProblem: Error, Equatable {
    /// Whoever was reading has stopped, as `head` does; not a failure.
    case readerIsGone
    /// The place is full, gone or closed.
    case failed
}

extension ByteSink {
    /// Writes text as UTF-8.
    mutating func write(_ text: String) throws(WriteProblem) {
        try write(Array(text.utf8))
    }
}

/// Standard output or standard error.
struct FileSink: ByteSink {
    private let handle: FileHandle

    /// Where results go.
    static var standardOutput: FileSink { FileSink(handle: .standardOutput) }
    /// Where talk goes.
    static var standardError: FileSink { FileSink(handle: .standardError) }

    /// Lets a write to a closed pipe fail instead of ending the program.
    static func outliveReaders() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    func write(_ bytes: [UInt8]) throws(WriteProblem) {
        guard !bytes.isEmpty else { return }
        guard fcntl(handle.fileDescriptor, F_GETFD) >= 0 else { throw .failed }
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Self.isBrokenPipe(error) ? .readerIsGone : .failed
        }
    }

    private static func isBrokenPipe(_ error: any Error) -> Bool {
        let outer = error as NSError
        let cause = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
        return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
    }
}

/// Keeps what is written, for tests.
final class MemorySink: ByteSink {
    private(set) var bytes: [UInt8] = []

    func write(_ bytes: [UInt8]) throws(WriteProblem) {
        self.bytes += bytes
    }

    /// What has been written, as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
