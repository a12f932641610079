import Foundation
import PostbagCore

/// How far reports were made by people who do not act together.
///
/// The k-th report of one network, of one outside page, or in one burst counts as a fraction that
/// falls with k. For reporters without a record it is 1/k², and as the sum of 1/k² stays below 1.65,
/// no number of throwaway accounts weighs more than that many single ones. The better a reporter's
/// record, the slower it falls. A burst fades over time instead of ending at the edge of a window.
struct ReportIndependence {
    /// What is left of a report, and why.
    struct Share: Hashable {
        var value: Double
        var why: String
    }

    let settings: ReportSettings
    private var networks: [String: Int] = [:]
    private var referrers: [String: Double] = [:]
    private var pressure = 0.0
    private var pressedAt: Instant?

    init(settings: ReportSettings) {
        self.settings = settings
    }

    /// What counts of the next report; they must come in the order in which they were received.
    mutating func share(of report: Report) -> Share {
        let unknown = 1 - report.reliability
        var share = Share(value: 1, why: "nothing ties it to other reports")
        func lower(to value: Double, _ why: @autoclosure () -> String) {
            if value < share.value { share = Share(value: value, why: why()) }
        }
        if let network = report.draft.network {
            let place = networks[network, default: 0] + 1
            networks[network] = place
            lower(to: pow(Double(place), -1 - unknown), "report \(place) of the same network")
        }
        if let referrer = report.draft.referrer {
            let place = referrers[referrer, default: 0] + 1
            referrers[referrer, default: 0] += unknown
            lower(
                to: pow(place, -2 * unknown),
                "\(QueuePosition.rounded(place - 1)) unknown reporters came from the same page"
            )
        }
        let place = 1 + pressure(at: report.draft.received)
        pressure = place - 1 + unknown
        pressedAt = report.draft.received
        lower(
            to: pow(place, -2 * unknown),
            "\(QueuePosition.rounded(place - 1)) unknown reporters just before"
        )
        return share
    }

    private func pressure(at now: Instant) -> Double {
        guard let pressedAt else { return 0 }
        let seconds = max(0, pressedAt.duration(to: now).inSeconds)
        return pressure * exp(-seconds / max(1, settings.burst.inSeconds))
    }
}
