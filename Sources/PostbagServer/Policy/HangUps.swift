import UnixSignals

/// The SIGHUPs that come in; kept from the moment when this is made until somebody asks for them.
///
/// Made before the policy is read, it keeps a SIGHUP that comes too early from ending the process.
public struct HangUps: Sendable {
    let signals: UnixSignalsSequence

    /// Traps SIGHUP from now on.
    public init() async {
        signals = await UnixSignalsSequence(trapping: .sighup)
    }
}
