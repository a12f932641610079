/// What a terminal tells the program that runs in it.
package enum InputEvent: Sendable, Hashable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted; it is never taken for keys.
    case paste(String)
    /// The window has another size now.
    case resized(TerminalSize)
    /// Somebody asked the program to stop and wait, as Ctrl-Z does in a shell.
    case suspended
    /// The program goes on after it had been stopped.
    case resumed
    /// The program should end: a signal said so, or the terminal has gone.
    case ended(EndReason)

    /// Why the program should end.
    package enum EndReason: Sendable, Hashable {
        /// A signal of that number.
        case signal(Int32)
        /// The terminal, or the pipe in its place, has gone.
        case inputClosed
    }
}
