/// Asks for a secret at a terminal without showing what is typed.
///
///     let password = SecretPrompt.ask("Password: ")
package enum SecretPrompt {
    /// Asks, and waits for a line.
    ///
    /// - Parameters:
    ///   - question: What to show before it.
    ///   - input: The descriptor that keys come from.
    ///   - output: The descriptor that the question goes to.
    /// - Returns: What was typed; `nil` if `input` is no terminal, or whoever sits there gave up.
    package static func ask(_ question: String, input: Int32 = 0, output: Int32 = 2) -> String? {
        guard TerminalCalls.hideTyping(input) else { return nil }
        defer {
            TerminalCalls.showTyping(input)
            TerminalCalls.write([0x0A], to: output)
        }
        TerminalCalls.write(Array(question.utf8), to: output)
        var line: [UInt8] = []
        while line.last != 0x0A, line.count < 1_000 {
            guard let bytes = TerminalCalls.read(from: input, count: 1), !bytes.isEmpty else {
                return nil
            }
            line += bytes
        }
        return String(decoding: line.dropLast(), as: UTF8.self)
    }
}
