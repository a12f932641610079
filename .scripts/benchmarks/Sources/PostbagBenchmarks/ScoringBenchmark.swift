import PostbagScoring
import PostbagText

/// Times a classifier on comments that have been folded already.
///
/// It does not count allocations itself: `valgrind` names them for the whole run, and the difference
/// between a run with `--rounds 1` and one with `--rounds 11` is that of ten times the comments.
struct ScoringBenchmark {
    let comments: Comments
    let options: Options

    func run(_ path: String) throws {
        let model = try ScoringModel(path: path)
        let vocabulary = Vocabulary(model.vocabulary)
        let readings = comments.written.map {
            Reading(String(decoding: $0, as: UTF8.self), vocabulary: vocabulary)
        }
        let bytes = readings.reduce(0) { $0 + ($1.views.last?.bytes.count ?? 0) }
        var sum = 0.0
        report("scores", bytes) {
            for reading in readings { sum += model.scores(of: reading)[.toxicity] }
        }
        print("  mean score: \(Benchmark.rounded(sum / Double(readings.count * rounds)))")
        guard options.mode == .each else { return }
        report("explanations", bytes) {
            for reading in readings { sum += model.explain(.toxicity, of: reading).base }
        }
    }

    private var rounds: Int { max(1, options.rounds) }

    /// The least processor time of several rounds.
    private func report(_ what: String, _ bytes: Int, _ work: () -> Void) {
        let times = (0..<rounds).map { _ in ProcessorTime.measure(work).microseconds }
        let time = times.min() ?? 0
        print(
            "  \(what): \(Benchmark.rounded(time / Double(comments.written.count))) µs a comment,",
            "\(Benchmark.rounded(time / Double(max(1, bytes)) * 250)) µs for 250 bytes"
        )
    }
}
