import Foundation
import PostbagDesk

/// The report button of the samples, as a site would put it beside a comment.
public struct ReportButton: Sendable {
    private let template: String
    /// The script that sends a report without leaving the page.
    public let script: String

    /// The address that the sample names as the desk's.
    private static let desk = "https://comments.ellerbypost.example"

    /// Takes the sample's files.
    ///
    /// - Parameters:
    ///   - snippet: the text of `report-button.html`.
    ///   - script: the text of `report-button.js`.
    ///   - key: a key with the scope `reader-widget`.
    public init(snippet: String, script: String, key: String) {
        let start = snippet.range(of: "<details")?.lowerBound ?? snippet.startIndex
        let key: HTML = "\(key)"
        template = String(snippet[start...]).replacing(Self.desk, with: "")
            .replacing("READER-WIDGET-KEY", with: key.markup)
        self.script = script
    }

    /// The button for a comment.
    func markup(for comment: CommentRecord) -> HTML {
        let id: HTML = "\(comment.id.rawValue)"
        let name: HTML = "\(comment.authorName)"
        // Names come last, so that none can stand for what is still to be put in.
        return HTML(
            trusted: template.replacing("COMMENT-ID", with: id.markup)
                .replacing("AUTHOR-NAME", with: name.markup)
        )
    }
}
