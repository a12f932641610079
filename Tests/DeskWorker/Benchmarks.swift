import Foundation
import Postbag
import PostbagCore
import PostbagDesk

/// Measures what a desk does a second; never run as a test, since machines differ.
///
///     swift build -c release --product DeskWorker
///     .build/release/DeskWorker /tmp/b.sqlite benchmark-submits 20000 Policies/house
///     .build/release/DeskWorker /tmp/m.sqlite benchmark-backlog 1000000 Policies/house
struct Benchmarks {
    let path: String
    let count: Int
    let policy: String

    private let reviewer = Reviewer(id: ReviewerID("asha"), roles: [.reviewer, .senior])
    private let start = Instant(milliseconds: 1_772_452_800_000)

    /// Durable submits through screening, with sixteen writers that wait for each answer.
    func submits() async throws {
        let desk = try await openDesk()
        let texts = Self.texts
        let count = count
        _ = try await submit(desk, texts[0], 0)
        let before = Usage.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...16 {
                group.addTask {
                    for number in stride(from: writer, through: count, by: 16) {
                        _ = try await submit(desk, texts[number % texts.count], number)
                    }
                }
            }
            try await group.waitForAll()
        }
        print("\(count) submits by 16 writers: \(Usage.now.text(since: before, for: count))")
        _ = try await desk.verifyAudit()
    }

    /// So many durable submits, eight at once, as one of several nodes; says when it began and how
    /// long it took, in seconds.
    func node() async throws {
        let desk = try await openDesk()
        let name = ProcessInfo.processInfo.environment["POSTBAG_NODE"] ?? "0"
        // Connections, statements and patterns are made once in the life of a node.
        try await submit(numbers: 0..<100, to: desk, of: name)
        let date = Date().timeIntervalSince1970
        let begun = ContinuousClock.now
        try await submit(numbers: 100..<(100 + count), to: desk, of: name)
        print(date, (ContinuousClock.now - begun).seconds)
    }

    private func submit(numbers: Range<Int>, to desk: Desk, of node: String) async throws {
        let texts = Self.texts
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in numbers where number % 8 == writer {
                        _ = try await submit(desk, texts[number % texts.count], number, of: node)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The next case of many, and the memory that a big file takes.
    func backlog() async throws {
        let desk = try await openDesk()
        let stored = try await desk.store.read { try $0.lastCommentNumber() }
        if stored < Int64(count) { try await fill(desk) }
        print("memory after opening and filling: \(Usage.memory) MB")
        // As a program that starts on the file would, which has one policy.
        let fresh = try await openDesk(desk.policy)
        _ = try await fresh.claim(for: reviewer, now: start)
        var times: [Double] = []
        for turn in 0..<500 {
            let begun = ContinuousClock.now
            let now = start + .seconds(turn)
            _ = try await fresh.store.read { reader in
                try reader.nextCase(in: Queue.allCases, roles: reviewer.roles) { reviewCase in
                    reviewCase.claim.map { !$0.holds(at: now) } ?? true
                }
            }
            times.append((ContinuousClock.now - begun).milliseconds)
        }
        print("the first case of \(count): \(Self.text(of: times))")
        times = []
        for turn in 0..<200 {
            let begun = ContinuousClock.now
            _ = try await fresh.claim(for: reviewer, now: start + .seconds(turn * 600))
            times.append((ContinuousClock.now - begun).milliseconds)
        }
        print("claiming it, durably: \(Self.text(of: times))")
        let begun = ContinuousClock.now
        let waiting = try await fresh.backlog().reduce(0) { $0 + $1.count }
        print(
            "counting the backlog of \(waiting): \((ContinuousClock.now - begun).milliseconds) ms"
        )
        print("memory: \(Usage.memory) MB")
    }

    private func openDesk(_ policy: CompiledPolicy? = nil) async throws -> Desk {
        var settings = DeskSettings()
        settings.approvalsBeforeTrust = 0
        settings.floodLimit = 0
        settings.claimLease = .minutes(1)
        let desk = Desk(
            store: try openStore(path),
            policy: try policy ?? CompiledPolicy.load(directory: self.policy),
            settings: settings
        )
        try await desk.put(
            Story(id: "s1", headline: "A bridge is closed"),
            by: ReviewerID("edith"),
            now: start
        )
        return desk
    }

    private func submit(
        _ desk: Desk,
        _ text: String,
        _ number: Int,
        of node: String = ""
    ) async throws -> SubmitReceipt {
        // As at pgbench's script: any of the readers, not the same one at all nodes at once.
        let reader = node.isEmpty ? number % 5_000 : Int.random(in: 1...5_000)
        let author = Author(id: "reader-\(reader)", name: "Reader")
        let comment = Comment(
            id: "c\(node)\(number)",
            text: "\(text) (\(node)\(number))",
            author: author,
            storyID: "s1"
        )
        return try await desk.submit(
            Submission(comment: comment, idempotencyKey: "key-\(node)\(number)"),
            now: start + .milliseconds(number)
        )
    }

    /// As many comments and open cases, a thousand a transaction.
    private func fill(_ desk: Desk) async throws {
        let (start, texts) = (start, Self.texts)
        for batch in 0..<(count / 1_000) {
            try await desk.store.write { transaction in
                let numbers = (batch * 1_000)..<((batch + 1) * 1_000)
                var changes: [DeskChange] = []
                for number in numbers {
                    let comment = CommentRecord(
                        id: CommentID("f\(number)"),
                        story: StoryID("s1"),
                        author: CommenterID("reader-\(number % 50_000)"),
                        authorName: "Reader",
                        text: texts[number % texts.count],
                        state: .held,
                        policyRevision: "house@0",
                        created: start,
                        changed: start,
                        digest: Int64(number),
                        salt: .random()
                    )
                    changes.append(.addComment(comment))
                    changes.append(.reviewCase(reviewCase(Int64(number) + 1, comment)))
                }
                let event = AuditEvent(at: start, actor: "desk", action: "fill", subject: "desk")
                try transaction.record(changes, as: [event])
            }
        }
    }

    private func reviewCase(_ id: Int64, _ comment: CommentRecord) -> ReviewCase {
        let entry = QueueEntry(
            queue: [.held, .reported, .newUser][Int(id % 3)],
            entered: start - .seconds(Int(id % 100_000)),
            severity: Int(id % 97),
            probability: 0.5,
            exposure: Exposure(isLive: id % 2 == 0)
        )
        return ReviewCase(
            id: CaseID(id),
            comment: comment.id,
            story: comment.story,
            author: comment.author,
            queue: entry.queue,
            entered: entry.entered,
            due: start,
            severity: entry.severity,
            sortKey: QueueOrder().position(of: entry).sortKey,
            rules: [RuleID("profanity")],
            why: ["the engine sees 'profanity'"]
        )
    }

    private static func text(of times: [Double]) -> String {
        let sorted = times.sorted()
        let figures = [0.5, 0.95, 0.99].map { share in
            sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        }
        let words = figures.map { String(format: "%.2f", $0) }
        return "median \(words[0]) ms, p95 \(words[1]) ms, p99 \(words[2]) ms"
    }

    /// What readers write under a local story: from a line to a short letter.
    private static let texts = [
        "They have known about the cracks since the spring and did nothing until now.",
        "My bus takes forty minutes longer. Who is going to pay for the extra fuel and the lost time?",
        "Fair play to the engineers who found it before somebody was hurt.",
        """
        I have lived on this side of the river for thirty years and this is the third closure. Each \
        time we are promised that it will be the last, each time the contractor changes, and each \
        time the shops on the lower road lose a summer's trade. Could the paper ask for the \
        inspection reports? They must be public.
        """,
        "Does anyone know whether the footpath stays open?",
        "It was on the agenda in March, page 14, and not one councillor asked a question about it.",
        "Typical. Spend it on a new logo and let the bridge fall down.",
        "The detour signs point the wrong way at the chapel, three lorries got stuck this morning.",
    ]
}

/// What a process has used.
struct Usage {
    var wall: ContinuousClock.Instant
    var cpu: Double

    static var now: Usage {
        // The 14th and 15th field are hundredths of a second in the program and in the system.
        let status = (try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8)) ?? ""
        let fields = status.split(separator: ")").last?.split(separator: " ") ?? []
        let seconds = fields.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +) / 100
        return Usage(wall: .now, cpu: seconds)
    }

    /// What was used since an earlier moment, for so many things.
    func text(since earlier: Usage, for count: Int) -> String {
        let seconds = (wall - earlier.wall).milliseconds / 1_000
        let used = cpu - earlier.cpu
        let figures = [seconds, Double(count) / seconds, used, used / Double(count) * 1e6]
        let words = figures.map { String(format: "%.1f", $0) }
        return "\(words[0]) s, \(words[1]) a second; processor \(words[2]) s, \(words[3]) µs each"
    }

    /// The memory in use, in megabytes, and the most that ever was.
    static var memory: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let lines = status.split(separator: "\n")
        let figures = ["VmRSS:", "VmHWM:"].map { name in
            lines.first { $0.hasPrefix(name) }?.split(separator: " ").compactMap { Int($0) }.first
                .map { $0 / 1_024 } ?? 0
        }
        return "\(figures[0]) (most \(figures[1]))"
    }
}

extension Duration {
    fileprivate var milliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
    }
}
