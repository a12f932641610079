/// What the reviewer's screen asks of a desk, whether that is a file here or a service elsewhere.
///
/// Every value that crosses is `Codable`, so that the same protocol can be spoken over HTTP.
/// Times are seconds since 1970.
package protocol DeskClient: Sendable {
    /// Who is working, under which rules, and what waits.
    func opening() async throws(DeskProblem) -> DeskOpening

    /// The rules that a comment can be rejected under, and how people are looked after.
    func policy() async throws(DeskProblem) -> PolicySheet

    /// How many cases wait in each queue.
    func queues() async throws(DeskProblem) -> [QueueCount]

    /// Cases that wait, in the order in which they are served.
    func list(_ filter: CaseFilter, limit: Int) async throws(DeskProblem) -> [CaseLine]

    /// Claims the case that should be decided next; `nil` if none waits.
    func next(_ request: NextCase) async throws(DeskProblem) -> CaseSheet?

    /// Opens one case, and claims it if it is free.
    func open(_ id: String) async throws(DeskProblem) -> CaseSheet

    /// Keeps a claim for another lease.
    func renew(_ id: String) async throws(DeskProblem) -> ClaimSheet

    /// Gives a claim back.
    func release(_ id: String) async throws(DeskProblem)

    /// Decides a case, if nobody decided or changed it since it was read.
    func decide(_ order: DecisionOrder) async throws(DeskProblem) -> DecisionReceipt

    /// Takes a decision back within its window.
    func undo(_ decision: String) async throws(DeskProblem)

    /// Hands a case to somebody whose word it needs.
    func escalate(_ id: String, to role: String, reason: String) async throws(DeskProblem)

    /// Leaves a case to others, without a question.
    func pass(_ id: String) async throws(DeskProblem)

    /// Adds a note that colleagues will see.
    func note(_ id: String, text: String) async throws(DeskProblem)

    /// Remembers which topics a reviewer would rather not see.
    func avoid(_ topics: [String]) async throws(DeskProblem)

    /// Remembers how much of the worst a reviewer has seen, for the next sitting of the shift.
    func remember(_ exposure: Exposure) async throws(DeskProblem)
}
