/// How much of the worst a person sees before they are offered something else.
///
/// Harm grows with the dose, and surprise makes it worse. The numbers are the house's proposals.
package struct Wellbeing: Codable, Sendable, Hashable {
    /// From which severity of a rule, 0 to 100, a case counts as severe.
    package var severeFrom = 70
    /// After how many severe cases on end something neutral comes.
    package var severeRun = 10
    /// After how many minutes with severe cases a break is offered.
    package var breakAfterMinutes = 25
    /// How many severe cases a shift holds before the person is told to stop.
    package var severeCap = 100

    /// After how many minutes without the screen a new shift begins.
    package var newShiftAfterMinutes = 360

    /// The house's proposals.
    package init() {}
}
