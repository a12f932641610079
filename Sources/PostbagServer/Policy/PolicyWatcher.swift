import Foundation
public import Logging
import PostbagPolicy
public import ServiceLifecycle
import UnixSignals

/// Has the policy read anew when one of its files changes, or on SIGHUP.
public struct PolicyWatcher: Service {
    private let keeper: PolicyKeeper
    private let directory: String
    private let logger: Logger
    private let pause: Duration
    private let known: [String]
    private let hangUps: HangUps?

    /// Watches the folder that a policy was read from; make it when the policy has been read, so that
    /// no change is missed.
    ///
    /// - Parameters:
    ///   - keeper: reads the policy anew.
    ///   - directory: the policy's folder.
    ///   - hangUps: the SIGHUPs, if they were trapped before; else they are from when it runs.
    ///   - logger: told what came of it.
    ///   - pause: how often it looks at the files.
    public init(
        _ keeper: PolicyKeeper,
        directory: String,
        on hangUps: HangUps? = nil,
        logger: Logger,
        every pause: Duration = .seconds(2)
    ) {
        self.keeper = keeper
        self.directory = directory
        self.hangUps = hangUps
        self.logger = logger
        self.pause = pause
        known = Self.fingerprint(of: directory)
    }

    /// Watches until it is told to stop.
    public func run() async throws {
        let hangUps = if let hangUps { hangUps } else { await HangUps() }
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await _ in hangUps.signals { await reload("signal") }
                }
                group.addTask { await watchFiles() }
            }
        }
    }

    private func watchFiles() async {
        var known = known
        while !Task.isCancelled {
            try? await Task.sleep(for: pause)
            let now = Self.fingerprint(of: directory)
            guard now != known else { continue }
            known = now
            await reload("file")
        }
    }

    private func reload(_ why: Logger.MetadataValue) async {
        do {
            let policy = try await keeper.reload()
            logger.notice(
                "policy read anew",
                metadata: ["policy": "\(policy.revision)", "why": why]
            )
        } catch let errors as PolicyErrors {
            logger.error(
                "policy refused; the one before goes on",
                metadata: [
                    "why": why,
                    "policy": "\(keeper.current.revision)",
                    "errors": .array(errors.diagnostics.map { "\($0)" }),
                ]
            )
        } catch {
            logger.error("policy not read", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// Changes whenever a file is written, comes or goes.
    private static func fingerprint(of directory: String) -> [String] {
        let walker = FileManager.default.enumerator(atPath: directory)
        let names = walker?.compactMap { $0 as? String } ?? []
        return names.sorted().map { name in
            let path = "\(directory)/\(name)"
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
            return "\(name) \(date) \(size)"
        }
    }
}
