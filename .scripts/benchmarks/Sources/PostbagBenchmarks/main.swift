import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
    print(Options.usage)
    exit(64)
}
if options.mode == .stress { exit(Stress.run() ? 0 : 1) }
let comments = try Comments(
    path: options.comments,
    count: options.count,
    isAsWritten: options.isAsWritten
)
print("\(comments.texts.count) comments of \(comments.meanLength) bytes on average")
if let model = options.model {
    try ScoringBenchmark(comments: comments, options: options).run(model)
    exit(0)
}
if let policy = options.policy {
    try PolicyBenchmark(comments: comments, options: options).run(policy)
}
let benchmark = Benchmark(comments: comments, options: options)
if let path = options.patterns {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let entries = lines.map { Entry.pattern(String($0)) }
    let compiling = entries.filter { Benchmark.compiled($0) != nil }
    if compiling.count < entries.count {
        print("\(entries.count - compiling.count) of \(entries.count) patterns are refused")
    }
    benchmark.run(URL(fileURLWithPath: path).lastPathComponent, compiling)
} else {
    let words = comments.words
    for size in options.sizes {
        var maker = EntryMaker(words: words)
        benchmark.run("\(size) generated", maker.entries(size))
    }
}
