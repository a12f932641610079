import Foundation
import PostbagCore

/// Reads the cases files that stand beside a policy's rules.
package struct CaseReader {
    package var reader = DocumentReader()
    private let policy: CompiledPolicy
    /// The stories and orders that the cases of the file at hand share.
    private var stories: [String: Story] = [:]
    private var orders = CompiledOrders.none

    package init(policy: CompiledPolicy) {
        self.policy = policy
    }

    /// Every case of every rule, in file order.
    package mutating func read() -> [PolicyCase] {
        var cases: [PolicyCase] = []
        for rule in policy.compiledRules {
            let path = rule.source.file.name.replacingOccurrences(of: ".yaml", with: ".cases.yaml")
            guard let data = FileManager.default.contents(atPath: path) else {
                reportMissing(rule, path)
                continue
            }
            let file = SourceFile(name: path, text: String(decoding: data, as: UTF8.self))
            do {
                cases += read(try Document.parse(file), of: rule, in: file)
            } catch {
                reader.report(error)
            }
        }
        return cases
    }

    private mutating func reportMissing(_ rule: CompiledRule, _ path: String) {
        guard !rule.filters.isEmpty else { return }
        reader.report(
            "rule '\(rule.source.id)' has no cases",
            at: rule.source.place,
            in: rule.source.file,
            fix:
                "write \((path as NSString).lastPathComponent) beside it, with finds: and leaves-alone:"
        )
    }

    private mutating func read(
        _ document: Document,
        of rule: CompiledRule,
        in file: SourceFile
    ) -> [PolicyCase] {
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: ["finds", "leaves-alone", "stories", "orders"],
                what: "a cases file"
            )
        else { return [] }
        readStage(fields, in: file)
        for key in ["finds", "leaves-alone"] where fields[key]?.elements?.isEmpty ?? true {
            reader.report(
                "rule '\(rule.source.id)' has no \(key) cases",
                at: Place(line: 1, column: 1),
                in: file,
                fix: "a rule needs texts that it finds and texts that it leaves alone"
            )
        }
        var cases: [PolicyCase] = []
        for (key, expectation) in [
            ("finds", PolicyCase.Expectation.finds), ("leaves-alone", .leavesAlone),
        ] {
            for element in fields[key]?.elements ?? [] {
                if let found = readCase(element, of: rule, expecting: expectation, in: file) {
                    cases.append(found)
                }
            }
        }
        return cases
    }

    private mutating func readCase(
        _ document: Document,
        of rule: CompiledRule,
        expecting expectation: PolicyCase.Expectation,
        in file: SourceFile
    ) -> PolicyCase? {
        if let text = document.text {
            return PolicyCase(
                rule: rule.source.id,
                markedText: MarkedText(text),
                expectation: expectation,
                profile: .none,
                story: nil,
                author: nil,
                thread: [],
                instant: nil,
                orders: orders,
                site: nil,
                isAsWritten: false,
                file: file,
                place: document.place
            )
        }
        let allowed = [
            "text", "recommend", "profile", "story", "author", "site", "as-written", "thread",
            "now",
        ]
        guard
            let fields = reader.fields(of: document, in: file, allowed: allowed, what: "a case"),
            let text = reader.string(fields["text"], in: file, what: "text")
        else { return nil }
        let recommended = reader.choice(
            fields["recommend"],
            in: file,
            what: "recommend",
            of: Recommendation.self
        )
        let profile = reader.choice(
            fields["profile"],
            in: file,
            what: "profile",
            of: StoryProfile.self
        )
        let story = fields["story"].flatMap { readStory($0, in: file) }
        let thread = reader.strings(fields["thread"], in: file, what: "thread")
        return PolicyCase(
            rule: rule.source.id,
            markedText: MarkedText(text),
            expectation: recommended.map { .recommends($0) } ?? expectation,
            profile: profile ?? story?.profile ?? .none,
            story: story,
            author: reader.string(fields["author"], in: file, what: "author").map {
                Author(name: $0)
            },
            thread: thread.enumerated().map { number, comment in
                ThreadComment(id: "earlier-\(number + 1)", text: comment.text)
            },
            instant: reader.instant(fields["now"], in: file, what: "now"),
            orders: orders,
            site: fields["site"].map {
                SiteFile.read($0, in: file, onto: policy.site, using: &reader)
            },
            isAsWritten: reader.flag(fields["as-written"], in: file, what: "as-written") ?? false,
            file: file,
            place: document.place
        )
    }

    /// Reads the files of stories and orders that a cases file names.
    private mutating func readStage(_ fields: Fields, in file: SourceFile) {
        stories = [:]
        for path in reader.strings(fields["stories"], in: file, what: "stories") {
            guard let (document, source) = open(path, in: file) else { continue }
            if let story = StoryFile.read(document, in: source, using: &reader) {
                stories[story.id] = story
            }
        }
        var all: [ReportingOrder] = []
        for path in reader.strings(fields["orders"], in: file, what: "orders") {
            guard let (document, source) = open(path, in: file) else { continue }
            all += OrdersFile.read(document, in: source, using: &reader)
        }
        orders = all.isEmpty ? .none : CompiledOrders(all)
    }

    private mutating func open(_ path: Located, in file: SourceFile) -> (Document, SourceFile)? {
        let folder = (file.name as NSString).deletingLastPathComponent
        let name = "\(folder)/\(path.text)"
        guard let data = FileManager.default.contents(atPath: name) else {
            reader.report(
                "there is no file '\(path.text)'",
                at: path.place,
                in: file,
                fix: "name a file relative to this one"
            )
            return nil
        }
        let source = SourceFile(name: name, text: String(decoding: data, as: UTF8.self))
        do {
            return (try Document.parse(source), source)
        } catch {
            reader.report(error)
            return nil
        }
    }

    /// A story that is written out, or one of the shared ones by its id.
    private mutating func readStory(_ document: Document, in file: SourceFile) -> Story? {
        guard let id = document.text else {
            return StoryFile.read(document, in: file, using: &reader)
        }
        if let story = stories[id] { return story }
        reader.report(
            "there is no story '\(id)' here",
            at: document.place,
            in: file,
            fix: Spelling.nearest(to: id, among: Array(stories.keys)).map {
                "did you mean '\($0)'?"
            }
                ?? "name its file under stories:"
        )
        return nil
    }
}
