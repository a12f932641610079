/// A line at the bottom of a terminal that says how far a long piece of work has come.
///
/// It returns what to write and writes nothing itself. Where there is no terminal it is silent,
/// and on one it speaks at most ten times a second and only once the work has taken a moment.
package struct ProgressLine: Sendable {
    private let traits: TerminalTraits
    private let pause: Duration
    private var lastShown: Duration
    private var isShowing = false

    /// Prepares a line for a terminal.
    ///
    /// - Parameters:
    ///   - traits: What is known of the place that progress is written to.
    ///   - patience: How long the work may take before the line appears.
    ///   - pause: The least time between two updates.
    package init(
        on traits: TerminalTraits,
        patience: Duration = .milliseconds(500),
        pause: Duration = .milliseconds(100)
    ) {
        self.traits = traits
        self.pause = pause
        lastShown = patience - pause
    }

    /// Whether an update at `elapsed` would be shown, so that the caller need not make its text.
    package func isDue(at elapsed: Duration) -> Bool {
        traits.isTerminal && elapsed - lastShown >= pause
    }

    /// What to write so that the line says `text`, or `nil` if it is too soon or no terminal.
    package mutating func update(_ text: String, at elapsed: Duration) -> String? {
        guard isDue(at: elapsed) else { return nil }
        lastShown = elapsed
        isShowing = true
        let shown = StyledText(text, .dim).truncated(to: max(1, traits.width - 1))
        return "\r" + shown.rendered(withColours: traits.hasColours) + Self.clearToEnd
    }

    /// What to write before anything else is written there: it takes the line away.
    package mutating func clear() -> String? {
        guard isShowing else { return nil }
        isShowing = false
        return "\r" + Self.clearToEnd
    }

    private static let clearToEnd = "\u{1B}[K"
}
