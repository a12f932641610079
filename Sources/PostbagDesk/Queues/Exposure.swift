import Foundation

/// How many people a comment reaches while it waits, as a share from 0 to 1.
///
/// What nobody can see harms nobody, but it keeps somebody from being heard, so it is never 0.
public struct Exposure: Sendable, Hashable, Codable {
    /// Whether readers can see the comment.
    public var isLive: Bool
    /// How often the story was read in the last hour, if the site tells.
    public var viewsPerHour: Int?

    /// Describes who can see a comment.
    public init(isLive: Bool, viewsPerHour: Int? = nil) {
        self.isLive = isLive
        self.viewsPerHour = viewsPerHour
    }

    /// The share: 0.3 for what is hidden; for what is live from 0.5 by the logarithm of the views
    /// to 1 at ten thousand an hour, and 0.75 if the views are not known.
    public var share: Double {
        guard isLive else { return 0.3 }
        guard let viewsPerHour else { return 0.75 }
        return 0.5 + 0.5 * min(1, log10(Double(max(0, viewsPerHour)) + 1) / 4)
    }
}
