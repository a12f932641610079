import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
    print(Options.usage)
    exit(64)
}
if options.isStress { exit(Stress.run() ? 0 : 1) }
let comments = try Comments(path: options.comments, count: options.count)
print("\(comments.texts.count) comments of \(comments.meanLength) bytes on average")
let benchmark = Benchmark(comments: comments, options: options)
if let path = options.patterns {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let entries = lines.map { Entry.pattern(String($0)) }
    let compiling = entries.filter { Benchmark.compiled($0) != nil }
    options.isEach ? benchmark.runEach(compiling) : benchmark.run("file", compiling)
} else {
    for size in options.sizes {
        var maker = EntryMaker(words: comments.words)
        let entries = maker.entries(size)
        options.isEach ? benchmark.runEach(entries) : benchmark.run("\(size)", entries)
    }
}
