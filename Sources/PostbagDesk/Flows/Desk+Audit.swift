extension Desk {
    /// Reads the whole audit and checks every link of its chain.
    ///
    /// - Parameter kept: the end of the chain as somebody noted it down earlier; only with it can an
    ///   end that was cut off be found.
    /// - Returns: the end of the chain.
    /// - Throws: ``AuditFailure`` that names the first bad entry.
    public func verifyAudit(expecting kept: AuditHead? = nil) async throws -> AuditHead {
        try await verifiedAudit(expecting: kept).head
    }

    /// Reads the whole audit and checks it as ``verifyAudit(expecting:)`` does.
    ///
    /// - Returns: what was found: the end of the chain, and whether its beginning was removed.
    /// - Throws: ``AuditFailure`` that names the first bad entry.
    public func verifiedAudit(expecting kept: AuditHead? = nil) async throws -> AuditVerifier {
        var verifier = AuditVerifier(expecting: kept)
        try await eachAuditEntry { try verifier.check($0) }
        try verifier.finish()
        return verifier
    }

    /// Hands over the entries of the audit from after a place on, one after another.
    ///
    /// - Throws: what the store or `body` throws.
    public func eachAuditEntry(
        after sequence: Int64 = 0,
        _ body: (AuditEntry) throws -> Void
    ) async throws {
        var reached = sequence
        while true {
            let start = reached
            let entries = try await store.read { try $0.auditEntries(after: start, limit: 1_000) }
            for entry in entries {
                try body(entry)
                reached = entry.sequence
            }
            // A broken sequence must not keep this from ending.
            guard entries.count == 1_000, reached > start else { return }
        }
    }
}
