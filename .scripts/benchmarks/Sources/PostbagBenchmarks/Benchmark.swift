import Dispatch
import Foundation
import PostbagText

/// Times a set of entries against plain PCRE2 in the same run, and compares what they find.
final class Benchmark {
    let comments: Comments
    let options: Options
    /// How many searches were given up.
    private var givenUp = 0

    init(comments: Comments, options: Options) {
        self.comments = comments
        self.options = options
    }

    func run(_ name: String, _ entries: [Entry]) {
        switch options.mode {
        case .each: runEach(entries)
        case .candidates: runCandidates(entries)
        case .times, .stress: runTimes(name, entries)
        }
    }

    private func runTimes(_ name: String, _ entries: [Entry]) {
        let before = Benchmark.residentMemory()
        var set = PatternSet([])
        let load = ProcessorTime.measure {
            set = PatternSet(entries.compactMap(Benchmark.compiled))
        }
        let memory = Benchmark.residentMemory() - before
        var scratch = MatchScratch()
        givenUp = 0
        let found = time(set, &scratch)
        print("\(name): \(Benchmark.rounded(found)) µs a comment;", terminator: " ")
        print("loads in \(load.milliseconds) ms and \(memory / 1_048_576) MB;", terminator: " ")
        print("given up: \(givenUp)")
        guard options.plainCount > 0 else { return }
        let plain = entries.compactMap { plainPattern($0.pattern) }
        let alone = timePlain(plain, plainTexts(comments.texts), &scratch)
        let careful = entries.compactMap { plainPattern($0.pattern, isCareless: false) }
        let difference = compare(set, careful, &scratch)
        print(
            "  rule by rule, same texts: \(Benchmark.rounded(alone)) µs,",
            "\(Benchmark.rounded(alone / found)) times; different findings: \(difference)"
        )
        let caseless = entries.compactMap { plainPattern($0.caselessPattern) }
        let unfolded = timePlain(caseless, plainTexts(comments.written), &scratch)
        print(
            "  rule by rule, whatever the case, texts as written:",
            "\(Benchmark.rounded(unfolded)) µs, \(Benchmark.rounded(unfolded / found)) times"
        )
        timeWorkers(set)
    }

    /// Lets one worker and then two search the comments, and says how much more two do.
    private func timeWorkers(_ set: PatternSet) {
        let one = workersTime(set, 1)
        let two = workersTime(set, 2)
        print(
            "  two workers: \(Benchmark.rounded(2 * one.wall / two.wall)) times the comments",
            "of one in the same time, \(Benchmark.rounded(two.processor / one.processor / 2))",
            "times its processor time a comment"
        )
    }

    /// The time in which each worker searches all comments.
    private func workersTime(_ set: PatternSet, _ count: Int) -> (wall: Double, processor: Double) {
        let texts = comments.texts
        var processor = ProcessorTime(microseconds: 0)
        let wall = ContinuousClock().measure {
            processor = ProcessorTime.measure {
                DispatchQueue.concurrentPerform(iterations: count) { _ in
                    var scratch = MatchScratch()
                    var hits: [PatternSet.Hit] = []
                    var givenUp: [Int] = []
                    for text in texts {
                        hits.removeAll(keepingCapacity: true)
                        set.hits(
                            in: text.span,
                            using: &scratch,
                            into: &hits,
                            couldNotAssess: &givenUp
                        )
                    }
                }
            }
        }
        return (wall / .microseconds(1), processor.microseconds)
    }

    /// Times every entry by itself and prints the dearest, beside what plain PCRE2 takes.
    private func runEach(_ entries: [Entry]) {
        var scratch = MatchScratch()
        var rows: [(cost: Double, line: String)] = []
        for entry in entries {
            guard let compiled = Benchmark.compiled(entry), let plain = plainPattern(entry.pattern)
            else { continue }
            let set = PatternSet([compiled])
            givenUp = 0
            let cost = time(set, &scratch)
            let alone = timePlain([plain], plainTexts(comments.texts), &scratch)
            let line = [
                "\(Benchmark.rounded(cost)) µs, plain \(Benchmark.rounded(alone)) µs",
                givenUp > 0 ? "given up: \(givenUp)" : "", String(entry.pattern.prefix(120)),
                set.costClass(of: 0).description,
            ]
            rows.append((cost, line.filter { !$0.isEmpty }.joined(separator: "  ")))
        }
        rows.sort { $0.cost > $1.cost }
        print("all: \(Benchmark.rounded(rows.reduce(0) { $0 + $1.cost })) µs")
        for row in rows.prefix(60) { print(row.line) }
    }

    /// Prints the patterns that run most often, and on how many comments they match.
    private func runCandidates(_ entries: [Entry]) {
        let set = PatternSet(entries.compactMap(Benchmark.compiled))
        var scratch = MatchScratch()
        var runs = [Int](repeating: 0, count: entries.count)
        var matches = runs
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        for _ in 0..<2 {
            runs = [Int](repeating: 0, count: entries.count)
            matches = runs
            for text in comments.texts {
                for entry in set.candidates(in: text.span, using: &scratch) { runs[entry] += 1 }
                hits.removeAll()
                set.hits(in: text.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
                for entry in Set(hits.map(\.entry)) { matches[entry] += 1 }
            }
        }
        let count = Double(comments.texts.count)
        let total = Double(runs.reduce(0, +)) / count
        print("runs a comment: \(total), that match: \(Double(matches.reduce(0, +)) / count)")
        let order = entries.indices.sorted { runs[$0] - matches[$0] > runs[$1] - matches[$1] }
        for entry in order.prefix(50) {
            print(
                Benchmark.rounded(Double(runs[entry]) / count),
                Benchmark.rounded(Double(matches[entry]) / count),
                entries[entry].pattern.prefix(150),
                set.costClass(of: entry).description
            )
        }
    }

    static func compiled(_ entry: Entry) -> SetEntry? {
        switch entry {
        case .word(let word): .words([word])
        case .pattern(let source): (try? Pattern(source)).map { .pattern($0) }
        }
    }

    /// Microseconds a comment, the best of three runs.
    private func time(_ set: PatternSet, _ scratch: inout MatchScratch) -> Double {
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        var best = Double.infinity
        for _ in 0..<options.rounds {
            var total = 0
            let time = ProcessorTime.measure {
                for text in comments.texts {
                    hits.removeAll(keepingCapacity: true)
                    set.hits(
                        in: text.span,
                        using: &scratch,
                        into: &hits,
                        couldNotAssess: &givenUp
                    )
                    total += hits.count
                }
            }
            best = min(best, time.microseconds / Double(comments.texts.count))
        }
        self.givenUp += givenUp.count / max(1, options.rounds)
        return best
    }

    private func plainTexts(_ texts: [[UInt8]]) -> [[UInt8]] {
        let step = max(1, texts.count / max(1, options.plainCount))
        return stride(from: 0, to: texts.count, by: step).map { texts[$0] }
    }

    /// A pattern as PCRE2 runs it by itself: careless where it is timed, which is quicker.
    private func plainPattern(_ source: String, isCareless: Bool = true) -> PlainPattern? {
        (try? Pattern(source)).flatMap { try? PlainPattern($0, isCareless: isCareless) }
    }

    private func timePlain(
        _ patterns: [PlainPattern],
        _ texts: [[UInt8]],
        _ scratch: inout MatchScratch
    ) -> Double {
        var best = Double.infinity
        for _ in 0..<2 {
            let time = ProcessorTime.measure {
                for text in texts {
                    for pattern in patterns {
                        _ = pattern.matches(in: text.span, using: &scratch)
                    }
                }
            }
            best = min(best, time.microseconds / Double(texts.count))
        }
        return best
    }

    /// How many comments the two find different things in.
    private func compare(
        _ set: PatternSet,
        _ patterns: [PlainPattern],
        _ scratch: inout MatchScratch
    ) -> Int {
        var differences = 0
        for text in plainTexts(comments.texts) {
            var hits: [PatternSet.Hit] = []
            var givenUp: [Int] = []
            set.hits(in: text.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
            var plain: [PatternSet.Hit] = []
            for (entry, pattern) in patterns.enumerated() {
                for range in pattern.matches(in: text.span, using: &scratch) {
                    plain.append(PatternSet.Hit(entry: entry, bytes: range))
                }
            }
            // Where a search was given up, the two need not agree.
            let unsure = Set(givenUp)
            if hits.filter({ !unsure.contains($0.entry) })
                != plain.filter({ !unsure.contains($0.entry) })
            {
                differences += 1
            }
        }
        return differences
    }

    static func residentMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = status.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096
    }

    static func rounded(_ value: Double) -> String {
        String(format: value < 100 ? "%.2f" : "%.0f", value)
    }
}

/// Time that the processor spent on this program, which other programs do not lengthen.
struct ProcessorTime {
    let microseconds: Double

    var milliseconds: Int { Int(microseconds / 1_000) }

    static func measure(_ work: () throws -> Void) rethrows -> ProcessorTime {
        let before = now
        try work()
        return ProcessorTime(microseconds: now - before)
    }

    private static var now: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
