import PostbagTerminal

/// What changes while a sitting lasts.
struct SessionRun {
    var model: ReviewModel
    let queue = EventQueue()
    /// Whether everything must be painted again.
    var wantsRedraw = false
    /// How the program is to end, once it is to.
    private(set) var status: Int32?

    private var wantsSuspension = false
    private var unanswered = 0
    private var endBy: Double?
    private let requests: AsyncStream<DeskRequest>.Continuation
    private let askAside: @Sendable (DeskRequest) -> Void
    private let worker: Task<Void, Never>
    private let ticker: Task<Void, Never>

    /// Begins a sitting; what is typed from now on comes after its start, however early it is.
    init(model: ReviewModel, desk: some DeskClient) {
        self.model = model
        queue.push(.started)
        let (stream, continuation) = AsyncStream.makeStream(of: DeskRequest.self)
        requests = continuation
        worker = Task { [queue] in
            // One after the other, so that a release never overtakes a decision.
            for await request in stream { queue.push(.reply(await request.answer(from: desk))) }
        }
        askAside = { [queue] request in
            Task { queue.push(.reply(await request.answer(from: desk))) }
        }
        ticker = Task { [queue] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                queue.push(.tick)
            }
        }
    }

    /// Deals with all that has happened.
    ///
    /// - Parameters:
    ///   - clock: The time.
    ///   - afterEach: What to do after each event.
    mutating func handleAll(
        _ clock: () -> Double,
        afterEach: (ReviewModel) -> Void = { _ in }
    ) {
        for event in queue.takeAll() {
            if case .reply = event { unanswered -= 1 }
            for effect in model.update(event, at: clock()) { obey(effect, clock) }
            afterEach(model)
        }
    }

    private mutating func obey(_ effect: ReviewEffect, _ clock: () -> Double) {
        switch effect {
        case .ask(let request):
            unanswered += 1
            if request == .policy {
                // They take their time, and nothing else should wait for them.
                askAside(request)
            } else {
                requests.yield(request)
            }
        case .redraw: wantsRedraw = true
        case .suspend: wantsSuspension = true
        case .quit(let status):
            self.status = status
            endBy = clock() + 3
        }
    }

    /// Whether the program can end: everything is answered, or the desk has had time enough.
    func canEnd(_ clock: () -> Double) -> Bool {
        guard let endBy else { return false }
        return unanswered <= 0 || clock() >= endBy
    }

    /// Whether the program can stop: nothing is on its way that only this program would take in.
    var canSuspend: Bool { wantsSuspension && unanswered <= 0 }

    /// Goes on after the program had been stopped.
    mutating func goOn(size: TerminalSize) {
        wantsSuspension = false
        queue.push(.input(.resized(size)))
        queue.push(.input(.resumed))
    }

    func end() {
        requests.finish()
        ticker.cancel()
        worker.cancel()
        queue.close()
    }
}
