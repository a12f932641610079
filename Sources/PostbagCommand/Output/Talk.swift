import PostbagCore
import PostbagTerminal

/// What the program says beside its results: problems, warnings and progress, on standard error.
struct Talk {
    private var sink: any ByteSink
    private let traits: TerminalTraits
    private var progress: ProgressLine

    init(_ sink: any ByteSink, traits: TerminalTraits) {
        self.sink = sink
        self.traits = traits
        progress = ProgressLine(on: traits)
    }

    /// Says a line.
    mutating func say(_ line: StyledText) {
        let cleared = progress.clear() ?? ""
        // Nobody is told when there is nobody to tell.
        try? sink.write(cleared + line.rendered(withColours: traits.hasColours) + "\n")
    }

    /// Says what is wrong with a file, with its place and the way to mend it.
    mutating func say(_ diagnostic: Diagnostic) {
        say(DiagnosticText.text(of: diagnostic))
    }

    /// Says what is wrong with what the user gave.
    mutating func say(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { say(diagnostic) }
    }

    /// Updates the progress line; the text is made only if it will be shown.
    mutating func show(at elapsed: Duration, _ text: () -> String) {
        guard progress.isDue(at: elapsed), let update = progress.update(text(), at: elapsed) else {
            return
        }
        try? sink.write(update)
    }

    /// Takes the progress line away.
    mutating func clearProgress() {
        guard let cleared = progress.clear() else { return }
        try? sink.write(cleared)
    }
}
