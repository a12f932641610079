import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy

extension LocalDeskClient {
    /// Opens the desk that a command names; the policy is read meanwhile.
    ///
    /// - Throws: What is wrong with the desk's file, its key or the reviewer's roles.
    static func open(
        _ options: DeskOptions,
        as person: ReviewerOptions,
        under policy: PolicyOptions,
        console: Console
    ) throws -> LocalDeskClient {
        let reviewer = try person.reviewer(console)
        let store = try options.store(console, mustExist: true)
        let key = try options.key(console)
        let directory = try policy.locate(console: console)
        let cache = PolicyCache(environment: console.environment)
        return LocalDeskClient(
            bare: Desk(store: store, policy: .empty, key: key),
            ready: DeskOnItsWay { () throws(InputErrors) -> Desk in
                do throws(PolicyErrors) {
                    let policy = try CompiledPolicy.load(directory: directory, cache: cache)
                    let settings = try DeskSettings(policy: policy)
                    return Desk(store: store, policy: policy, settings: settings, key: key)
                } catch {
                    throw InputErrors(error.diagnostics)
                }
            },
            reviewer: reviewer,
            preferences: ReviewPreferences(of: reviewer.id, environment: console.environment),
            clock: { Instant(secondsSince1970: Date().timeIntervalSince1970) }
        )
    }
}
