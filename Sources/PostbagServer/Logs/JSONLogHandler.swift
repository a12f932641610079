public import Foundation
public import Logging
public import PostbagCore

/// Writes what the service tells as lines of JSON, one an event.
public struct JSONLogHandler: LogHandler {
    /// What is too unimportant to be written.
    public var logLevel: Logger.Level
    /// What every line tells.
    public var metadata: Logger.Metadata = [:]
    private let label: String
    private let now: @Sendable () -> Instant
    private let write: @Sendable (Data) -> Void

    /// Writes lines somewhere.
    ///
    /// - Parameters:
    ///   - label: which part of the program speaks.
    ///   - level: what is written at least.
    ///   - now: the time.
    ///   - write: takes one whole line with its end.
    public init(
        label: String,
        level: Logger.Level,
        now: @escaping @Sendable () -> Instant,
        write: @escaping @Sendable (Data) -> Void
    ) {
        self.label = label
        self.now = now
        self.write = write
        logLevel = level
    }

    /// What every line tells, by its key.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    public func log(event: LogEvent) {
        var line = [
            "time": now().description, "level": event.level.rawValue, "part": label,
            "message": event.message.description,
        ]
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        for (key, value) in all where line[key] == nil { line[key] = value.description }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard var data = try? encoder.encode(line) else { return }
        data.append(0x0A)
        write(data)
    }
}
