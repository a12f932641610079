import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagReview

extension PolicySheet {
    /// What the screen needs to know of a desk's policy and settings.
    init(of desk: Desk) {
        self.init(
            rules: desk.policy.rules.map { rule in
                RuleSheet(id: rule.id.rawValue, promise: rule.promise, severity: rule.severity)
            },
            wellbeing: Wellbeing(desk.settings.wellbeing)
        )
    }
}

extension Wellbeing {
    /// A policy's settings, as the screen takes them.
    init(_ settings: WellbeingSettings) {
        self.init()
        severeFrom = settings.severeFrom
        severeRun = settings.neutralAfter
        breakAfterMinutes = Int(settings.breakAfter.components.seconds / 60)
        severeCap = settings.shiftCap
        newShiftAfterMinutes = Int(settings.newShiftAfter.components.seconds / 60)
    }
}
