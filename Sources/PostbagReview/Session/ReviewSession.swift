package import PostbagTerminal

/// Runs the reviewer's screen on a desk: reads events, asks the desk, paints frames.
package struct ReviewSession<Client: DeskClient>: Sendable {
    /// The desk.
    package let desk: Client
    /// How many colours the terminal has.
    package let depth: ColourDepth
    /// The time, in seconds since 1970.
    package let clock: @Sendable () -> Double
    /// Which cases are served.
    package let filter: CaseFilter

    /// Prepares a sitting.
    package init(
        at desk: Client,
        filter: CaseFilter = CaseFilter(),
        depth: ColourDepth,
        clock: @escaping @Sendable () -> Double
    ) {
        self.desk = desk
        self.filter = filter
        self.depth = depth
        self.clock = clock
    }

    /// Works on the full screen until the person leaves.
    ///
    /// - Returns: The status to end with and what to say then; `nil` if there is no terminal.
    package func run() async -> (status: Int32, farewell: String?)? {
        guard var terminal = RawTerminal() else { return nil }
        let keys = TerminalEvents()
        defer { keys.stop() }
        var renderer = FrameRenderer(depth: depth)
        var run = SessionRun(
            model: ReviewModel(size: terminal.size, filter: filter, marksWords: depth == .none),
            desk: desk
        )
        let listener = Task { [queue = run.queue] in
            for await event in keys.events { queue.push(.input(event)) }
        }
        defer { listener.cancel() }
        terminal.write(renderer.render(run.model.view()))
        for await _ in run.queue.bell {
            run.handleAll(clock)
            if run.wantsRedraw {
                renderer.forget()
                run.wantsRedraw = false
            }
            if run.canEnd(clock) { break }
            if run.canSuspend {
                terminal.suspend()
                renderer.forget()
                run.goOn(size: terminal.size)
            }
            terminal.write(renderer.render(run.model.view()))
        }
        run.end()
        return (run.status ?? 0, run.status == 2 ? run.model.message?.text : nil)
    }

    /// Works with prompts and lines until the person leaves or the input ends.
    ///
    /// - Parameters:
    ///   - lines: The lines that are typed or piped in.
    ///   - prompts: Whether to show prompts, as a person needs them and a log does not.
    ///   - say: Writes text.
    /// - Returns: The status to end with.
    package func runPlain(
        lines: AsyncStream<String>,
        prompts: Bool,
        say: @Sendable (String) -> Void
    ) async -> Int32 {
        let signals = TerminalEvents(input: nil)
        defer { signals.stop() }
        var run = SessionRun(
            model: ReviewModel(size: .usual, filter: filter, marksWords: true),
            desk: desk
        )
        let queue = run.queue
        let reader = Task {
            for await line in lines { queue.push(.line(line)) }
            // The end of the input leaves once everything before it has been dealt with.
            queue.push(.line("quit"))
        }
        let listener = Task { for await event in signals.events { queue.push(.input(event)) } }
        defer {
            reader.cancel()
            listener.cancel()
        }
        var view = PlainView()
        for await _ in run.queue.bell {
            run.handleAll(clock) { model in
                let said = view.lines(for: model)
                guard !said.isEmpty else { return }
                let hasColours = false
                say(said.map { $0.rendered(withColours: hasColours) + "\n" }.joined())
                if prompts, !model.isLeaving { say(PlainView.prompt(for: model)) }
            }
            if run.canEnd(clock) { break }
            if run.canSuspend { run.goOn(size: .usual) }
        }
        run.end()
        return run.status ?? 0
    }
}
