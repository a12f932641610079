import PostbagCore
import PostbagPolicy

/// The shape of a compiled policy as JSON, `postbag.policy/1`.
enum PolicyJSON {
    static let schema = "postbag.policy/1"

    /// Writes the policy on one line.
    static func write(_ policy: CompiledPolicy, to json: inout JSONWriter) {
        json.beginObject()
        json.key("schema")
        json.string(schema)
        json.key("policy")
        json.string(policy.name)
        json.key("revision")
        json.string(policy.revision)
        json.key("held_message")
        json.string(policy.heldMessage)
        json.key("budget_ms")
        json.integer(Int(policy.budget / .milliseconds(1)))
        json.key("site")
        write(policy.site, to: &json)
        json.key("rules")
        json.beginArray()
        for rule in policy.rules { write(rule, to: &json) }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    private static func write(_ site: Site, to json: inout JSONWriter) {
        json.beginObject()
        json.key("name")
        json.string(site.name)
        write(site.languages, as: "languages", to: &json)
        json.key("max_comment_chars")
        json.integer(site.maxCommentLength)
        write(site.allowedLinks, as: "link_allow", to: &json)
        write(site.publicNumbers, as: "public_numbers", to: &json)
        write(site.staffBylines, as: "staff_bylines", to: &json)
        json.endObject()
    }

    private static func write(_ rule: Rule, to json: inout JSONWriter) {
        json.beginObject()
        json.key("rule")
        json.string(rule.id.rawValue)
        write(rule.aliases.map(\.rawValue), as: "aliases", to: &json)
        json.key("promise")
        json.string(rule.promise)
        json.key("message")
        json.string(rule.message)
        json.key("held_message")
        json.string(rule.heldMessage)
        json.key("lane")
        json.string(rule.lane.rawValue)
        json.key("severity")
        json.integer(rule.severity)
        json.key("thresholds")
        json.beginObject()
        for profile in StoryProfile.allCases {
            guard let thresholds = rule.thresholds[profile] else { continue }
            json.key(profile.rawValue)
            json.beginObject()
            json.key("hold")
            json.integer(thresholds.hold)
            json.key("reject")
            json.integer(thresholds.reject)
            json.endObject()
        }
        json.endObject()
        json.key("filters")
        json.beginArray()
        for filter in rule.filters { write(filter, to: &json) }
        json.endArray()
        json.endObject()
    }

    private static func write(_ filter: FilterSummary, to json: inout JSONWriter) {
        json.beginObject()
        json.key("filter")
        json.string(filter.id)
        json.key("kind")
        json.string(filter.kind)
        json.key("score")
        json.integer(filter.score)
        json.key("decisive")
        json.boolean(filter.isDecisive)
        json.key("care")
        json.boolean(filter.isForCare)
        json.key("level")
        json.integer(filter.level)
        write(filter.exceptions, as: "except", to: &json)
        write(filter.holdWhen, as: "hold_when", to: &json)
        json.key("cost")
        json.string(filter.cost)
        json.key("description")
        json.string(filter.description)
        json.endObject()
    }

    private static func write(_ texts: [String], as key: String, to json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }
}
