import Postbag
import PostbagCore

/// The shape of a screening as a line of JSON, `postbag.screening/1`.
///
/// Other programs hold on to it: fields may be added, none may be renamed or left out. It never
/// holds the comment's words, so a sealed finding gives nothing away but its place.
enum ScreeningJSON {
    static let schema = "postbag.screening/1"

    /// Writes a line.
    static func write(_ screening: Screening, of comment: Comment, to json: inout JSONWriter) {
        json.beginObject()
        json.key("schema")
        json.string(schema)
        json.key("id")
        json.string(comment.id)
        json.key("recommendation")
        json.string(screening.recommendation.rawValue)
        json.key("rules")
        json.beginArray()
        for rule in screening.rules { json.string(rule.rawValue) }
        json.endArray()
        json.key("queue")
        json.string(orNull: screening.queue)
        json.key("urgent")
        json.boolean(screening.isUrgent)
        json.key("message")
        json.string(orNull: screening.message)
        writeScores(screening.scores, to: &json)
        if let explanation = screening.explanation {
            ScoresJSON.write(explanation, to: &json)
        }
        writeFindings(screening.findings, to: &json)
        json.key("policy")
        json.string(screening.policyRevision)
        json.key("engine")
        json.string(screening.engineVersion)
        json.key("could_not_assess")
        json.beginArray()
        for filter in screening.couldNotAssess { json.string(filter) }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    private static func writeScores(_ scores: ScoresByLabel, to json: inout JSONWriter) {
        json.key("scores")
        json.beginObject()
        for score in scores {
            json.key(score.label)
            json.probability(score.probability)
        }
        json.endObject()
    }

    private static func writeFindings(_ findings: [Finding], to json: inout JSONWriter) {
        json.key("findings")
        json.beginArray()
        for finding in findings { write(finding, to: &json) }
        json.endArray()
    }

    private static func write(_ finding: Finding, to json: inout JSONWriter) {
        json.beginObject()
        json.key("rule")
        json.string(finding.rule.rawValue)
        json.key("filter")
        json.string(finding.filter)
        json.key("score")
        json.integer(finding.score)
        json.key("recommendation")
        json.string(finding.recommendation.rawValue)
        json.key("spans")
        json.beginArray()
        for span in finding.spans {
            json.beginObject()
            json.key("start")
            json.integer(span.lowerBound)
            json.key("end")
            json.integer(span.upperBound)
            json.endObject()
        }
        json.endArray()
        json.key("survived")
        json.beginArray()
        for disguise in finding.survived { json.string(disguise.rawValue) }
        json.endArray()
        json.key("sealed")
        json.boolean(finding.isSealed)
        json.endObject()
    }
}
