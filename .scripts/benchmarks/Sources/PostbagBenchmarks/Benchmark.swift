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
        let before = Benchmark.residentMemory()
        var set = PatternSet([])
        let load = ProcessorTime.measure {
            set = PatternSet(entries.compactMap(Benchmark.compiled))
        }
        let memory = Benchmark.residentMemory() - before
        let plain = entries.compactMap { try? Pattern($0.pattern) }
        guard plain.count == entries.count else { return print("some patterns do not compile") }
        var scratch = MatchScratch()
        givenUp = 0
        let found = time(set, &scratch)
        let alone = timePlain(plain, &scratch)
        let difference = compare(set, plain, &scratch)
        let ratio = alone / found
        print(
            name.padding(toLength: 10, withPad: " ", startingAt: 0),
            "set \(Benchmark.rounded(found)) µs, plain \(Benchmark.rounded(alone)) µs a comment,",
            "\(Benchmark.rounded(ratio)) times;",
            "load \(load.milliseconds) ms, \(memory / 1_048_576) MB (tables \(set.memory / 1024) KB);",
            "differences: \(difference), given up: \(givenUp)"
        )
    }

    /// Times every entry by itself and prints the dearest, beside what plain PCRE2 takes.
    func runEach(_ entries: [Entry]) {
        var scratch = MatchScratch()
        var rows: [(cost: Double, line: String)] = []
        for entry in entries {
            guard let compiled = Benchmark.compiled(entry), let plain = try? Pattern(entry.pattern)
            else { continue }
            let set = PatternSet([compiled])
            givenUp = 0
            let cost = time(set, &scratch)
            let alone = timePlain([plain], &scratch)
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
        for _ in 0..<3 {
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
        self.givenUp += givenUp.count
        return best
    }

    private var plainTexts: [[UInt8]] {
        let step = max(1, comments.texts.count / options.plainCount)
        return stride(from: 0, to: comments.texts.count, by: step).map { comments.texts[$0] }
    }

    private func timePlain(_ patterns: [Pattern], _ scratch: inout MatchScratch) -> Double {
        let texts = plainTexts
        var best = Double.infinity
        for _ in 0..<2 {
            let time = ProcessorTime.measure {
                for text in texts {
                    for pattern in patterns {
                        _ = pattern.plainMatches(in: text.span, using: &scratch)
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
        _ patterns: [Pattern],
        _ scratch: inout MatchScratch
    ) -> Int {
        var differences = 0
        for text in plainTexts {
            var hits: [PatternSet.Hit] = []
            var givenUp: [Int] = []
            set.hits(in: text.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
            var plain: [PatternSet.Hit] = []
            for (entry, pattern) in patterns.enumerated() {
                for range in pattern.plainMatches(in: text.span, using: &scratch) {
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

    private static func residentMemory() -> Int {
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

    static func measure(_ work: () -> Void) -> ProcessorTime {
        let before = now
        work()
        return ProcessorTime(microseconds: now - before)
    }

    private static var now: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
