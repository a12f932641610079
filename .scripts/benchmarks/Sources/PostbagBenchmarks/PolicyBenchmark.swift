import Dispatch
import Foundation
import Postbag
import PostbagCore
import PostbagPolicy
import PostbagScoring
import PostbagText

/// Times a policy from the comment to the recommendation, and its parts by themselves.
struct PolicyBenchmark {
    let comments: Comments
    let options: Options

    func run(_ directory: String) throws {
        let before = Benchmark.residentMemory()
        var loaded: CompiledPolicy?
        var wall = Duration.zero
        let load = try ProcessorTime.measure {
            let clock = ContinuousClock()
            let start = clock.now
            loaded = try CompiledPolicy.load(directory: directory)
            wall = clock.now - start
        }
        guard let policy = loaded else { return }
        let memory = Benchmark.residentMemory() - before
        print(
            "\(directory): loads in \(Int(wall / .milliseconds(1))) ms",
            "(\(load.milliseconds) ms of processor time) and \(memory / 1_048_576) MB"
        )
        timeScreen(policy)
        if let story = options.story { try timeScreen(policy, under: story) }
        timeParts(policy)
    }

    /// People, facts and orders of the story are looked for in every comment.
    private func timeScreen(_ policy: CompiledPolicy, under path: String) throws {
        let file = SourceFile(name: path, text: try String(contentsOfFile: path, encoding: .utf8))
        var reader = DocumentReader()
        let story = StoryFile.read(try Document.parse(file), in: file, using: &reader)
        for diagnostic in reader.diagnostics { print("  \(diagnostic)") }
        let context = StoryContext(story: story)
        let letters = comments.written.enumerated().map { index, text in
            Comment(
                id: "\(index)",
                text: String(decoding: text, as: UTF8.self),
                storyID: story?.id
            )
        }
        var screener = Screener(policy: policy)
        func screenAll() { for letter in letters { _ = screener.screen(letter, in: context) } }
        screenAll()
        print("  screen under \(path): \(Benchmark.rounded(best(screenAll))) µs a comment")
    }

    private func timeScreen(_ policy: CompiledPolicy) {
        let letters = comments.written.enumerated().map { index, text in
            Comment(id: "\(index)", text: String(decoding: text, as: UTF8.self))
        }
        func screenAll(_ screener: inout Screener) {
            for letter in letters { _ = screener.screen(letter) }
        }
        var screener = Screener(policy: policy)
        screenAll(&screener)
        let time = best { screenAll(&screener) }
        print("  screen: \(Benchmark.rounded(time)) µs a comment")
        let clock = ContinuousClock()
        let one = clock.measure {
            var screener = Screener(policy: policy)
            screenAll(&screener)
        }
        let two = clock.measure {
            DispatchQueue.concurrentPerform(iterations: 2) { _ in
                var screener = Screener(policy: policy)
                for letter in letters { _ = screener.screen(letter) }
            }
        }
        print("  two workers: \(Benchmark.rounded(2 * (one / two))) times the comments of one")
    }

    private func timeParts(_ policy: CompiledPolicy) {
        let written = comments.written.map { String(decoding: $0, as: UTF8.self) }
        let folding = best {
            for text in written { _ = Reading(text, vocabulary: policy.vocabulary) }
        }
        print("  folding: \(Benchmark.rounded(folding)) µs a comment")
        guard let set = policy.sets[.text] else { return }
        let readings = written.map { Reading($0, vocabulary: policy.vocabulary) }
        var words = ScoringMemory()
        let scoring = best {
            for reading in readings { _ = policy.models.scores(of: reading, remembering: &words) }
        }
        print("  classifiers: \(Benchmark.rounded(scoring)) µs a comment")
        let views = readings.map { $0.views.map(\.bytes) }
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        func search(_ texts: [[UInt8]]) {
            for text in texts {
                hits.removeAll(keepingCapacity: true)
                set.hits(in: text.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
            }
        }
        let all = views.flatMap(\.self)
        search(all)
        let found = best { search(all) }
        let folded = views.compactMap(\.first)
        let first = best { search(folded) }
        let step = max(1, folded.count / max(1, options.plainCount))
        let some = stride(from: 0, to: folded.count, by: step).map { folded[$0] }
        let patterns = set.patterns.compactMap { try? PlainPattern($0, isCareless: true) }
        let plain = ProcessorTime.measure {
            for text in some {
                for pattern in patterns { _ = pattern.matches(in: text.span, using: &scratch) }
            }
        }
        let alone = plain.microseconds / Double(max(1, some.count))
        print("  patterns: \(Benchmark.rounded(found)) µs a comment, all readings of it")
        print(
            "  \(patterns.count) patterns on the folded text: \(Benchmark.rounded(first)) µs;",
            "rule by rule \(Benchmark.rounded(alone)) µs,",
            "\(Benchmark.rounded(alone / first)) times, words apart"
        )
    }

    /// The least processor time that some work takes, in microseconds a comment.
    private func best(_ work: () -> Void) -> Double {
        let times = (0..<max(1, options.rounds)).map { _ in
            ProcessorTime.measure(work).microseconds
        }
        return (times.min() ?? 0) / Double(max(1, comments.written.count))
    }
}
