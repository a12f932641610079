public import PostbagCore

extension Desk {
    /// Keeps what this machine knows of stories and orders as it is in the store, until cancelled.
    ///
    /// Whatever is stored is checked against the register anyway; following it is for what is not,
    /// such as advice on a comment that is only shown. A machine that cannot reach the store knows
    /// that it may have missed an order: ``isCutOff(at:)`` says so, and sensitive stories hold.
    ///
    /// - Parameters:
    ///   - interval: how often the store is asked when it does not say of itself that something
    ///     changed.
    ///   - clock: the machine's clock.
    /// - Throws: `CancellationError`, and nothing else.
    public func follow(
        every interval: Duration = .seconds(5),
        clock: @Sendable () -> Instant
    ) async throws {
        register.isFollowed(from: clock())
        while true {
            try Task.checkCancellation()
            do {
                let version = try await store.nextRegisterVersion(within: interval)
                if version != register.snapshot.version { try await readRegister() }
                register.wasAsked(at: clock(), isReached: true)
            } catch {
                try Task.checkCancellation()
                register.wasAsked(at: clock(), isReached: false)
                try await Task.sleep(for: min(interval, .seconds(1)))
            }
        }
    }

    /// Whether this machine may have missed a change of the register; only a desk that is followed
    /// knows that.
    public func isCutOff(at now: Instant) -> Bool { register.isStale(at: now) }
}
