import Foundation
import PostbagCore

/// Reads the cases files that stand beside a policy's rules.
package struct CaseReader {
    package var reader = DocumentReader()
    private let policy: CompiledPolicy

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
                allowed: ["finds", "leaves-alone"],
                what: "a cases file"
            )
        else { return [] }
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
                site: nil,
                isAsWritten: false,
                file: file,
                place: document.place
            )
        }
        let allowed = ["text", "recommend", "profile", "story", "author", "site", "as-written"]
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
        let story = fields["story"].flatMap { StoryFile.read($0, in: file, using: &reader) }
        return PolicyCase(
            rule: rule.source.id,
            markedText: MarkedText(text),
            expectation: recommended.map { .recommends($0) } ?? expectation,
            profile: profile ?? story?.profile ?? .none,
            story: story,
            author: reader.string(fields["author"], in: file, what: "author").map {
                Author(name: $0)
            },
            site: fields["site"].map {
                SiteFile.read($0, in: file, onto: policy.site, using: &reader)
            },
            isAsWritten: reader.flag(fields["as-written"], in: file, what: "as-written") ?? false,
            file: file,
            place: document.place
        )
    }
}
