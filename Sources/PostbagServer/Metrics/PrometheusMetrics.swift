public import Metrics
import Synchronization

/// Counts what parts of the service tell through swift-metrics, and writes it in the text format
/// that Prometheus reads (version 0.0.4).
///
///     let metrics = PrometheusMetrics()
///     Counter(label: "postbag_requests_total", factory: metrics).increment()
///     metrics.text     // "# TYPE postbag_requests_total counter\npostbag_requests_total 1\n"
public final class PrometheusMetrics: MetricsFactory {
    private let cells = Mutex<[MetricName: any MetricCell]>([:])

    /// Begins at nothing.
    public init() {}

    /// Everything that was counted, by name.
    public var text: String {
        let all = cells.withLock { $0 }.sorted { $0.key < $1.key }
        var lines: [String] = []
        var last = ""
        for (name, cell) in all {
            if name.label != last { lines.append("# TYPE \(name.label) \(cell.kind)") }
            last = name.label
            cell.write(name, to: &lines)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    func cell<Cell: MetricCell>(
        _ label: String,
        _ dimensions: [(String, String)],
        _ make: () -> Cell
    ) -> Cell {
        let name = MetricName(label, dimensions)
        return cells.withLock { cells in
            if let known = cells[name] as? Cell { return known }
            let made = make()
            cells[name] = made
            return made
        }
    }

    /// A count that only grows.
    public func makeCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any CounterHandler {
        cell(label, dimensions) { CounterCell() }
    }

    /// A distribution of numbers, or the last of them.
    public func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? cell(label, dimensions) { HistogramCell(scale: 1) } : gauge(label, dimensions)
    }

    /// A number that goes up and down.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    /// A distribution of durations, in seconds.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        cell(label, dimensions) { HistogramCell(scale: 1e-9) }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeCell {
        cell(label, dimensions) { GaugeCell() }
    }

    /// Counts are kept as long as the service runs.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Counts are kept as long as the service runs.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Counts are kept as long as the service runs.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// Counts are kept as long as the service runs.
    public func destroyTimer(_ handler: any TimerHandler) {}
}

/// A metric's name with its labels, in an order of their own.
struct MetricName: Hashable, Comparable {
    let label: String
    let labels: String

    init(_ label: String, _ dimensions: [(String, String)]) {
        self.label = label
        labels = dimensions.sorted { $0.0 < $1.0 }.map { name, value in
            let safe = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("\n", with: "\\n")
            return "\(name)=\"\(safe)\""
        }.joined(separator: ",")
    }

    /// The name with its labels and perhaps one more.
    func line(_ suffix: String = "", adding extra: String = "") -> String {
        let all = [labels, extra].filter { !$0.isEmpty }.joined(separator: ",")
        return all.isEmpty ? label + suffix : "\(label)\(suffix){\(all)}"
    }

    static func < (left: MetricName, right: MetricName) -> Bool {
        (left.label, left.labels) < (right.label, right.labels)
    }
}
