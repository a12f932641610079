import PostbagCore
import PostbagDesk

/// A story of the register as `postbag.story/1`.
struct StoryBody: Encodable {
    var schema = "postbag.story/1"
    var story: String
    var headline: String
    var url: String?
    var profile: String
    var mode: StoryMode
    var modeReason: String
    var modeSetBy: ReviewerID?
    var modeSince: Instant
    var version: Int

    enum CodingKeys: String, CodingKey {
        case schema, story, headline, url, profile, mode
        case modeReason = "mode_reason"
        case modeSetBy = "mode_set_by"
        case modeSince = "mode_since"
        case version
    }

    init(_ record: StoryRecord) {
        story = record.story.id
        headline = record.story.headline
        url = record.story.url
        profile = record.story.effectiveProfile.rawValue
        mode = record.mode
        modeReason = record.modeReason
        modeSetBy = record.modeSetBy
        modeSince = record.modeSince
        version = record.version
    }
}
