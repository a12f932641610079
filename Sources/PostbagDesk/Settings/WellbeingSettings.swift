import PostbagCore

/// How much of the worst a reviewer sees before something else is offered.
///
/// Harm grows with the dose, and surprise makes it worse. The numbers are the house's proposals.
public struct WellbeingSettings: Sendable, Hashable, Codable {
    /// From which severity of a rule, 0 to 100, a case counts as severe.
    public var severeFrom = 70
    /// After how many severe cases on end something neutral comes; 0 for never.
    public var neutralAfter = 10
    /// After how long with severe cases in view a break is offered; zero for never.
    public var breakAfter: Duration = .minutes(25)
    /// How many severe cases a shift holds before the reviewer is told to stop; 0 for any number.
    public var shiftCap = 100
    /// The pause after which a new shift begins, so that counting begins anew.
    public var newShiftAfter: Duration = .hours(6)

    /// The house's proposals.
    public init() {}
}
