import Metrics
import PostbagCore
import PostbagDesk
import PostbagPolicy
import Synchronization

/// What the service counts of itself; never anything that a reader wrote.
final class ServiceMetrics: Sendable {
    private struct Route: Hashable {
        var method: String
        var route: String
        var status: Int
    }

    private struct RouteCells {
        var count: CounterCell
        var time: HistogramCell
    }

    let registry = PrometheusMetrics()
    private let routes = Mutex<[Route: RouteCells]>([:])

    /// Counts an answer.
    func count(method: String, route: String, status: Int, nanoseconds: UInt64) {
        let key = Route(method: method, route: route, status: status)
        let cells = routes.withLock { routes in
            if let known = routes[key] { return known }
            let labels = [("method", method), ("route", route), ("status", "\(status)")]
            let cells = RouteCells(
                count: registry.cell("postbag_requests_total", labels) { CounterCell() },
                time: registry.cell("postbag_request_seconds", [("route", route)]) {
                    HistogramCell(scale: 1e-9)
                }
            )
            routes[key] = cells
            return cells
        }
        cells.count.increment(by: 1)
        cells.time.recordNanoseconds(Int64(clamping: nanoseconds))
    }

    /// Everything, with what waits now and where screening spent its time.
    func report(for service: PostbagService) async throws -> String {
        let gauge = { (name: String, labels: [(String, String)], value: Double) in
            self.registry.cell(name, labels) { GaugeCell() }.set(value)
        }
        gauge("postbag_in_progress", [], Double(service.admission.count))
        gauge("postbag_in_progress_limit", [], Double(service.admission.limit))
        gauge("postbag_policies_at_work", [], Double(service.neighbours.others.count + 1))
        for queue in Queue.allCases { gauge("postbag_waiting", [("queue", queue.rawValue)], 0) }
        for row in try await service.desk.backlog() {
            gauge("postbag_waiting", [("queue", row.queue.rawValue)], Double(row.count))
        }
        let outbox = try await service.desk.webhookBacklog()
        gauge("postbag_webhooks", [("state", "waiting")], Double(outbox.waiting))
        gauge("postbag_webhooks", [("state", "dead")], Double(outbox.dead))
        let age = outbox.oldest.map { (service.clock.now() - $0).milliseconds } ?? 0
        gauge("postbag_webhooks_oldest_seconds", [], Double(max(0, age)) / 1_000)
        let info = "postbag_policy_info{revision=\"\(service.policies.current.revision)\"} 1\n"
        return registry.text + "# TYPE postbag_policy_info gauge\n" + info
            + ScreeningTimes.text(of: await service.desk.screeningTimes())
    }
}
