import ArgumentParser
import Postbag
import PostbagCore
import PostbagTerminal

/// Screens one file of comments after another and keeps count.
///
/// With one job, results are written whenever the input makes us wait, so that a slow pipe is
/// answered at once. With more, batches are screened side by side and written in order.
struct ScreenRun {
    let policy: CompiledPolicy
    private var desk: ScreenDesk
    let shape: BatchShape
    let jobs: Int

    /// What came of the comments so far.
    private(set) var tally = Tally()
    /// Whether a whole file could not be read.
    private(set) var hasFailed = false
    /// How the program must end at once, if it must.
    private(set) var end: ExitCode?

    private var batch = Batch()
    private var running: [Task<BatchResult, Never>] = []
    /// One for each job, which take turns, so that each keeps what it learns of texts.
    private var workers: [ScreeningWorker] = []
    private var batchesTaken = 0
    private let start = ContinuousClock.now
    /// How long the run has taken so far.
    var elapsed: Duration { ContinuousClock.now - start }
    private static let batchSize = 256

    init(policy: CompiledPolicy, desk: ScreenDesk, shape: BatchShape, jobs: Int = 1) {
        self.policy = policy
        self.desk = desk
        self.shape = shape
        self.jobs = jobs
    }

    /// Remembers that something besides the comments could not be read.
    mutating func noteFailure() { hasFailed = true }

    /// Screens all comments of a file; problems are said and remembered.
    mutating func screen(
        fileAt path: String,
        as format: InputFormat,
        on console: inout Console
    ) async {
        do throws(Diagnostic) {
            let source = try FileSource.open(path)
            await screen(format.reader(of: source), on: &console)
        } catch {
            console.talk.say(error)
            hasFailed = true
        }
    }

    /// Screens all comments that a reader gives.
    mutating func screen(_ reader: any CommentReader, on console: inout Console) async {
        var reader = reader
        var screener = Screener(policy: policy, orders: desk.orders)
        do throws(ExitCode) {
            repeat {
                while let entry = reader.nextEntry() {
                    take(entry, on: &console)
                    guard batch.comments.count >= Self.batchSize else { continue }
                    if jobs > 1 {
                        try await screenBeside(on: &console)
                    } else {
                        try screenBatch(by: &screener, on: &console)
                    }
                }
                if jobs == 1 { try screenBatch(by: &screener, on: &console) }
            } while fill(&reader, on: &console)
            try await finishRunning(on: &console)
            try screenBatch(by: &screener, on: &console)
        } catch {
            end = error
        }
    }

    private mutating func fill(
        _ reader: inout any CommentReader,
        on console: inout Console
    ) -> Bool {
        do throws(Diagnostic) {
            return try reader.fill()
        } catch {
            console.talk.say(error)
            hasFailed = true
            return false
        }
    }

    private mutating func take(_ entry: CommentEntry, on console: inout Console) {
        switch entry {
        case .comment(let comment, let place):
            do throws(StoryShelf.MissingStory) {
                batch.contexts.append(try desk.context(for: comment))
                batch.comments.append(comment)
            } catch {
                report(place, error.reason, on: &console)
            }
        case .unreadable(let place, let reason): report(place, reason, on: &console)
        }
    }

    private mutating func report(
        _ place: CommentEntry.Place,
        _ reason: String,
        on console: inout Console
    ) {
        tally.unreadable += 1
        let line = StyledText("\(place): ", .dim) + StyledText(visible(reason))
        console.talk.say(line)
    }

    private mutating func screenBatch(
        by screener: inout Screener,
        on console: inout Console
    ) throws(ExitCode) {
        guard !batch.comments.isEmpty else { return }
        let result = BatchResult(takeBatch(), by: &screener, as: shape)
        try write(result, on: &console)
    }

    private mutating func screenBeside(on console: inout Console) async throws(ExitCode) {
        if running.count >= jobs { try write(await running.removeFirst().value, on: &console) }
        if workers.count < jobs {
            workers.append(ScreeningWorker(policy: policy, orders: desk.orders))
        }
        let (batch, worker, shape) = (takeBatch(), workers[batchesTaken % jobs], shape)
        batchesTaken += 1
        running.append(Task.detached { await worker.screen(batch, as: shape) })
    }

    private mutating func finishRunning(on console: inout Console) async throws(ExitCode) {
        while !running.isEmpty {
            try write(await running.removeFirst().value, on: &console)
        }
    }

    private mutating func takeBatch() -> Batch {
        let taken = batch
        batch = Batch()
        return taken
    }

    private mutating func write(
        _ result: BatchResult,
        on console: inout Console
    ) throws(ExitCode) {
        tally.add(result.tally)
        if !result.output.isEmpty { console.talk.clearProgress() }
        try console.write(result.output)
        let elapsed = elapsed
        let screened = tally.screened
        console.talk.show(at: elapsed) {
            let rate = Summary.rate(screened, elapsed) ?? 0
            return "\(Summary.grouped(screened)) comments, \(Summary.grouped(rate)) a second"
        }
    }
}
