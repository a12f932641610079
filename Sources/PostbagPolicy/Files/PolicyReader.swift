import Foundation
import PostbagCore
import PostbagScoring

/// Reads a policy's folder into a ``PolicySource`` and collects every mistake on the way.
package struct PolicyReader {
    package private(set) var source = PolicySource()
    package var reader = DocumentReader()
    /// What was read, by file.
    private(set) var documents: [String: Document] = [:]
    private var visited: Set<String> = []
    private let directory: String
    private let saved: SavedPolicy?

    /// Prepares to read the policy in a folder, or what was saved of the same files.
    init(directory: String, saved: SavedPolicy? = nil) {
        self.directory = directory
        self.saved = saved
        source.directory = directory
    }

    /// Reads `policy.yaml` and all that it includes.
    package mutating func read() {
        readFile(named: "policy.yaml", relativeTo: directory, includedAt: nil)
    }

    private mutating func readFile(
        named name: String,
        relativeTo folder: String,
        includedAt place: (Place, SourceFile)?
    ) {
        let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
        guard visited.insert(path).inserted else {
            return reportInclude("'\(name)' is included twice", place, fix: "keep one of the two")
        }
        guard let file = saved?.file(path) ?? readText(at: path, named: name, includedAt: place)
        else { return }
        source.files.append(file)
        readDocument(of: file, folder: (path as NSString).deletingLastPathComponent)
    }

    private mutating func readText(
        at path: String,
        named name: String,
        includedAt place: (Place, SourceFile)?
    ) -> SourceFile? {
        guard let data = FileManager.default.contents(atPath: path) else {
            reportInclude(
                place == nil ? "there is no policy at \(path)" : "there is no file '\(name)'",
                place,
                fix: place == nil
                    ? "name a folder that holds a policy.yaml" : "mend the name or remove the line"
            )
            return nil
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            reportInclude("\(path) is not UTF-8 text", place, fix: "save the file as UTF-8")
            return nil
        }
        return SourceFile(name: path, text: text)
    }

    private mutating func reportInclude(_ message: String, _ at: (Place, SourceFile)?, fix: String)
    {
        let location = at.map { $1.location($0) }
        reader.report(Diagnostic(.error, message, at: location, fix: fix))
    }

    private mutating func parse(_ file: SourceFile) -> Document? {
        do {
            return try Document.parse(file)
        } catch {
            reader.report(error)
            return nil
        }
    }

    private mutating func readDocument(of file: SourceFile, folder: String) {
        guard let document = saved?.document(of: file) ?? parse(file) else { return }
        documents[file.name] = document
        if document.entries?.contains(where: { $0.key == "rule" }) == true {
            if let rule = readRule(document, in: file) { source.rules.append(rule) }
            return
        }
        readPolicyPart(document, in: file, folder: folder)
    }

    private mutating func readPolicyPart(_ document: Document, in file: SourceFile, folder: String)
    {
        let allowed = [
            "policy", "description", "include", "thresholds", "strictness", "messages", "site",
            "fragments", "conditions", "budget", "desk", "active-from", "model", "protocols",
        ]
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: allowed,
                what: "a policy file"
            )
        else { return }
        if let name = reader.string(fields["policy"], in: file, what: "policy") {
            source.name = name
        }
        if let thresholds = fields["thresholds"] {
            source.thresholds = readThresholds(thresholds, in: file) ?? source.thresholds
        }
        if let strictness = fields["strictness"] {
            source.strictness = readStrictness(strictness, in: file) ?? source.strictness
        }
        if let budget = fields["budget"] {
            source.budget = readBudget(budget, in: file) ?? source.budget
        }
        readMessages(fields["messages"], in: file)
        if let trigger = reader.choice(
            fields["active-from"],
            in: file,
            what: "active-from",
            of: Proceedings.Trigger.self
        ) {
            source.caseTrigger = trigger
        }
        if let site = fields["site"] {
            source.site = SiteFile.read(site, in: file, onto: source.site, using: &reader)
        }
        if let desk = fields["desk"] { source.desk = PolicySection(document: desk, file: file) }
        if let protocols = readProtocols(fields["protocols"], in: file) {
            source.protocols = protocols
        }
        readModels(fields["model"], in: file, folder: folder)
        readFragments(fields["fragments"], in: file)
        readConditions(fields["conditions"], in: file)
        for include in reader.strings(fields["include"], in: file, what: "include") {
            readFile(named: include.text, relativeTo: folder, includedAt: (include.place, file))
        }
    }

    mutating func addModel(_ model: ScoringModel) -> Bool { source.models.add(model) }

    private mutating func readMessages(_ document: Document?, in file: SourceFile) {
        guard let document,
            let texts = reader.fields(
                of: document,
                in: file,
                allowed: ["held", "sealed"],
                what: "messages"
            )
        else { return }
        if let held = reader.string(texts["held"], in: file, what: "the held message") {
            source.heldMessage = held
        }
        if let sealed = reader.string(texts["sealed"], in: file, what: "the sealed message") {
            source.sealedMessage = sealed
        }
    }

    private mutating func readFragments(_ document: Document?, in file: SourceFile) {
        guard let document else { return }
        for entry in document.entries ?? [] {
            guard let text = reader.string(entry.value, in: file, what: "fragment '\(entry.key)'")
            else {
                continue
            }
            checkName(entry.key, at: entry.keyPlace, in: file, what: "fragment")
            let located = LocatedSource(text: text, place: entry.value.place, file: file)
            if source.fragments.updateValue(located, forKey: entry.key) != nil {
                reader.report(
                    "there is a fragment '\(entry.key)' already",
                    at: entry.keyPlace,
                    in: file,
                    fix: "choose another name"
                )
            }
        }
    }

    private mutating func readConditions(_ document: Document?, in file: SourceFile) {
        guard let document else { return }
        for entry in document.entries ?? [] {
            checkName(entry.key, at: entry.keyPlace, in: file, what: "condition")
            if ConditionSource.builtIn.contains(entry.key) || source.conditions[entry.key] != nil {
                reader.report(
                    "there is a condition '\(entry.key)' already",
                    at: entry.keyPlace,
                    in: file,
                    fix: "choose another name"
                )
            }
            source.conditions[entry.key] = readCondition(entry.value, in: file)
        }
    }

    /// Reports a name that is not kebab-case.
    mutating func checkName(_ name: String, at place: Place, in file: SourceFile, what: String) {
        if name.isKebabCase { return }
        reader.report(
            "'\(name)' is no name for a \(what)",
            at: place,
            in: file,
            expected: "lower-case letters, digits and hyphens, such as called-a-name"
        )
    }
}

extension String {
    /// Whether this is lower-case letters and digits in groups parted by single hyphens.
    package var isKebabCase: Bool {
        let groups = split(separator: "-", omittingEmptySubsequences: false)
        guard let first = unicodeScalars.first, ("a"..."z").contains(first) else { return false }
        return groups.allSatisfy { group in
            !group.isEmpty
                && group.unicodeScalars.allSatisfy {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0)
                }
        }
    }
}
