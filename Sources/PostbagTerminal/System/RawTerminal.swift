/// A terminal of which a full-screen program has taken hold.
///
/// The terminal goes back to what it was when this value ends, when a signal ends the program, and when the program crashes.
package struct RawTerminal: ~Copyable {
    private let input: Int32
    private let output: Int32
    private var isHeld = true

    /// Takes hold of a terminal and shows an empty screen; `nil` if `input` is no terminal.
    ///
    /// - Parameters:
    ///   - input: The descriptor that keys come from.
    ///   - output: The descriptor that frames go to.
    package init?(input: Int32 = 0, output: Int32 = 1) {
        guard TerminalCalls.enterRawMode(input) else { return nil }
        self.input = input
        self.output = output
        TerminalCalls.write(Array(TerminalCalls.entering.utf8), to: output)
    }

    deinit {
        TerminalCalls.leaveRawMode()
    }

    /// How large the terminal is now.
    package var size: TerminalSize { TerminalCalls.size(of: output) ?? .usual }

    /// Writes to the terminal.
    ///
    /// - Returns: Whether it was written; not, if the terminal has gone.
    @discardableResult
    package func write(_ text: String) -> Bool {
        text.isEmpty || TerminalCalls.write(Array(text.utf8), to: output)
    }

    /// Stops the program as Ctrl-Z does, with the terminal as it was, and takes hold again after.
    package mutating func suspend() {
        TerminalCalls.leaveRawMode()
        TerminalCalls.stop()
        _ = TerminalCalls.enterRawMode(input)
        TerminalCalls.write(Array(TerminalCalls.entering.utf8), to: output)
    }
}
