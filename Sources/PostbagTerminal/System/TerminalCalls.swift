import Foundation
import Synchronization

/// The system calls that a full-screen program needs, each with a safe face.
///
/// This is the only file outside the text room that holds unsafe code: termios, ioctl, poll and
/// signals take pointers, and what a signal handler touches must live in plain global memory.
enum TerminalCalls {
    /// How many columns and rows the terminal behind a descriptor has, if it is one and says so.
    static func size(of descriptor: Int32) -> TerminalSize? {
        var size = winsize()
        let request = UInt(TIOCGWINSZ)
        guard unsafe ioctl(descriptor, request, &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Reads what is there, at most `count` bytes.
    ///
    /// - Returns: The bytes; none at the end of the input, `nil` if reading failed.
    static func read(from descriptor: Int32, count: Int) -> [UInt8]? {
        var result = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            repeat {
                result = unsafe Foundation.read(descriptor, buffer.baseAddress, count)
            } while result < 0 && errno == EINTR
            used = max(0, result)
        }
        return result < 0 ? nil : bytes
    }

    /// Writes all bytes, waiting where the terminal is slow.
    ///
    /// - Returns: Whether all of them were written.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let written = unsafe bytes[start...].withUnsafeBytes { buffer in
                unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                guard errno == EAGAIN else { return false }
                _ = wait(for: [], writing: descriptor, milliseconds: 1_000)
                continue
            }
            start += written
        }
        return true
    }

    /// Waits until one of several descriptors has something to read, or time is up.
    ///
    /// - Returns: Those that have, or whose other end has gone.
    static func wait(
        for descriptors: [Int32],
        writing: Int32? = nil,
        milliseconds: Int32
    ) -> Set<Int32> {
        var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if let writing { polls.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
        let count = polls.count
        guard unsafe poll(&polls, nfds_t(count), milliseconds) > 0 else { return [] }
        return Set(polls.filter { $0.revents != 0 }.map(\.fd))
    }
}

// MARK: - Raw mode

extension TerminalCalls {
    /// What a terminal was set to before raw mode, for the handler of a crash.
    nonisolated(unsafe) private static var attributesBefore = termios()
    /// The descriptor in raw mode, or -1.
    private static let rawDescriptor = Atomic<Int32>(-1)

    /// Switches off echo, line editing and the keys that send signals.
    static func enterRawMode(_ descriptor: Int32) -> Bool {
        var attributes = termios()
        guard unsafe tcgetattr(descriptor, &attributes) == 0 else { return false }
        unsafe attributesBefore = attributes
        unsafe cfmakeraw(&attributes)
        guard unsafe tcsetattr(descriptor, TCSADRAIN, &attributes) == 0 else { return false }
        rawDescriptor.store(descriptor, ordering: .sequentiallyConsistent)
        return true
    }

    /// Switches off echo alone; lines are still edited as usual, and Ctrl-C ends the program.
    static func hideTyping(_ descriptor: Int32) -> Bool { setEcho(descriptor, isOn: false) }

    /// Switches echo on again.
    static func showTyping(_ descriptor: Int32) { _ = setEcho(descriptor, isOn: true) }

    private static func setEcho(_ descriptor: Int32, isOn: Bool) -> Bool {
        var attributes = termios()
        guard unsafe tcgetattr(descriptor, &attributes) == 0 else { return false }
        let echo = tcflag_t(ECHO)
        attributes.c_lflag = isOn ? attributes.c_lflag | echo : attributes.c_lflag & ~echo
        return unsafe tcsetattr(descriptor, TCSAFLUSH, &attributes) == 0
    }

    /// Puts back what raw mode changed, and the screen that was there before.
    ///
    /// A signal handler may call this: it takes no lock and allocates nothing.
    static func leaveRawMode() {
        let descriptor = rawDescriptor.exchange(-1, ordering: .sequentiallyConsistent)
        guard descriptor >= 0 else { return }
        unsafe _ = Foundation.write(descriptor, leaving.utf8Start, leaving.utf8CodeUnitCount)
        unsafe _ = tcsetattr(descriptor, TCSADRAIN, &attributesBefore)
    }

    /// Alternate screen, bracketed paste.
    static let entering = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?25l"
    /// Own look, cursor shown, bracketed paste off, the screen from before.
    private static let leaving: StaticString = "\u{1B}[0m\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l"
}

// MARK: - Signals

extension TerminalCalls {
    private static let pipeReader = Atomic<Int32>(-1)
    private static let pipeWriter = Atomic<Int32>(-1)
    private static let endsAsked = Atomic<Int>(0)

    /// Signals that ask the program to end, in an orderly way if it can.
    static let ending: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    private static let telling: [Int32] = [SIGWINCH, SIGCONT, SIGTSTP]
    private static let crashing: [Int32] = [
        SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE,
    ]

    /// Has signals tell their numbers through a pipe, and crashes restore the terminal first.
    ///
    /// - Returns: The end of the pipe to read from, or `nil` if there can be no pipe.
    static func watchSignals() -> Int32? {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipeReader.store(ends[0], ordering: .sequentiallyConsistent)
        pipeWriter.store(ends[1], ordering: .sequentiallyConsistent)
        endsAsked.store(0, ordering: .sequentiallyConsistent)
        for number in ending + telling { _ = signal(number, passOn) }
        for number in crashing { _ = signal(number, restoreAndDie) }
        return ends[0]
    }

    /// Lets signals do again what they do by themselves.
    static func forgetSignals() {
        for number in ending + telling + crashing { _ = signal(number, SIG_DFL) }
        let reader = pipeReader.exchange(-1, ordering: .sequentiallyConsistent)
        let writer = pipeWriter.exchange(-1, ordering: .sequentiallyConsistent)
        for end in [reader, writer] where end >= 0 { close(end) }
    }

    /// Stops this program until somebody lets it go on.
    static func stop() {
        _ = signal(SIGTSTP, SIG_DFL)
        _ = kill(getpid(), SIGTSTP)
        _ = signal(SIGTSTP, passOn)
    }

    private static let passOn: @convention(c) (Int32) -> Void = { number in
        let before = errno
        if number == SIGINT || number == SIGTERM || number == SIGHUP || number == SIGQUIT {
            // Whoever asks a second time does not want to wait for an orderly end.
            if endsAsked.wrappingAdd(1, ordering: .sequentiallyConsistent).oldValue > 0 {
                leaveRawMode()
                _exit(128 + number)
            }
        }
        var byte = UInt8(truncatingIfNeeded: number)
        unsafe _ = Foundation.write(pipeWriter.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = before
    }

    private static let restoreAndDie: @convention(c) (Int32) -> Void = { number in
        leaveRawMode()
        _ = signal(number, SIG_DFL)
        raise(number)
    }
}
