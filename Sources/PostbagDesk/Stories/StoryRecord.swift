public import PostbagCore

/// A story in the desk's register, with what readers may do under it.
public struct StoryRecord: Sendable, Hashable {
    /// The story; orders that bind it stand in the order register.
    public var story: Story
    /// What readers may do.
    public var mode: StoryMode
    /// Why the mode is what it is.
    public var modeReason: String
    /// Who set the mode; nobody if the desk closed the story by itself.
    public var modeSetBy: ReviewerID?
    /// Since when the mode holds.
    public var modeSince: Instant
    /// How often it was read in the last hour, if the site tells.
    public var viewsPerHour: Int?
    /// Counts every change, so that what was fetched earlier can be told from what holds now.
    public var version: Int

    /// Puts a story in the register.
    public init(
        story: Story,
        mode: StoryMode = .open,
        modeReason: String = "",
        modeSetBy: ReviewerID? = nil,
        modeSince: Instant,
        viewsPerHour: Int? = nil,
        version: Int = 1
    ) {
        self.story = story
        self.mode = mode
        self.modeReason = modeReason
        self.modeSetBy = modeSetBy
        self.modeSince = modeSince
        self.viewsPerHour = viewsPerHour
        self.version = version
    }
}

extension StoryRecord {
    /// The story's id.
    public var id: StoryID { StoryID(story.id) }
}
