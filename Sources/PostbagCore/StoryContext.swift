/// Everything that had to be fetched before a comment can be screened.
public struct StoryContext: Sendable, Hashable {
    /// The story, if it is known.
    public var story: Story?

    /// Describes where a comment stands; the default is an ordinary, unknown story.
    public init(story: Story? = nil) {
        self.story = story
    }

    /// The profile of the story; an unknown story is ordinary.
    public var profile: StoryProfile { story?.profile ?? .none }
}
