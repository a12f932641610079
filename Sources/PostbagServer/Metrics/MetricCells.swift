import Metrics
import Synchronization

/// Where one metric is counted.
protocol MetricCell: AnyObject, Sendable {
    /// Prometheus' word for its kind.
    var kind: String { get }
    /// Adds its lines.
    func write(_ name: MetricName, to lines: inout [String])
}

/// A count that only grows.
final class CounterCell: MetricCell, CounterHandler {
    private let count = Atomic<Int64>(0)

    var kind: String { "counter" }

    func increment(by amount: Int64) { count.add(amount, ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }

    func write(_ name: MetricName, to lines: inout [String]) {
        lines.append("\(name.line()) \(count.load(ordering: .relaxed))")
    }
}

/// A number that goes up and down.
final class GaugeCell: MetricCell, MeterHandler, RecorderHandler {
    private let value = Mutex(0.0)

    var kind: String { "gauge" }

    func set(_ number: Int64) { value.withLock { $0 = Double(number) } }
    func set(_ number: Double) { value.withLock { $0 = number } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ number: Int64) { set(number) }
    func record(_ number: Double) { set(number) }

    func write(_ name: MetricName, to lines: inout [String]) {
        lines.append("\(name.line()) \(value.withLock { $0 })")
    }
}

/// How many of many numbers lie below each of some bounds.
final class HistogramCell: MetricCell, TimerHandler, RecorderHandler {
    private struct State {
        var counts = [Int64](repeating: 0, count: HistogramCell.bounds.count)
        var count: Int64 = 0
        var sum = 0.0
    }

    /// From a twentieth of a millisecond to ten, in steps of two to two and a half, then wider.
    static let bounds = [
        0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
        1, 5,
    ]

    private let scale: Double
    private let state = Mutex(State())

    init(scale: Double) {
        self.scale = scale
    }

    var kind: String { "histogram" }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration)) }
    func record(_ number: Int64) { record(Double(number)) }
    func record(_ number: Double) {
        let value = number * scale
        state.withLock { state in
            if let place = Self.bounds.firstIndex(where: { value <= $0 }) {
                state.counts[place] += 1
            }
            state.count += 1
            state.sum += value
        }
    }

    func write(_ name: MetricName, to lines: inout [String]) {
        let state = state.withLock { $0 }
        var below: Int64 = 0
        for (bound, count) in zip(Self.bounds, state.counts) {
            below += count
            lines.append("\(name.line("_bucket", adding: "le=\"\(bound)\"")) \(below)")
        }
        lines.append("\(name.line("_bucket", adding: "le=\"+Inf\"")) \(state.count)")
        lines.append("\(name.line("_sum")) \(state.sum)")
        lines.append("\(name.line("_count")) \(state.count)")
    }
}
