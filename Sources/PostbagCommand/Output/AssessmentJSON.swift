import PostbagCore
import PostbagPolicy

/// A proposal for a story as one line of JSON, `postbag.assessment/1`.
enum AssessmentJSON {
    static func write(_ assessment: StoryAssessment, to json: inout JSONWriter) {
        json.beginObject()
        json.key("schema")
        json.string("postbag.assessment/1")
        json.key("profile")
        json.string(assessment.profile.rawValue)
        json.key("proceedings")
        json.beginArray()
        for found in assessment.proceedings { write(found, to: &json) }
        json.endArray()
        write("named_ok", assessment.named, to: &json)
        write("vulnerable", assessment.vulnerable, to: &json)
        json.key("reasons")
        json.beginArray()
        for reason in assessment.reasons {
            json.beginObject()
            json.key("signal")
            json.string(reason.signal.rawValue)
            json.key("sentence")
            json.string(reason.sentence)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    private static func write(_ key: String, _ texts: [String], to json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }

    private static func write(_ found: StoryAssessment.Case, to json: inout JSONWriter) {
        json.beginObject()
        json.key("defendant")
        json.string(found.defendant)
        json.key("step")
        json.string(found.step.rawValue)
        json.key("mode")
        json.string(orNull: found.mode?.rawValue)
        json.key("sentence")
        json.string(found.sentence)
        json.endObject()
    }
}
