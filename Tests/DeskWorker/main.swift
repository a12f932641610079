import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport

// A program that works at a desk, for tests that need several processes or kill one.
// PATH is a file of SQLite or the address of a PostgreSQL database.
//
// DeskWorker PATH decide COUNT NAME    claims and decides until COUNT cases are decided
// DeskWorker PATH work SEED NAME       submits, reports, claims, decides and undoes for ever
//
// DeskWorker PATH benchmark-submits COUNT POLICY and benchmark-backlog COUNT POLICY: see Benchmarks
// DeskWorker PATH benchmark-decisions COUNT POLICY and benchmark-reads COUNT POLICY: SharedBenchmarks
//
// DeskWorker cluster benchmark-shared COUNT POLICY: see ClusterBenchmark
//
// A line on standard output says that something was acknowledged, and is written only after that.

let arguments = CommandLine.arguments
guard arguments.count == 5, let number = UInt64(arguments[3]) else {
    FileHandle.standardError.write(Data("usage: DeskWorker PATH decide|work NUMBER NAME\n".utf8))
    exit(64)
}
let benchmarks = Benchmarks(path: arguments[1], count: Int(number), policy: arguments[4])
switch arguments[2] {
case "benchmark-submits":
    try await benchmarks.submits()
    exit(0)
case "benchmark-backlog":
    try await benchmarks.backlog()
    exit(0)
case "benchmark-decisions":
    try await SharedBenchmarks(place: arguments[1], count: Int(number)).decisions()
    exit(0)
case "benchmark-shared":
    do {
        try await ClusterBenchmark(count: Int(number), policy: arguments[4]).run()
        exit(0)
    } catch {
        print("not measured: \(error)")
        exit(1)
    }
case "benchmark-node":
    try await benchmarks.node()
    exit(0)
case "benchmark-reads":
    try await SharedBenchmarks(place: arguments[1], count: Int(number)).reads()
    exit(0)
default: break
}
var settings = DeskSettings()
settings.approvalsBeforeTrust = 0
settings.qualitySample = 0
settings.floodLimit = 0
settings.repeatWindow = .zero
if let lease = ProcessInfo.processInfo.environment["POSTBAG_WORKER_LEASE"].flatMap({ Int($0) }) {
    settings.claimLease = .seconds(lease)
}
let desk = Desk(
    store: try openStore(arguments[1]),
    policy: try .forDeskTests(),
    settings: settings
)
let worker = Worker(desk: desk, name: arguments[4])
switch arguments[2] {
case "decide": try await worker.decide(count: Int(number))
case "work": try await worker.work(seed: number)
default: exit(64)
}
