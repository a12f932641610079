import Postbag
import PostbagCore
import PostbagTerminal

/// Comments that are screened together, each with where it stands.
struct Batch: Sendable {
    var comments: [Comment] = []
    var contexts: [StoryContext] = []
}

/// What screenings are written as.
enum BatchShape: Sendable {
    case json
    case pretty(PrettyScreening)
}

/// What came of a batch, ready to be written.
struct BatchResult: Sendable {
    var output: [UInt8] = []
    var tally = Tally()

    /// Screens a batch.
    init(_ batch: Batch, by screener: inout Screener, as shape: BatchShape) {
        var json = JSONWriter(capacity: batch.comments.count * 384)
        for (comment, context) in zip(batch.comments, batch.contexts) {
            let screening = screener.screen(comment, in: context)
            tally.count(screening)
            switch shape {
            case .json: ScreeningJSON.write(screening, of: comment, to: &json)
            case .pretty(let pretty):
                let lines = pretty.lines(for: screening, of: comment)
                output += Console.bytes(of: lines, hasColours: pretty.traits.hasColours)
            }
        }
        if case .json = shape { output = json.bytes }
    }
}

/// Screens batches beside others of its kind, with memory of its own.
actor ScreeningWorker {
    private var screener: Screener

    init(policy: CompiledPolicy, orders: CompiledOrders) {
        screener = Screener(policy: policy, orders: orders)
    }

    /// Screens a batch.
    func screen(_ batch: Batch, as shape: BatchShape) -> BatchResult {
        BatchResult(batch, by: &screener, as: shape)
    }
}
